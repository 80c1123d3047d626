import { create } from 'zustand';
import type { AppError } from '../../shared/base/errors.ts';
import type { PlaceShelf } from '../../shared/contract/shelf-api.ts';
import type { ReportEntry } from '../../shared/contract/views.ts';
import type { ReportId } from '../../shared/model/report.ts';
import { call } from '../client/call.ts';
import { navigate } from './app-store.ts';
import { makeLoader } from './loader.ts';
import { orderPair } from './report-order.ts';

type ShelvesState = {
  /** Null until they were read once. */
  readonly shelves: readonly PlaceShelf[] | null;
  readonly error: AppError | null;
  /** In the order they were chosen: two to compare, three to ten to lay side by side, any number to correct. */
  readonly selection: readonly ReportId[];
};

export const useShelves = create<ShelvesState>()(() => ({
  shelves: null,
  error: null,
  selection: [],
}));

const loader = makeLoader<null, readonly PlaceShelf[]>({
  read: () => call('shelf/list', {}),
  show: showShelves,
  tell: ({ error }) => {
    if (error !== null) useShelves.setState({ error }); // it goes when the shelves could be read
  },
});

/** Reads the shelves again; an older reading still under way is given up. */
export function loadShelves(): Promise<void> {
  return loader.load(null);
}

function showShelves(shelves: readonly PlaceShelf[]): void {
  const ids = new Set(shelves.flatMap((shelf) => shelf.reports.map((report) => report.id)));
  useShelves.setState((state) => ({
    shelves,
    error: null,
    selection: state.selection.filter((id) => ids.has(id)),
  }));
}

/** Puts a report in or out of the selection. */
export function toggleSelected(id: ReportId): void {
  useShelves.setState((state) => ({
    selection: state.selection.includes(id)
      ? state.selection.filter((other) => other !== id)
      : [...state.selection, id],
  }));
}

/** Shows two reports side by side, the earlier on the left; what was selected is done with. */
export function compareReports(a: ReportEntry, b: ReportEntry): void {
  const { left, right } = orderPair(a, b);
  useShelves.setState({ selection: [] });
  navigate({ kind: 'comparison', left: left.id, right: right.id, focus: null });
}
