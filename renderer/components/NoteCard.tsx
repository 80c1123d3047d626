import { useState } from 'react';
import type { Note } from '../../shared/model/note.ts';
import { formatMoment } from '../state/format.ts';
import { run } from '../state/history.ts';
import { deleteNote } from '../state/note-actions.ts';
import { NoteEditor } from './NoteEditor.tsx';
import { NoteQuotes } from './NoteQuotes.tsx';
import { useTranslation } from '../locales/words.ts';

type NoteCardProps = {
  readonly note: Note;
  /** Where it belongs, in words. */
  readonly place: string;
  readonly isActive: boolean;
  /** Undefined where the note has no place to go to. */
  readonly onGo: (() => void) | undefined;
};

/** A note with its quote, to read, change, delete, and go to its place. */
export function NoteCard({ note, place, isActive, onGo }: NoteCardProps) {
  const { t } = useTranslation();
  const [isEditing, setEditing] = useState(false);
  if (isEditing)
    return (
      <NoteEditor
        draft={{ target: note.target, id: note.id, text: note.text, tags: note.tags }}
        before={note}
        onDone={() => {
          setEditing(false);
        }}
      />
    );
  return (
    <article className={isActive ? 'note-card on' : 'note-card'} data-testid="note-card" data-note={note.id}>
      <button
        type="button"
        className="note-go"
        onClick={onGo}
        disabled={onGo === undefined}
        title={t('notes.go')}
      >
        <span className="note-place">
          {note.isOrphan && <b className="warn">⚠ {t('notes.orphan')}</b>} {place}
        </span>
        <NoteQuotes target={note.target} isOrphan={note.isOrphan} />
      </button>
      <p className="note-text">{note.text}</p>
      <div className="note-foot">
        {note.tags.map((tag) => (
          <span key={tag} className="tag">
            #{tag}
          </span>
        ))}
        <span className="sp" />
        <time dateTime={note.updatedAt}>{formatMoment(note.updatedAt)}</time>
        <button
          type="button"
          className="link"
          data-testid="note-edit"
          onClick={() => {
            setEditing(true);
          }}
        >
          {t('notes.edit')}
        </button>
        <button
          type="button"
          className="link"
          data-testid="note-delete"
          onClick={() => {
            run(deleteNote(note, t('notes.deleted')));
          }}
        >
          {t('notes.delete')}
        </button>
      </div>
    </article>
  );
}
