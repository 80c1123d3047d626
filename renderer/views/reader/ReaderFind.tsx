import { useEffect } from 'react';
import { FindSteps } from '../../components/FindSteps.tsx';
import { SearchField } from '../../components/kit/SearchField.tsx';
import { focusSpot, asFindField } from '../../components/spots.ts';
import type { ReportView } from '../../../shared/contract/views.ts';
import { showSpan, useReader } from './reader-store.ts';
import { useReaderFinds } from './use-reader-finds.ts';
import { useTranslation } from '../../locales/words.ts';

/** Finds words in the report; Enter goes on, Shift+Enter back. */
export function ReaderFind({ view }: { readonly view: ReportView }) {
  const { t } = useTranslation();
  const find = useReader((state) => state.find);
  const finds = useReaderFinds(view);
  useEffect(() => {
    const [first] = finds;
    if (first !== undefined) showSpan(first);
  }, [finds]);
  const step = (by: 1 | -1): void => {
    if (finds.length === 0) return;
    const at = (find.at + by + finds.length) % finds.length;
    useReader.setState({ find: { ...find, at } });
    const span = finds[at];
    if (span !== undefined) showSpan(span);
  };
  const close = (): void => {
    useReader.setState({ find: { query: '', at: 0 } });
    focusSpot('main');
  };
  return (
    <SearchField
      label={t('reader.find-hint')}
      value={find.query}
      onChange={(query) => useReader.setState({ find: { query, at: 0 } })}
      onEnter={(isBack) => step(isBack ? -1 : 1)}
      onEscape={close}
      isWide={find.query !== ''}
      ref={asFindField}
      data-testid="find-input"
    >
      {find.query !== '' && <FindSteps at={find.at} count={finds.length} onStep={step} onClose={close} />}
    </SearchField>
  );
}
