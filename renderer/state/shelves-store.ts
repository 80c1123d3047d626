import { create } from 'zustand';
import type { AppError } from '../../shared/base/errors.ts';
import type { ReportSummary, Shelf } from '../../shared/contract/views.ts';
import type { ReportId } from '../../shared/model/report.ts';
import { call } from '../client/call.ts';
import { navigate } from './app-store.ts';
import { makeLoader } from './loader.ts';
import { orderPair } from './report-order.ts';

type ShelvesState = {
  /** Null until they were read once. */
  readonly shelves: readonly Shelf[] | null;
  readonly error: AppError | null;
  /** At most ten reports, in the order they were chosen: two to compare, three or more to lay side by side. */
  readonly selection: readonly ReportId[];
  /** Deleted since the program was started, last first. */
  readonly bin: readonly ReportSummary[];
};

export const useShelves = create<ShelvesState>()(() => ({
  shelves: null,
  error: null,
  selection: [],
  bin: [],
}));

const loader = makeLoader<null, readonly Shelf[]>({
  read: () => call('library/list', {}),
  show: showShelves,
  tell: ({ error }) => {
    if (error !== null) useShelves.setState({ error }); // it goes when the shelves could be read
  },
});

/** Reads the shelves again; an older reading still under way is given up. */
export function loadShelves(): Promise<void> {
  return loader.load(null);
}

function showShelves(shelves: readonly Shelf[]): void {
  const ids = new Set(shelves.flatMap((shelf) => shelf.reports.map((report) => report.id)));
  useShelves.setState((state) => ({
    shelves,
    error: null,
    bin: binOf(state, ids),
    selection: state.selection.filter((id) => ids.has(id)),
  }));
}

/** What stood on a shelf and no longer does, wherever it was deleted or undone. */
function binOf(state: ShelvesState, ids: ReadonlySet<ReportId>): readonly ReportSummary[] {
  const before = (state.shelves ?? []).flatMap((shelf) => shelf.reports);
  const known = new Set(state.bin.map((report) => report.id));
  return [...before.filter((report) => !known.has(report.id)), ...state.bin].filter(
    (report) => !ids.has(report.id),
  );
}

/** More than these can't stand side by side. */
export const MOST_SELECTED = 10;

/** Puts a report in or out of the selection; one more than ten is not taken. */
export function toggleSelected(id: ReportId): void {
  useShelves.setState((state) => ({
    selection: state.selection.includes(id)
      ? state.selection.filter((other) => other !== id)
      : [...state.selection, id].slice(0, MOST_SELECTED),
  }));
}

/** Shows two reports side by side, the earlier on the left; what was selected is done with. */
export function compareReports(a: ReportSummary, b: ReportSummary): void {
  const { left, right } = orderPair(a, b);
  useShelves.setState({ selection: [] });
  navigate({ kind: 'comparison', left: left.id, right: right.id, focus: null });
}
