import { create } from 'zustand';
import type { WrittenLayout } from '../../../../shared/contract/kept-api.ts';
import type { WrittenEntry } from '../../../../shared/contract/note-api.ts';
import type { Note, NoteId } from '../../../../shared/model/note.ts';
import { call } from '../../../client/call.ts';
import { noteDeleted, noteSaved } from '../../../state/changes.ts';
import { run } from '../../../state/history.ts';
import { NO_FILTER, type WrittenFilter, type WrittenOrder } from '../model/written-filter.ts';

type WrittenState = {
  /** All that was written; null while the table is not shown. */
  readonly entries: readonly WrittenEntry[] | null;
  readonly filter: WrittenFilter;
  readonly order: WrittenOrder;
  readonly chosen: ReadonlySet<NoteId>;
  /** The note that was chosen last, from which Shift goes on. */
  readonly last: NoteId | null;
  readonly editing: NoteId | null;
  /** null before it is known how it was left. */
  readonly layout: WrittenLayout | null;
};

export const useWritten = create<WrittenState>()(() => ({
  entries: null,
  filter: NO_FILTER,
  order: { column: 'date', isDown: true },
  chosen: new Set(),
  last: null,
  editing: null,
  layout: null,
}));

export async function loadEntries(): Promise<void> {
  const entries = await call('notes/entries', {});
  const notes = new Set(entries.flatMap(({ note }) => note?.id ?? []));
  useWritten.setState(({ chosen }) => ({
    entries,
    chosen: new Set([...chosen].filter((id) => notes.has(id))),
  }));
}

/** Lets go of what was read, but not of filter and order: the next visit reads it anew. */
export function forgetEntries(): void {
  useWritten.setState({ entries: null, editing: null, chosen: new Set(), last: null });
}

noteSaved.listen((note) => {
  const { entries } = useWritten.getState();
  if (entries === null) return;
  if (!entries.some((entry) => entry.note?.id === note.id)) run(loadEntries());
  else useWritten.setState({ entries: entries.map((entry) => withNote(entry, note)) });
});

noteDeleted.listen(({ id }) => {
  useWritten.setState(({ entries, chosen }) => ({
    entries: entries?.filter(({ note }) => note?.id !== id) ?? null,
    chosen: new Set([...chosen].filter((other) => other !== id)),
  }));
});

function withNote(entry: WrittenEntry, note: Note): WrittenEntry {
  if (entry.note?.id !== note.id) return entry;
  return { ...entry, note, text: note.text, writtenAt: note.updatedAt };
}

export function setWrittenFilter(change: Partial<WrittenFilter>): void {
  useWritten.setState(({ filter }) => ({ filter: { ...filter, ...change } }));
}

/** Sorts by a column; asked for again, the other way round. */
export function sortBy(column: WrittenOrder['column']): void {
  useWritten.setState(({ order }) => ({
    order: { column, isDown: order.column === column ? !order.isDown : column === 'date' },
  }));
}

/** Chooses a note or lets it go; with `isRange` all that are listed from the one chosen last to it are chosen. */
export function toggleChosen(id: NoteId, listed: readonly WrittenEntry[], isRange: boolean): void {
  useWritten.setState(({ chosen, last }) => {
    const ids = listed.flatMap(({ note }) => note?.id ?? []);
    const [from, to] = [last === null ? -1 : ids.indexOf(last), ids.indexOf(id)];
    if (isRange && from >= 0 && to >= 0) {
      const between = ids.slice(Math.min(from, to), Math.max(from, to) + 1);
      return { chosen: new Set([...chosen, ...between]), last: id };
    }
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    return { chosen: next, last: id };
  });
}

/** Chooses all notes that are listed, or none where all of them are chosen. */
export function toggleAll(listed: readonly WrittenEntry[]): void {
  useWritten.setState(({ chosen }) => {
    const ids = listed.flatMap(({ note }) => note?.id ?? []);
    return { chosen: new Set(ids.every((id) => chosen.has(id)) ? [] : ids), last: null };
  });
}
