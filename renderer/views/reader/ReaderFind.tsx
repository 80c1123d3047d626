import { useEffect } from 'react';
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
        onChange={(event) => {
          useReader.setState({ find: { isOpen: true, query: event.target.value, at: 0 } });
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) step(event.shiftKey ? -1 : 1);
          if (event.key === 'Escape') close();
        }}
      />
      {find.query !== '' && (
        <>
          <span className="find-count" aria-live="polite" data-testid="find-count">
            {finds.length === 0
              ? t('comparison.find-none')
              : t('comparison.find-count', { at: Math.min(find.at, finds.length - 1) + 1, n: finds.length })}
          </span>
          {([-1, 1] as const).map((by) => (
            <button
              key={by}
              type="button"
              className="find-step"
              title={t(by < 0 ? 'comparison.find-previous' : 'comparison.find-next')}
              aria-label={t(by < 0 ? 'comparison.find-previous' : 'comparison.find-next')}
              onClick={() => {
                step(by);
              }}
            >
              {by < 0 ? '⌃' : '⌄'}
            </button>
          ))}
          <button
            type="button"
            className="find-step"
            title={t('comparison.find-close')}
            aria-label={t('comparison.find-close')}
            onClick={close}
          >
            ✕
          </button>
        </>
      )}
    </div>
  );
}
