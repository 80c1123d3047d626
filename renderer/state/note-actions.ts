import type { Note } from '../../shared/model/note.ts';
import { call } from '../client/call.ts';
import { useComparison } from '../views/comparison/comparison-store.ts';
import { recorded, run } from './history.ts';
import { loadShelves, useLibrary } from '../views/library/library-store.ts';
import type { NoteDraft } from './notes.ts';
import { withNote, withoutNote } from './notes.ts';
import { useReader } from '../views/reader/reader-store.ts';
import { showUndoToast } from './undo-toast.ts';

/** Saves a draft, new or changed. */
export async function saveNote(draft: NoteDraft, before: Note | null): Promise<Note> {
  const { text, tags, target } = draft;
  const written =
    before === null
      ? call('notes/add', { target, text, tags })
      : call('notes/edit', { id: before.id, text, tags });
  const { value: note } = await recorded(written);
  show(note);
  return note;
}

/** Deletes a note and offers to take that back. */
export async function deleteNote(note: Note, words: string): Promise<void> {
  const { step } = await recorded(call('notes/delete', { id: note.id }));
  hide(note);
  showUndoToast(words, step, async () => {
    const { value } = await recorded(call('notes/restore', { id: note.id }));
    show(value);
  });
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
