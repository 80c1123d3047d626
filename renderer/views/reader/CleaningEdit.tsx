import { assertNever } from '../../../shared/base/assert-never.ts';
import type { CleaningEntry, ReportView } from '../../../shared/contract/views.ts';
import { Button } from '../../components/kit/Button.tsx';
import { useTranslation } from '../../locales/words.ts';
import { run } from '../../state/history.ts';
import styles from './Cleaning.module.css';
import { keepEdit, makeVisible, wordsAfter, type StepGroup, type Visible } from './model/cleaning.ts';
import { cleanAs, showSpan, useReader } from './reader-store.ts';

type CleaningEditProps = {
  readonly group: StepGroup;
  readonly entry: CleaningEntry;
  readonly view: ReportView;
  /** Where in the text it was made. */
  readonly place: number;
};

/** One edit of the cleaning, by what it removed and the words behind it; it goes to its place, and can be taken back. */
export function CleaningEdit({ group, entry, view, place }: CleaningEditProps) {
  const { t } = useTranslation();
  const isBusy = useReader((state) => state.isBusy);
  const { choice, text } = view;
  return (
    <div className={styles['edit']} data-testid="clean-edit" data-kept={!entry.isApplied}>
      <Button
        kind="bare"
        className={styles['words']}
        lang="zh-CN"
        data-report-text=""
        title={t('notes.go')}
        onClick={() => showSpan({ start: place, end: Math.min(place + 1, text.length) })}
      >
        <Removed entry={entry} />
        <span className={styles['after']}> {wordsAfter(text, entry, place)}</span>
      </Button>
      <Button
        kind="link"
        disabled={isBusy}
        data-testid="clean-toggle"
        onClick={() => run(cleanAs(keepEdit(choice, group, entry, entry.isApplied)))}
      >
        {entry.isApplied ? t('reader.put-back') : t('reader.remove-again')}
      </Button>
    </div>
  );
}

/** What the edit removed, and what it set in its place. */
function Removed({ entry }: { readonly entry: CleaningEntry }) {
  const { t } = useTranslation();
  const removed = <Characters text={entry.removed} />;
  return (
    <>
      {entry.isApplied ? <del>{removed}</del> : <span>{removed}</span>}
      {entry.inserted !== '' && (
        <>
          {' → '}
          <ins>
            <Characters text={entry.inserted} />
          </ins>
        </>
      )}
      {!entry.isApplied && <small> · {t('reader.kept')}</small>}
    </>
  );
}

function Characters({ text }: { readonly text: string }) {
  return makeVisible(text).map((part, index) => <Character key={index} part={part} />);
}

function Character({ part }: { readonly part: Visible }) {
  const { t } = useTranslation();
  switch (part.kind) {
    case 'text':
      return <span>{part.text}</span>;
    case 'spaces':
      return <i>{t('reader.spaces', { n: part.count })}</i>;
    case 'line-break':
      return (
        <i>
          {t('reader.line-break')}
          {part.count > 1 ? ` ×${part.count}` : ''}
        </i>
      );
    case 'invisible':
      return <i>{t('reader.invisible', { code: part.code })}</i>;
    default:
      return assertNever(part);
  }
}
