import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import type { Note } from '../../shared/model/note.ts';
import { useTranslation } from '../locales/words.ts';
import { run } from '../state/history.ts';
import { saveNote } from '../state/note-actions.ts';
import { parseTags, type NoteDraft } from '../state/notes.ts';
import { tellError } from '../state/toast-store.ts';
import { Button } from './kit/Button.tsx';
import { Kbd } from './kit/Combination.tsx';
import { TextArea, TextField } from './kit/TextField.tsx';
import { Hint } from './kit/Words.tsx';
import styles from './NoteEditor.module.css';
import { NoteQuotes } from './NoteQuotes.tsx';

type NoteEditorProps = {
  readonly draft: NoteDraft;
  /** The note that is changed, or null for a new one. */
  readonly before: Note | null;
  readonly onDone: (note: Note | null) => void;
};

/** Writes a note: Ctrl+Enter saves, Escape gives it up. */
export function NoteEditor({ draft, before, onDone }: NoteEditorProps) {
  const { t } = useTranslation();
  const { text, setText, tags, setTags, canSave, save } = useNoteForm({ draft, before, onDone });
  const hintId = useId();
  const giveUp = (): void => onDone(null);
  return (
    <form
      className={styles['editor']}
      data-testid="note-editor"
      onSubmit={(event) => {
        event.preventDefault();
        run(save());
      }}
      onKeyDown={(event) => answerKey(event, giveUp, () => run(save()))}
    >
      <NoteQuotes target={draft.target} isOrphan={false} />
      <NoteText text={text} onChange={setText} />
      <TextField
        value={tags}
        aria-label={t('notes.tags')}
        aria-describedby={hintId}
        placeholder={t('notes.tags')}
        onChange={setTags}
      />
      <div className={styles['foot']}>
        <Hint as="span" id={hintId} className={styles['hint']}>
          {t('notes.tags-hint')} · <Kbd>Ctrl</Kbd>+<Kbd>Enter</Kbd>
        </Hint>
        <Button onClick={giveUp}>{t('notes.discard')}</Button>
        <Button type="submit" kind="primary" disabled={!canSave} data-testid="note-save">
          {t('notes.save')}
        </Button>
      </div>
    </form>
  );
}

function answerKey(event: KeyboardEvent, giveUp: () => void, save: () => void): void {
  if (event.key === 'Escape') {
    event.stopPropagation();
    giveUp();
  }
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
}

/** What is typed, and how it is saved; after a failure the words stay. */
function useNoteForm({ draft, before, onDone }: NoteEditorProps) {
  const [text, setText] = useState(draft.text);
  const [tags, setTags] = useState(draft.tags.join(' '));
  const [isSaving, setSaving] = useState(false);
  const canSave = !isSaving && (text.trim() !== '' || parseTags(tags).length > 0);
  const save = async (): Promise<void> => {
    if (!canSave) return;
    setSaving(true);
    try {
      onDone(await saveNote({ ...draft, text: text.trim(), tags: parseTags(tags) }, before));
    } catch (thrown) {
      tellError(thrown);
      setSaving(false);
    }
  };
  return { text, setText, tags, setTags, canSave, save };
}

type NoteTextProps = { readonly text: string; readonly onChange: (text: string) => void };

function NoteText({ text, onChange }: NoteTextProps) {
  const { t } = useTranslation();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <TextArea
      ref={field}
      className={styles['text']}
      rows={4}
      value={text}
      aria-label={t('notes.text')}
      placeholder={t('notes.text')}
      onChange={onChange}
    />
  );
}
