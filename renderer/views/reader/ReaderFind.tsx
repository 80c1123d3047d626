import { useEffect } from 'react';
import { FindSteps } from '../../components/FindSteps.tsx';
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
    useReader.setState({ find: { isOpen: false, query: '', at: 0 } });
    focusSpot('main');
  };
  return (
    <div className={find.query === '' ? 'find' : 'find open'} role="search">
      <input
        value={find.query}
        placeholder={t('reader.find-hint')}
        aria-label={t('reader.find-hint')}
        ref={asFindField}
        data-testid="find-input"
        onChange={(event) => useReader.setState({ find: { isOpen: true, query: event.target.value, at: 0 } })}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) step(event.shiftKey ? -1 : 1);
          if (event.key === 'Escape') close();
        }}
      />
      {find.query !== '' && <FindSteps at={find.at} count={finds.length} onStep={step} onClose={close} />}
    </div>
  );
}
