import { create } from 'zustand';
import type { PlaceReadings, PlaceShelf } from '../../../../shared/contract/shelf-api.ts';
import type { ReportId } from '../../../../shared/model/report.ts';
import { call } from '../../../client/call.ts';
import { NO_FILTER, type ShelfFilter, type ShelfSort } from '../model/shelf-filter.ts';

/** What is asked for in a dialog above the shelves. */
export type ShelfDialog =
  | { readonly kind: 'head'; readonly report: ReportId }
  | { readonly kind: 'many'; readonly reports: readonly ReportId[] }
  | { readonly kind: 'tags'; readonly reports: readonly ReportId[] }
  | { readonly kind: 'merge'; readonly place: string }
  | { readonly kind: 'alike' }
  | { readonly kind: 'bin' }
  | { readonly kind: 'statistics' };

/** The line whose menu is open, and where in the window; `year`: the report that it is of, on the strip of a place's line. */
type LineMenu = {
  readonly key: string;
  readonly year: ReportId | null;
  readonly x: number;
  readonly y: number;
};

/** Where the list was left: the line at its top, how far that is scrolled out in CSS pixels, and the line that had the focus. */
export type ListPlace = { readonly top: string; readonly below: number; readonly focus: string | null };

type ListState = {
  readonly filter: ShelfFilter;
  readonly sort: ShelfSort;
  /** Lines that the reader opened or closed, by key. */
  readonly opened: ReadonlyMap<string, boolean>;
  readonly readings: PlaceReadings;
  readonly dialog: ShelfDialog | null;
  readonly menu: LineMenu | null;
  readonly left: ListPlace | null;
  /** The line that is gone to as soon as it is listed, by key. */
  readonly wanted: string | null;
};

/** How the shelves are listed: it stays while other screens are shown. */
export const useList = create<ListState>()(() => ({
  filter: NO_FILTER,
  sort: 'division',
  opened: new Map(),
  readings: {},
  dialog: null,
  menu: null,
  left: null,
  wanted: null,
}));

export function changeFilter(change: Partial<ShelfFilter>): void {
  useList.setState(({ filter }) => ({ filter: { ...filter, ...change } }));
}

/** Opens or closes a line. */
export function setOpen(key: string, isOpen: boolean): void {
  useList.setState(({ opened }) => ({ opened: new Map(opened).set(key, isOpen) }));
}

/** The same for many. */
export function setAllOpen(keys: readonly string[], isOpen: boolean): void {
  useList.setState(({ opened }) => ({
    opened: new Map([...opened, ...keys.map((key) => [key, isOpen] as const)]),
  }));
}

/** Opens a line, and goes to one under it. */
export function goBelow(key: string, wanted: string): void {
  setOpen(key, true);
  useList.setState({ wanted });
}

export function showShelfDialog(dialog: ShelfDialog | null): void {
  useList.setState({ dialog, menu: null });
}

/** The places whose names were read last. */
let known = '';

/**
 * How the names of places are read; what is listed waits for none of it. Of the same places they are not asked for again: other
 * readings that say the same would lay the list anew, and just then it is scrolled.
 */
export async function loadReadings(shelves: readonly PlaceShelf[]): Promise<void> {
  const places = shelves.map(({ place, division }) => `${place} ${division?.code ?? ''}`).join('\n');
  if (places === known) return;
  const readings = await call('shelf/readings', {});
  known = places;
  useList.setState({ readings });
}
