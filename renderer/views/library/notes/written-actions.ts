import type { NotesEdit, WrittenEntry } from '../../../../shared/contract/note-api.ts';
import type { GoalId } from '../../../../shared/model/goal.ts';
import type { NoteId } from '../../../../shared/model/note.ts';
import type { ReportId } from '../../../../shared/model/report.ts';
import { call } from '../../../client/call.ts';
import { translate } from '../../../locales/words.ts';
import { navigate, useApp } from '../../../state/app-store.ts';
import { formatCount } from '../../../state/format.ts';
import { recorded, run } from '../../../state/history.ts';
import { loadShelves } from '../../../state/shelves-store.ts';
import { showUndoToast } from '../../../state/undo-toast.ts';
import { goToNote } from '../actions.ts';
import { loadEntries, useWritten } from './written-store.ts';

/** Shows an entry at its place: a note on its words, an orphan in the Reader's list of notes, what is written of a goal at the goal. */
export function goToEntry({ note, goal, report }: WrittenEntry): void {
  if (note?.isOrphan === true) navigate({ kind: 'reader', id: report, focus: { span: null, note: note.id } });
  else if (note !== null) goToNote(note);
  else if (goal !== null) run(goToStoredGoal(report, goal));
}

/** The goals are opened at once; which of them it is is known when they are read. */
async function goToStoredGoal(report: ReportId, goal: GoalId): Promise<void> {
  navigate({ kind: 'goals', report, focus: null });
  const { marks } = await call('goals/open', { report });
  const key = marks.find(({ id }) => id === goal)?.key;
  const { route } = useApp.getState();
  if (key !== undefined && route.kind === 'goals' && route.report === report)
    navigate({ kind: 'goals', report, focus: key });
}

/** Changes all chosen notes as one step. */
export async function editChosen(edit: NotesEdit): Promise<void> {
  const ids = [...useWritten.getState().chosen];
  if (ids.length === 0) return;
  const { step } = await recorded(call('notes/edit-many', { ids, edit }));
  await loadEntries();
  showUndoToast(translate('notes.edited-many', { n: formatCount(ids.length) }), step);
}

/** Deletes all chosen notes as one step. */
export async function deleteChosen(): Promise<void> {
  const ids: readonly NoteId[] = [...useWritten.getState().chosen];
  if (ids.length === 0) return;
  const { step } = await recorded(call('notes/delete-many', { ids }));
  await loadEntries();
  run(loadShelves()); // they count the notes
  showUndoToast(translate('notes.deleted-many', { n: formatCount(ids.length) }), step);
}
