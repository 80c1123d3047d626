import { answerKeys } from './answer-keys.ts';
import { useCallback, useEffect, useLayoutEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import type { Note } from '../../shared/model/note.ts';
import { carryTags } from '../../shared/model/tag.ts';
import { translate, useTranslation } from '../locales/words.ts';
import { run } from '../state/history.ts';
import { saveNote } from '../state/note-actions.ts';
import { draftKey, dropDraft, findDraft, keepDraft, openDraft, type Draft } from '../state/drafts.ts';
import { parseTags, type NoteDraft } from '../state/notes.ts';
import { watchTagMoves, withTagsMoved, type MoveTag } from '../state/tags.ts';
import { showToast, tellError } from '../state/toast-store.ts';
import { Button } from './kit/Button.tsx';
import { Kbd } from './kit/Combination.tsx';
import { TextArea } from './kit/TextField.tsx';
import { Hint } from './kit/Words.tsx';
import styles from './NoteEditor.module.css';
import { ColourChoice, KindChoice } from './NoteLook.tsx';
import { NoteQuotes } from './NoteQuotes.tsx';
import { TagPicker } from './TagPicker.tsx';

type NoteEditorProps = {
  readonly draft: NoteDraft;
  /** The note that is changed, or null for a new one. */
  readonly before: Note | null;
  readonly onDone: (note: Note | null) => void;
};

/** Writes a note: Ctrl+Enter saves; Escape puts it aside, and what was typed is kept until it is thrown away by its button. */
export function NoteEditor({ draft, before, onDone }: NoteEditorProps) {
  const form = useNoteForm({ draft, before, onDone });
  const { typed, change, canSave, save } = form;
  const hintId = useId();
  const putAside = (): void => onDone(null);
  return (
    <form
      className={styles['editor']}
      data-testid="note-editor"
      onSubmit={(event) => {
        event.preventDefault();
        run(save());
      }}
      onKeyDown={answerKeys((event) => answerKey(event, putAside, () => run(save())))}
    >
      <NoteQuotes target={draft.target} isOrphan={false} />
      <NoteText text={typed.text} onChange={(text) => change({ text })} />
      <TagPicker keepsAtEscape chosen={typed.tags} onChange={(tags) => change({ tags })} />
      <div className={styles['look']}>
        <KindChoice kind={typed.kind} onChoose={(kind) => change({ kind })} />
        <ColourChoice colour={typed.colour} onChoose={(colour) => change({ colour })} />
      </div>
      <EditorFoot
        hintId={hintId}
        canSave={canSave}
        onDrop={() => {
          form.drop();
          putAside();
        }}
      />
    </form>
  );
}

type EditorFootProps = {
  readonly hintId: string;
  readonly canSave: boolean;
  readonly onDrop: () => void;
};

function EditorFoot({ hintId, canSave, onDrop }: EditorFootProps) {
  const { t } = useTranslation();
  return (
    <div className={styles['foot']}>
      <Hint as="span" id={hintId} className={styles['hint']}>
        {t('notes.editor-hint')} · <Kbd>Ctrl</Kbd>+<Kbd>Enter</Kbd>
      </Hint>
      <Button data-testid="note-discard" onClick={onDrop}>
        {t('notes.drop-draft')}
      </Button>
      <Button writes type="submit" kind="primary" disabled={!canSave} data-testid="note-save">
        {t('notes.save')}
      </Button>
    </div>
  );
}

function answerKey(event: KeyboardEvent, putAside: () => void, save: () => void): void {
  if (event.key === 'Escape') {
    event.stopPropagation();
    putAside();
  }
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
}

/** What is typed, and how it is saved; it is kept as a draft until then, and after a failure. */
function useNoteForm({ draft, before: latest, onDone }: NoteEditorProps) {
  const { typed, readTyped, change, drop, before, base } = useTyped(draft, latest);
  const [isSaving, setSaving] = useState(false);
  const canSave = !isSaving && hasSomething(typed);
  const save = async (): Promise<void> => {
    const words = readTyped();
    if (isSaving || !hasSomething(words)) return;
    setSaving(true);
    try {
      const note = await saveNote({ ...draft, ...words, text: words.text.trim() }, before, base);
      drop();
      if (before !== null && note.id !== before.id) showToast(translate('notes.kept-both'));
      onDone(note);
    } catch (thrown) {
      tellError(thrown);
      setSaving(false);
    }
  };
  return { typed, change, canSave, save, drop };
}

function hasSomething({ text, tags, colour }: Typed): boolean {
  return text.trim() !== '' || tags.length > 0 || colour !== null;
}

/** Rest after which what was typed is kept, in milliseconds. */
const KEPT_AFTER = 300;

type Typed = Pick<NoteDraft, 'text' | 'tags' | 'kind' | 'colour'>;

/** What is typed, begun with what was kept of it; the note is the one that was there when the writing began. */
function useTyped(draft: NoteDraft, latest: Note | null) {
  const [before, setBefore] = useState(latest);
  // By the note that it changed, also where that was deleted meanwhile: the draft is let go of by the name that it was kept under.
  const key = draftKey(draft.target, draft.id);
  const [kept] = useState(() => findDraft(key));
  const base = kept?.base ?? before?.updatedAt ?? null;
  const [typed, setTyped] = useState<Typed>(() => (kept ? typedOf(kept, before) : pickTyped(draft)));
  const unkept = useRef<Typed | null>(null);
  useEffect(() => openDraft(key), [key]);
  const follow = useCallback((to: MoveTag): void => {
    setBefore((note) => note && withTagsMoved(note, to));
    unkept.current &&= withTagsMoved(unkept.current, to);
    setTyped((words) => withTagsMoved(words, to));
  }, []);
  useEffect(() => watchTagMoves(follow), [follow]);
  const keep = useCallback((): void => {
    const words = unkept.current;
    unkept.current = null;
    if (words === null) return;
    const { text, tags, kind: sort, colour } = words;
    const tagsBefore = before?.tags.join('\n');
    const written = { text, tags: tags.join('\n'), ...(tagsBefore && { tagsBefore }), sort, colour };
    keepDraft({ kind: 'draft', key, target: draft.target, note: draft.id, base, ...written }, before);
  }, [key, draft.target, draft.id, before, base]);
  useEffect(() => {
    const timer = setTimeout(keep, KEPT_AFTER);
    return () => clearTimeout(timer);
  }, [typed, keep]);
  useEffect(() => keep, [keep]); // what was typed last is kept when the editor goes away
  const change = (part: Partial<Typed>): void => {
    unkept.current = { ...(unkept.current ?? typed), ...part };
    setTyped(unkept.current);
  };
  const drop = (): void => {
    unkept.current = null;
    dropDraft(key);
  };
  // The key that saves may have been the one that took the last tag: it is not drawn yet.
  const readTyped = (): Typed => unkept.current ?? typed;
  return { typed, readTyped, before, base, change, drop };
}

function pickTyped({ text, tags, kind, colour }: NoteDraft): Typed {
  return { text, tags, kind, colour };
}

/** Its tags by the names that they have today, where the note is there that tells them. */
function typedOf(
  { text, tags, tagsBefore = '', sort = null, colour = null }: Draft,
  note: Note | null,
): Typed {
  const change = { before: parseTags(tagsBefore), typed: parseTags(tags) };
  return { text, tags: carryTags(change, note?.tags ?? change.before), kind: sort, colour };
}

type NoteTextProps = { readonly text: string; readonly onChange: (text: string) => void };

function NoteText({ text, onChange }: NoteTextProps) {
  const { t } = useTranslation();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  useLayoutEffect(() => {
    const box = field.current;
    // Grows with what is written, and stays as high as the reader drew it.
    if (box !== null && box.scrollHeight > box.clientHeight)
      box.style.height = `${box.scrollHeight + box.offsetHeight - box.clientHeight}px`;
  }, [text]);
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
