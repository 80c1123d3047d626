import { useState } from 'react';
import type { Note } from '../../shared/model/note.ts';
import type { ReportId } from '../../shared/model/report.ts';
import { useTranslation } from '../locales/words.ts';
import { dropDraft, isDraftOf, useDrafts, type Draft } from '../state/drafts.ts';
import { formatCount } from '../state/format.ts';
import { newDraft } from '../state/notes.ts';
import { Button } from './kit/Button.tsx';
import styles from './KeptDrafts.module.css';
import { NoteEditor } from './NoteEditor.tsx';
import { NoteQuotes } from './NoteQuotes.tsx';

type KeptDraftsProps = {
  /** Those about these reports; null for all. */
  readonly reports: readonly ReportId[] | null;
  /** The notes that are known here: a draft may change one. */
  readonly notes: readonly Note[];
};

/**
 * Notes that were begun and not saved, each to be written on or thrown away; none that is being written elsewhere. Of those about
 * some reports only the newest, until the others are asked for.
 */
export function KeptDrafts({ reports, notes }: KeptDraftsProps) {
  const drafts = useDrafts((state) => state.drafts);
  const opened = useDrafts((state) => state.opened);
  const [isUnfolded, setUnfolded] = useState(reports === null);
  const own = reports === null ? drafts : drafts.filter((draft) => isDraftOf(draft, reports));
  const [, ...others] = own.filter(({ key }) => !opened.has(key));
  const folded = isUnfolded ? [] : others;
  return (
    <>
      {own.map((draft) =>
        folded.includes(draft) ? null : (
          <KeptDraft key={draft.key} draft={draft} note={notes.find(({ id }) => id === draft.note) ?? null} />
        ),
      )}
      {folded.length > 0 && <MoreDrafts count={folded.length} onUnfold={() => setUnfolded(true)} />}
    </>
  );
}

/** Stands for all but the newest beside a text: they would leave its lists no room. */
function MoreDrafts({ count, onUnfold }: { readonly count: number; readonly onUnfold: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={styles['more']}>
      <Button kind="link" data-testid="more-drafts" onClick={onUnfold}>
        {t('notes.more-drafts', { n: formatCount(count) })}
      </Button>
    </div>
  );
}

type KeptDraftProps = { readonly draft: Draft; readonly note: Note | null };

function KeptDraft({ draft, note }: KeptDraftProps) {
  const [isWriting, setWriting] = useState(false);
  const isOpened = useDrafts((state) => state.opened.has(draft.key));
  const { target, text } = draft;
  if (isWriting)
    return (
      <NoteEditor
        draft={{ ...newDraft(target), id: draft.note, text }}
        before={note}
        onDone={() => setWriting(false)}
      />
    );
  return isOpened ? null : <Offered draft={draft} onWrite={() => setWriting(true)} />;
}

function Offered({ draft, onWrite }: { readonly draft: Draft; readonly onWrite: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={styles['draft']} role="group" aria-label={t('notes.draft')} data-testid="kept-draft">
      <b>{t('notes.draft')}</b>
      <NoteQuotes target={draft.target} isOrphan={false} />
      <p>{draft.text}</p>
      <div className={styles['foot']}>
        <Button kind="link" data-testid="draft-write" onClick={onWrite}>
          {t('notes.write-on')}
        </Button>
        <Button kind="link" data-testid="draft-drop" onClick={() => dropDraft(draft.key)}>
          {t('notes.drop-draft')}
        </Button>
      </div>
    </div>
  );
}
