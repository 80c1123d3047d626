import type { Note } from '../../shared/model/note.ts';
import { call } from '../client/call.ts';
import { useComparison } from './comparison-store.ts';
import { recordStep, run, undoStep, type Step } from './history.ts';
import { loadShelves, useLibrary } from './library-store.ts';
import type { NoteDraft } from './notes.ts';
import { withNote, withoutNote } from './notes.ts';
import { useReader } from './reader-store.ts';
import { showToast } from './toast-store.ts';

export type NoteWords = { readonly done: string; readonly undo: string };

/** Saves a draft, new or changed; the step can be taken back. */
export async function saveNote(draft: NoteDraft, before: Note | null): Promise<Note> {
  const { text, tags, target } = draft;
  if (before === null) {
    const note = await call('notes/add', { target, text, tags });
    show(note);
    recordStep(removal(note, true));
    return note;
  }
  const id = before.id;
  const write = async (from: Pick<Note, 'text' | 'tags'>): Promise<Note> => {
    const note = await call('notes/edit', { id, text: from.text, tags: from.tags });
    show(note);
    return note;
  };
  const saved = await write({ text, tags });
  recordStep({
    label: 'note-edit',
    undo: async () => {
      await write(before);
    },
    redo: async () => {
      await write({ text, tags });
    },
  });
  return saved;
}

/** Deletes a note and offers to take that back. */
export async function deleteNote(note: Note, words: NoteWords): Promise<void> {
  const step = removal(note, false);
  await step.redo();
  recordStep(step);
  showToast(words.done, [{ label: words.undo, run: () => run(undoStep(step)) }]);
}

/** Deleting a note as a step; `isReversed` where it was just made, so that taking back deletes it. */
function removal(note: Note, isReversed: boolean): Step {
  const remove = async (): Promise<void> => {
    await call('notes/delete', { id: note.id });
    hide(note);
  };
  const restore = async (): Promise<void> => {
    show(await call('notes/restore', { id: note.id }));
  };
  return isReversed
    ? { label: 'note-add', undo: remove, redo: restore }
    : { label: 'note-delete', undo: restore, redo: remove };
}

function show(note: Note): void {
  useComparison.setState((state) => (belongsToPair(note) ? { notes: withNote(state.notes, note) } : {}));
  useReader.setState((state) => (belongsToReader(note) ? { notes: withNote(state.notes, note) } : {}));
  useLibrary.setState((state) => ({ notes: state.notes === null ? null : withNote(state.notes, note) }));
  run(loadShelves());
}

function hide(note: Note): void {
  useComparison.setState((state) => ({ notes: withoutNote(state.notes, note.id) }));
  useReader.setState((state) => ({ notes: withoutNote(state.notes, note.id) }));
  useLibrary.setState((state) => ({
    notes: state.notes === null ? null : withoutNote(state.notes, note.id),
  }));
  run(loadShelves());
}

function belongsToPair(note: Note): boolean {
  const { pair } = useComparison.getState();
  if (pair === null) return false;
  const { target } = note;
  if (target.kind === 'text') return target.report === pair.left || target.report === pair.right;
  return target.left === pair.left && target.right === pair.right;
}

function belongsToReader(note: Note): boolean {
  const { id } = useReader.getState();
  const { target } = note;
  if (id === null) return false;
  return target.kind === 'text' ? target.report === id : target.left === id || target.right === id;
}
