import type { ReportId } from '../../../../shared/model/report.ts';
import type { PlaceShelf } from '../../../../shared/contract/shelf-api.ts';
import { toggleSelected, useShelves } from '../../../state/shelves-store.ts';
import type { PlaceRow } from '../model/place-rows.ts';

/** The lines as they are listed, for a selection from one to another. */
let listed: readonly ReportId[] = [];
/** All that a filter leaves, on closed places, too. */
let left: readonly PlaceShelf[] = [];

/** A selection that grows and shrinks by keys, from the line where it began. */
type Range = {
  /** Keys of the line that it began on and of the one where it ends. */
  readonly anchor: string;
  readonly end: string;
  /** What was selected before it. */
  readonly base: readonly ReportId[];
  /** What it made of that. */
  readonly made: readonly ReportId[];
};

let range: Range | null = null;

export function setListed(rows: readonly PlaceRow[], shelves: readonly PlaceShelf[]): void {
  listed = rows.flatMap((row) => (row.kind === 'report' ? [row.report.id] : []));
  left = shelves;
}

/** Selects all that are listed between the report that was selected last and this one, which itself is toggled by the click. */
export function selectTo(report: ReportId): void {
  const { selection } = useShelves.getState();
  const [from, to] = [listed.indexOf(selection.at(-1) ?? report), listed.indexOf(report)];
  if (from < 0 || to < 0 || selection.includes(report)) return;
  const between = listed.slice(Math.min(from, to), Math.max(from, to) + 1).filter((id) => id !== report);
  useShelves.setState({ selection: [...new Set([...selection, ...between])] });
}

/** What a click on a report's line does with Ctrl or Shift held; false for a click without. */
export function selectByClick(
  report: ReportId,
  { ctrlKey, metaKey, shiftKey }: { readonly [K in 'ctrlKey' | 'metaKey' | 'shiftKey']: boolean },
): boolean {
  if (!ctrlKey && !metaKey && !shiftKey) return false;
  if (shiftKey) selectTo(report);
  if (!shiftKey || !useShelves.getState().selection.includes(report)) toggleSelected(report);
  return true;
}

/** Selects the reports from where Shift was first held to the line at `to`, which is reached from that at `from`. */
export function selectAlong(rows: readonly PlaceRow[], from: number, to: number): void {
  const [start, end] = [rows[from], rows[to]];
  if (start === undefined || end === undefined) return;
  const { selection } = useShelves.getState();
  const goesOn = range?.end === start.key && range.made === selection;
  const { anchor, base } = goesOn && range !== null ? range : { anchor: start.key, base: selection };
  const began = rows.findIndex(({ key }) => key === anchor);
  const [first, last] = [Math.min(began, to), Math.max(began, to)];
  const between = rows
    .slice(Math.max(first, 0), last + 1)
    .flatMap((row) => (row.kind === 'report' ? [row.report.id] : []));
  const made = [...new Set([...base, ...between])];
  range = { anchor, end: end.key, base, made };
  useShelves.setState({ selection: made });
}

/** Selects all reports that a filter leaves, on closed places, too. */
export function selectAllLeft(): void {
  const { selection } = useShelves.getState();
  const ids = left.flatMap(({ reports }) => reports.map(({ id }) => id));
  useShelves.setState({ selection: [...new Set([...selection, ...ids])] });
}
