import type { ReportEntry, SearchHit } from '../../../shared/contract/views.ts';
import type { Note } from '../../../shared/model/note.ts';
import type { ReportId } from '../../../shared/model/report.ts';
import { call } from '../../client/call.ts';
import { focusOfNote } from '../../state/notes.ts';
import { navigate } from '../../state/app-store.ts';
import { byYear, reportsById } from '../../state/report-order.ts';
import { compareReports, useShelves } from '../../state/shelves-store.ts';
import { areYears } from './model/shelf.ts';

export function readReport(id: ReportId): void {
  navigate({ kind: 'reader', id, focus: null });
}

/** Compares the two reports that are selected, or lays three to ten of one place side by side. */
export function openSelected(): void {
  const { shelves, selection } = useShelves.getState();
  const reports = reportsById(shelves ?? []);
  const selected = selection.flatMap((id) => reports.get(id) ?? []);
  const [a, b] = selected;
  if (selected.length === 2 && a !== undefined && b !== undefined) compareReports(a, b);
  else if (areYears(selected)) layOutYears(selected);
}

function layOutYears(reports: readonly ReportEntry[]): void {
  useShelves.setState({ selection: [] });
  navigate({ kind: 'years', reports: reports.toSorted(byYear).map(({ id }) => id) });
}

/** A double click opens a report: beside the one that is selected, else its text. Its two clicks left the selection as it was. */
export function openByDoubleClick({ id }: Pick<ReportEntry, 'id'>): void {
  const { selection } = useShelves.getState();
  const others = selection.filter((each) => each !== id);
  if (others.length !== 1) {
    readReport(id);
    return;
  }
  useShelves.setState({ selection: [...others, id] });
  openSelected();
}

/** Shows a note at its place: in the Reader, or on its change. */
export function goToNote(note: Note): void {
  const { target } = note;
  if (target.kind === 'text')
    navigate({
      kind: 'reader',
      id: target.report,
      focus: { span: note.left ?? note.right, note: note.id },
    });
  else
    navigate({
      kind: 'comparison',
      left: target.left,
      right: target.right,
      focus: focusOfNote(note),
    });
}

/** Shows a hit at its place; one in what was written leads to the words that it is about. */
export async function goToHit(hit: SearchHit): Promise<void> {
  const notes = hit.note === null ? [] : await call('notes/list', { report: hit.report });
  const note = notes.find(({ id }) => id === hit.note);
  if (note !== undefined) goToNote(note);
  else navigate({ kind: 'reader', id: hit.report, focus: hit.at && { span: hit.at, note: null } });
}
