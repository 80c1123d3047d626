import { useEffect, useRef } from 'react';
import { FindSteps } from '../../../components/FindSteps.tsx';
import { focusSpot, useSpot } from '../../../components/spots.ts';
import type { ComparisonView } from '../../../../shared/contract/views.ts';
import { jumpToRow, useComparison } from '../comparison-store.ts';
import { useFinds } from '../use-blocks.ts';
import { useTranslation } from '../../../locales/words.ts';

/** Finds words in both reports; Enter goes to the next place, Shift+Enter to the one before. */
export function FindBar({ view }: { readonly view: ComparisonView }) {
  const { t } = useTranslation();
  const find = useComparison((state) => state.find);
  const finds = useFinds(view);
  const field = useRef<HTMLInputElement>(null);
  useSpot('find', field);
  useEffect(() => {
    if (!find.isOpen) return;
    field.current?.focus();
    field.current?.select();
  }, [find.isOpen]);
  useEffect(() => {
    const found = finds[0];
    if (found !== undefined) jumpToRow(found.row);
  }, [finds]);
  const step = (by: 1 | -1): void => {
    if (finds.length === 0) return;
    const at = (find.at + by + finds.length) % finds.length;
    useComparison.setState({ find: { ...find, at } });
    jumpToRow(finds[at]?.row ?? -1);
  };
  const close = (): void => {
    useComparison.setState({ find: { isOpen: false, query: '', at: 0 } });
    focusSpot('main');
  };
  return (
    <div className={find.isOpen && find.query !== '' ? 'find open' : 'find'} role="search">
      <input
        ref={field}
        value={find.query}
        placeholder={t('comparison.find')}
        aria-label={t('comparison.find')}
        data-testid="find-input"
        onFocus={() => {
          if (!find.isOpen) useComparison.setState({ find: { ...find, isOpen: true } });
        }}
        onChange={(event) => {
          useComparison.setState({ find: { isOpen: true, query: event.target.value, at: 0 } });
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) step(event.shiftKey ? -1 : 1);
          if (event.key === 'Escape') close();
        }}
      />
      {find.query !== '' && <FindSteps at={find.at} count={finds.length} onStep={step} onClose={close} />}
    </div>
  );
}
