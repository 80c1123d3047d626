import type { Note, NoteColour } from '../../shared/model/note.ts';
import type { ReportId } from '../../shared/model/report.ts';
import type { Span } from '../../shared/model/span.ts';
import { call } from '../client/call.ts';
import { noteDeleted, noteSaved } from './changes.ts';
import { recorded, run } from './history.ts';
import type { NoteDraft } from './notes.ts';
import { loadShelves } from './shelves-store.ts';
import { showUndoToast } from './undo-toast.ts';

/** Saves a draft, new or changed; where another window changed the note since `base`, as a note beside it, which is the answer. */
export async function saveNote(
  draft: NoteDraft,
  before: Note | null,
  base: string | null = null,
): Promise<Note> {
  const { text, tags, kind, colour, target } = draft;
  colourUsedLast = colour ?? colourUsedLast;
  const writing = { text, tags, kind, colour };
  const written =
    before === null
      ? call('notes/add', { target, ...writing })
      : call('notes/edit', {
          ...{ id: before.id, ...writing, tagsBefore: before.tags },
          ...(base !== null && { base }),
        });
  const { value: note } = await recorded(written);
  show(note);
  return note;
}

let colourUsedLast: NoteColour = 'yellow';

/** In which words are marked without a note. */
export function lastColour(): NoteColour {
  return colourUsedLast;
}

/** Puts a note on other words of a report that it is about, and offers to take that back. */
export async function placeNote(note: Note, report: ReportId, at: Span, words: string): Promise<void> {
  const { value, step } = await recorded(call('notes/place', { id: note.id, report, at }));
  show(value);
  showUndoToast(words, step);
}

/** Keeps the places that were found for a note as its own. */
export async function confirmPlace({ id, target, left, right }: Note): Promise<void> {
  const places =
    target.kind === 'text'
      ? [{ report: target.report, at: left }]
      : [
          { report: target.left, at: left },
          { report: target.right, at: right },
        ];
  for (const { report, at } of places)
    if (at !== null) show((await recorded(call('notes/place', { id, report, at }))).value);
}

/** Deletes a note and offers to take that back. */
export async function deleteNote(note: Note, words: string): Promise<void> {
  const { step } = await recorded(call('notes/delete', { id: note.id }));
  noteDeleted.send(note);
  run(loadShelves()); // they count the notes
  showUndoToast(words, step, async () => {
    const { value } = await recorded(call('notes/restore', { id: note.id }));
    show(value);
  });
}

function show(note: Note): void {
  noteSaved.send(note);
  run(loadShelves());
}
