import { create } from 'zustand';
import type { AppError } from '../../shared/base/errors.ts';
import { FIRST_SHOWN, type PlaceShelf, type ShelfPage } from '../../shared/contract/shelf-api.ts';
import type { ReportEntry } from '../../shared/contract/views.ts';
import type { ReportId } from '../../shared/model/report.ts';
import { call, type CallOptions } from '../client/call.ts';
import { whenDrawn } from '../client/drawn.ts';
import { leaveFree } from '../client/quiet.ts';
import { navigate } from './app-store.ts';
import { makeLoader } from './loader.ts';
import { orderPair } from './report-order.ts';

type ShelvesState = {
  /** Null until they were read once. */
  readonly shelves: readonly PlaceShelf[] | null;
  /** False while only the first of them are there. */
  readonly isWhole: boolean;
  readonly error: AppError | null;
  /** In the order they were chosen: two to compare, three to ten to lay side by side, any number to correct. */
  readonly selection: readonly ReportId[];
};

export const useShelves = create<ShelvesState>()(() => ({
  shelves: null,
  isWhole: false,
  error: null,
  selection: [],
}));

/** Reports of one message: what takes it apart has other things to do, too. */
const PAGE = 3000;

/** The first of them, once it was asked for ahead. */
let ahead: Promise<ShelfPage | null> | null = null;

/** Asks for the first of them before the page has drawn anything: whoever reads them then waits less. */
export function askForShelves(): void {
  ahead = call('shelf/page', { since: null, after: null, most: FIRST_SHOWN }).catch(() => null);
}

/** What was read, and where it stands; what changed since is asked for by that. */
type Known = { readonly state: string; readonly shelves: readonly PlaceShelf[] };

let known: Known | null = null;

const loader = makeLoader<null, Known>({
  read: readShelves,
  show(read) {
    known = read;
    showShelves(read.shelves, true);
  },
  tell: ({ error }) => {
    if (error !== null) useShelves.setState({ error }); // it goes when the shelves could be read
  },
});

async function readShelves(_: null, options: CallOptions): Promise<Known> {
  const since = known?.state ?? null;
  const asked = ahead;
  ahead = null;
  const first =
    (await asked) ?? (await call('shelf/page', { since, after: null, most: FIRST_SHOWN }, options));
  const isBeginning = known === null && first.next !== null && options.signal?.aborted !== true;
  if (isBeginning) {
    showShelves(first.shelves, false);
    leaveFree(); // so many are scrolled through before anything else
    await whenDrawn('shelves'); // to read and send the others takes a processor from those that draw
  }
  const read = [...first.shelves];
  for (let after = first.next; after !== null;) {
    const page = await call('shelf/page', { since, after, most: PAGE }, options);
    read.push(...page.shelves);
    after = page.next;
    if (isBeginning) leaveFree();
  }
  return { state: first.state, shelves: merge(known?.shelves ?? [], read, first.places ?? []) };
}

/** What was known with what was read in its place, in order; the same list where nothing is another. */
function merge(
  before: readonly PlaceShelf[],
  read: readonly PlaceShelf[],
  places: readonly string[],
): readonly PlaceShelf[] {
  if (read.length === 0 && before.length === places.length) return before;
  const byPlace = new Map([...before, ...read].map((shelf) => [shelf.place, shelf]));
  return places.flatMap((place) => byPlace.get(place) ?? []);
}

/** Reads the shelves again; an older reading still under way is given up. */
export function loadShelves(): Promise<void> {
  return loader.load(null);
}

function showShelves(shelves: readonly PlaceShelf[], isWhole: boolean): void {
  if (useShelves.getState().shelves === shelves) {
    useShelves.setState({ isWhole, error: null });
    return;
  }
  const ids = new Set(shelves.flatMap((shelf) => shelf.reports.map((report) => report.id)));
  useShelves.setState((state) => ({
    ...{ shelves, isWhole },
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
