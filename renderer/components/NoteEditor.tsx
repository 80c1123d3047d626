import { useEffect, useId, useRef, useState } from 'react';
import type { Note } from '../../shared/model/note.ts';
import { run } from '../state/history.ts';
import { saveNote } from '../state/note-actions.ts';
import { parseTags, type NoteDraft } from '../state/notes.ts';
import { NoteQuotes } from './NoteQuotes.tsx';
import { tellError } from '../state/toast-store.ts';
import { useTranslation } from '../locales/words.ts';

type NoteEditorProps = {
  readonly draft: NoteDraft;
  /** The note that is changed, or null for a new one. */
  readonly before: Note | null;
  readonly onDone: (note: Note | null) => void;
};

/** Writes a note: Ctrl+Enter saves, Escape gives it up. */
export function NoteEditor({ draft, before, onDone }: NoteEditorProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(draft.text);
  const [tags, setTags] = useState(draft.tags.join(' '));
  const [isSaving, setSaving] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const hintId = useId();
  useEffect(() => {
    field.current?.focus();
    field.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const isEmpty = text.trim() === '' && parseTags(tags).length === 0;
  const save = async (): Promise<void> => {
    if (isEmpty || isSaving) return;
    setSaving(true);
    try {
      onDone(await saveNote({ ...draft, text: text.trim(), tags: parseTags(tags) }, before));
    } catch (thrown) {
      tellError(thrown); // the words stay in the field
      setSaving(false);
    }
  };
  return (
    <form
      className="note-editor"
      data-testid="note-editor"
      onSubmit={(event) => {
        event.preventDefault();
        run(save());
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation();
          onDone(null);
        }
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) run(save());
      }}
    >
      <NoteQuotes target={draft.target} isOrphan={false} />
      <textarea
        ref={field}
        rows={4}
        value={text}
        aria-label={t('notes.text')}
        placeholder={t('notes.text')}
        onChange={(event) => {
          setText(event.target.value);
        }}
      />
      <input
        value={tags}
        aria-label={t('notes.tags')}
        aria-describedby={hintId}
        placeholder={t('notes.tags')}
        onChange={(event) => {
          setTags(event.target.value);
        }}
      />
      <div className="note-editor-foot">
        <span className="hint" id={hintId}>
          {t('notes.tags-hint')} · <kbd>Ctrl</kbd>+<kbd>Enter</kbd>
        </span>
        <button
          type="button"
          className="button"
          onClick={() => {
            onDone(null);
          }}
        >
          {t('notes.discard')}
        </button>
        <button type="submit" className="primary" disabled={isEmpty || isSaving} data-testid="note-save">
          {t('notes.save')}
        </button>
      </div>
    </form>
  );
}
