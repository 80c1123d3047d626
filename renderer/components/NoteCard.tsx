import { useState } from 'react';
import type { Note } from '../../shared/model/note.ts';
import { useTranslation } from '../locales/words.ts';
import { formatMoment } from '../state/format.ts';
import { run } from '../state/history.ts';
import { confirmPlace, deleteNote } from '../state/note-actions.ts';
import { unsureWords } from '../state/notes.ts';
import { EntryCard } from './EntryCard.tsx';
import { Button } from './kit/Button.tsx';
import { Tag, Toned } from './kit/Words.tsx';
import { Markdown } from './Markdown.tsx';
import { ColourSign } from './NoteLook.tsx';
import { NoteEditor } from './NoteEditor.tsx';
import { quotedNote } from './quoted.ts';
import { NoteQuotes } from './NoteQuotes.tsx';

type NoteCardProps = {
  readonly note: Note;
  /** Where it belongs, in words. */
  readonly place: string;
  readonly isActive: boolean;
  /** Undefined where the note has no place to go to. */
  readonly onGo: (() => void) | undefined;
};

/** A note with its quote, to read, change, delete, and go to its place. */
export function NoteCard(props: NoteCardProps) {
  const { note } = props;
  const [isEditing, setEditing] = useState(false);
  if (!isEditing) return <ShownNote {...props} onEdit={() => setEditing(true)} />;
  return <NoteEditor draft={note} before={note} onDone={() => setEditing(false)} />;
}

function ShownNote({ note, place, isActive, onGo, onEdit }: NoteCardProps & { readonly onEdit: () => void }) {
  const { t } = useTranslation();
  return (
    <EntryCard
      role="article"
      isOn={isActive}
      data-testid="note-card"
      data-note={note.id}
      {...quotedNote(note)}
      place={
        <>
          <Doubt note={note} /> {note.colour !== null && <ColourSign colour={note.colour} />}{' '}
          {note.kind !== null && <b>{t(`notes.kinds.${note.kind}`)}</b>} {place}
        </>
      }
      quotes={<NoteQuotes target={note.target} isOrphan={note.isOrphan} />}
      onGo={onGo}
      go={{ title: t(note.isOrphan ? 'notes.place-choose' : 'notes.go') }}
      foot={note.tags.map((tag) => (
        <Tag key={tag}>#{tag}</Tag>
      ))}
      actions={<NoteActions note={note} onEdit={onEdit} />}
    >
      {note.text !== '' && <Markdown text={note.text} />}
    </EntryCard>
  );
}

/** That its words are gone, or that its place is a likely one alone; and which text they were in. */
function Doubt({ note }: { readonly note: Note }) {
  const { t } = useTranslation();
  const { isOrphan, isUnsure, version } = note;
  if (!isOrphan && !isUnsure) return null;
  const made = version === null ? undefined : t('notes.orphan-version', { version: version.slice(0, 8) });
  return (
    <Toned as="b" tone="warn" title={isOrphan ? made : unsureWords(note, t)} data-testid="note-doubt">
      ⚠ {t(isOrphan ? 'notes.orphan' : 'notes.unsure')}
    </Toned>
  );
}

function NoteActions({ note, onEdit }: { readonly note: Note; readonly onEdit: () => void }) {
  const { t } = useTranslation();
  return (
    <>
      <time dateTime={note.updatedAt}>{formatMoment(note.updatedAt)}</time>
      {note.isUnsure && (
        <Button writes kind="link" data-testid="note-confirm" onClick={() => run(confirmPlace(note))}>
          {t('notes.confirm-place')}
        </Button>
      )}
      <Button writes kind="link" data-testid="note-edit" onClick={onEdit}>
        {t('notes.edit')}
      </Button>
      <Button
        writes
        kind="link"
        data-testid="note-delete"
        onClick={() => run(deleteNote(note, t('notes.deleted')))}
      >
        {t('notes.delete')}
      </Button>
    </>
  );
}
