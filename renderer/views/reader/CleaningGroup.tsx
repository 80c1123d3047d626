import { useState } from 'react';
import type { CleaningEntry, ReportView } from '../../../shared/contract/views.ts';
import { run } from '../../state/history.ts';
import { cleanAs, showSpan, useReader } from './reader-store.ts';
import { keepEdit, keepStep, makeVisible, wordsAfter, type StepGroup } from './model/cleaning.ts';
import { useTranslation } from '../../locales/words.ts';

type CleaningGroupProps = {
  readonly group: StepGroup;
  readonly view: ReportView;
  /** Where in the text each edit was made. */
  readonly places: ReadonlyMap<CleaningEntry, number>;
};

/** Edits that are listed at once. */
const PAGE = 30;

/** One step of cleaning with its edits; each, or all of them, can be put back and removed again. */
export function CleaningGroup({ group, view, places }: CleaningGroupProps) {
  const { t } = useTranslation();
  const isBusy = useReader((state) => state.isBusy);
  const [limit, setLimit] = useState(PAGE);
  const { step, entries, applied } = group;
  const { choice, text } = view;
  const hasAll = applied === entries.length;
  return (
    <details className="clean-step" data-testid="clean-step" data-step={step}>
      <summary>
        <span>{t(`cleaningStep.${step}`)}</span>
        <span className="n">{t('reader.applied', { applied, total: entries.length })}</span>
      </summary>
      <p className="clean-all">
        <button
          type="button"
          className="link"
          disabled={isBusy || applied === 0}
          data-testid="put-back-all"
          onClick={() => run(cleanAs(keepStep(choice, step, true)))}
        >
          {t('reader.put-back-all')}
        </button>
        <button
          type="button"
          className="link"
          disabled={isBusy || hasAll}
          data-testid="remove-all"
          onClick={() => run(cleanAs(keepStep(choice, step, false)))}
        >
          {t('reader.remove-all')}
        </button>
      </p>
      {entries.slice(0, limit).map((entry) => (
        <div
          key={entry.source.start}
          className={entry.isApplied ? 'clean-edit' : 'clean-edit kept'}
          data-testid="clean-edit"
        >
          <button
            type="button"
            className="clean-words"
            lang="zh-CN"
            data-report-text=""
            title={t('notes.go')}
            onClick={() => {
              const start = places.get(entry) ?? 0;
              showSpan({ start, end: Math.min(start + 1, text.length) });
            }}
          >
            <Removed entry={entry} />
            <span className="clean-after"> {wordsAfter(text, entry, places.get(entry) ?? 0)}</span>
          </button>
          <button
            type="button"
            className="link"
            disabled={isBusy}
            data-testid="clean-toggle"
            onClick={() => run(cleanAs(keepEdit(choice, group, entry, entry.isApplied)))}
          >
            {entry.isApplied ? t('reader.put-back') : t('reader.remove-again')}
          </button>
        </div>
      ))}
      {entries.length > limit && (
        <button type="button" className="link" onClick={() => setLimit(limit + 5 * PAGE)}>
          {t('reader.show-more', { n: Math.min(entries.length - limit, 5 * PAGE) })}
        </button>
      )}
    </details>
  );
}

function Removed({ entry }: { readonly entry: CleaningEntry }) {
  const { t } = useTranslation();
  const visible = (text: string) =>
    makeVisible(text).map((part, index) => {
      switch (part.kind) {
        case 'text':
          return <span key={index}>{part.text}</span>;
        case 'spaces':
          return <i key={index}>{t('reader.spaces', { n: part.count })}</i>;
        case 'line-break':
          return (
            <i key={index}>
              {t('reader.line-break')}
              {part.count > 1 ? ` ×${part.count}` : ''}
            </i>
          );
        case 'invisible':
          return <i key={index}>{t('reader.invisible', { code: part.code })}</i>;
        default:
          return null;
      }
    });
  return (
    <>
      {entry.isApplied ? <del>{visible(entry.removed)}</del> : <span>{visible(entry.removed)}</span>}
      {entry.inserted !== '' && (
        <>
          {' → '}
          <ins>{visible(entry.inserted)}</ins>
        </>
      )}
      {!entry.isApplied && <small> · {t('reader.kept')}</small>}
    </>
  );
}
