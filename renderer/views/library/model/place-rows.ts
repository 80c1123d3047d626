import { compareText } from '../../../../shared/base/compare-text.ts';
import { groupBy } from '../../../../shared/base/group-by.ts';
import type { ListedReport, PlaceReadings, PlaceShelf } from '../../../../shared/contract/shelf-api.ts';
import { letterOf } from './place-match.ts';
import { shelfLines, yearCells, type YearCell } from './shelf.ts';
import type { ShelfSort } from './shelf-filter.ts';

/** A line of the library as it is listed. */
export type PlaceRow =
  | {
      readonly kind: 'group';
      readonly key: string;
      readonly depth: number;
      /** The name of a division, a letter, or null for what no table knows. */
      readonly name: string | null;
      readonly places: number;
      readonly reports: number;
      readonly isOpen: boolean;
    }
  | {
      readonly kind: 'place';
      readonly key: string;
      readonly depth: number;
      readonly shelf: PlaceShelf;
      readonly cells: readonly YearCell[];
      readonly isOpen: boolean;
      /** True where there is room for a heading of its own. */
      readonly isRoomy: boolean;
    }
  | {
      readonly kind: 'report';
      readonly key: string;
      readonly depth: number;
      /** How far it is drawn in: less than it is deep under a heading. */
      readonly indent: number;
      readonly shelf: PlaceShelf;
      readonly report: ListedReport;
      readonly before: ListedReport | null;
      readonly standing: ListedReport | null;
      /** True for the only one of its place: it names that, too. */
      readonly isAlone: boolean;
      readonly edge: Edge;
    }
  | {
      readonly kind: 'gap';
      readonly key: string;
      readonly depth: number;
      readonly indent: number;
      readonly from: number;
      readonly to: number;
      readonly edge: Edge;
    };

/** Where in the box of a place's reports a line stands. */
type Edge = { readonly isFirst: boolean; readonly isLast: boolean };

type Order = {
  readonly sort: ShelfSort;
  readonly readings: PlaceReadings;
  /** What the reader opened or closed, by key; else it is as it is at first. */
  readonly opened: ReadonlyMap<string, boolean>;
};

/** Up to so many places there is room for a heading and an open list each, and nothing to group. */
const FEW_PLACES = 8;

/** The central government: before all provinces. */
const NATIONAL = '国务院';

/** All lines of the shelves, those under a closed one left out. */
export function layPlaces(shelves: readonly PlaceShelf[], order: Order): readonly PlaceRow[] {
  const isFew = shelves.length <= FEW_PLACES;
  const sorted = sortShelves(shelves, order);
  if (isFew || order.sort === 'most' || order.sort === 'newest')
    return sorted.flatMap((shelf) => layShelf(shelf, 0, order, isFew));
  if (order.sort === 'reading')
    return [...groupBy(sorted, ({ place }) => letterOf(order.readings[place]))].flatMap(([letter, own]) =>
      layGroup({ key: `letter ${letter}`, name: letter, depth: 0 }, own, order, (shelf) =>
        layShelf(shelf, 1, order, false),
      ),
    );
  return layDivisions(sorted, order);
}

function sortShelves(shelves: readonly PlaceShelf[], { sort, readings }: Order): readonly PlaceShelf[] {
  const byName = (a: PlaceShelf, b: PlaceShelf): number =>
    compareText(readings[a.place] ?? a.place, readings[b.place] ?? b.place) || compareText(a.place, b.place);
  switch (sort) {
    case 'division':
      return shelves;
    case 'reading':
      return shelves.toSorted(
        (a, b) =>
          Number(letterOf(readings[a.place]) === '#') - Number(letterOf(readings[b.place]) === '#') ||
          byName(a, b),
      );
    case 'most':
      return shelves.toSorted((a, b) => b.reports.length - a.reports.length || byName(a, b));
    case 'newest': {
      const newest = new Map(
        shelves.map((shelf) => [
          shelf,
          shelf.reports.reduce((last, { importedAt }) => (importedAt > last ? importedAt : last), ''),
        ]),
      );
      return shelves.toSorted(
        (a, b) => compareText(newest.get(b) ?? '', newest.get(a) ?? '') || byName(a, b),
      );
    }
  }
}

/** The central government, then the provinces with their cities in the order of the codes, then what no table knows. */
function layDivisions(shelves: readonly PlaceShelf[], order: Order): readonly PlaceRow[] {
  const isNational = ({ place, division }: PlaceShelf): boolean => division === null && place === NATIONAL;
  const known = shelves.filter(({ division }) => division !== null);
  const others = shelves.filter((shelf) => shelf.division === null && !isNational(shelf));
  const top = shelves.filter(isNational).flatMap((shelf) => layShelf(shelf, 0, order, false));
  const isFlat = known.every((shelf) => lineOf(shelf).length === 1);
  const provinces = [...groupBy(known, (shelf) => lineOf(shelf)[0]?.code ?? '')].flatMap(([code, own]) => {
    if (isFlat) return own.flatMap((shelf) => layShelf(shelf, 0, order, false));
    const name = own[0] === undefined ? null : (lineOf(own[0])[0]?.name ?? null);
    const group = { key: `division ${code}`, name, depth: 0 };
    return layRows(group, own, order, () => layCities(own, order));
  });
  const rest =
    others.length === 0
      ? []
      : layGroup({ key: 'others', name: null, depth: 0 }, others, order, (shelf) =>
          layShelf(shelf, 1, order, false),
        );
  return [...top, ...provinces, ...rest];
}

/** A division with those that it belongs to, the largest first. */
function lineOf({ division }: PlaceShelf): readonly { readonly code: string; readonly name: string }[] {
  return division === null ? [] : [...division.above, division];
}

/** Cities with several places under them as groups; a place by itself needs no line above it. */
function layCities(shelves: readonly PlaceShelf[], order: Order): readonly PlaceRow[] {
  const cities = groupBy(shelves, (shelf) => lineOf(shelf)[1]?.code ?? '');
  return [...cities].flatMap(([code, own]) => {
    const name = own[0] === undefined ? null : (lineOf(own[0])[1]?.name ?? null);
    const isCity = own.some((shelf) => lineOf(shelf).length > 2);
    if (code === '' || own.length < 2 || !isCity)
      return own.flatMap((shelf) => layShelf(shelf, 1, order, false));
    return layGroup({ key: `division ${code}`, name, depth: 1 }, own, order, (shelf) =>
      layShelf(shelf, 2, order, false),
    );
  });
}

type GroupName = { readonly key: string; readonly name: string | null; readonly depth: number };

function layGroup(
  group: GroupName,
  shelves: readonly PlaceShelf[],
  order: Order,
  lay: (shelf: PlaceShelf) => readonly PlaceRow[],
): readonly PlaceRow[] {
  return layRows(group, shelves, order, () => shelves.flatMap(lay));
}

function layRows(
  group: GroupName,
  shelves: readonly PlaceShelf[],
  { opened }: Order,
  lay: () => readonly PlaceRow[],
): readonly PlaceRow[] {
  const isOpen = opened.get(group.key) ?? true;
  const reports = shelves.reduce((sum, shelf) => sum + shelf.reports.length, 0);
  return [{ kind: 'group', ...group, places: shelves.length, reports, isOpen }, ...(isOpen ? lay() : [])];
}

type LaidShelf = {
  readonly depth: number;
  readonly isRoomy: boolean;
  readonly isOpen: boolean;
  readonly rows: readonly PlaceRow[];
};

/** As each was laid last: where one of thousands is another, the lines of all others stay those that are drawn. */
const laid = new WeakMap<PlaceShelf, LaidShelf>();

function layShelf(
  shelf: PlaceShelf,
  depth: number,
  { opened }: Order,
  isRoomy: boolean,
): readonly PlaceRow[] {
  const isOpen = opened.get(keyOf(shelf)) ?? isRoomy;
  const known = laid.get(shelf);
  if (known?.depth === depth && known.isRoomy === isRoomy && known.isOpen === isOpen) return known.rows;
  const rows = layShelfAnew(shelf, { depth, isRoomy, isOpen });
  laid.set(shelf, { depth, isRoomy, isOpen, rows });
  return rows;
}

function layShelfAnew(
  shelf: PlaceShelf,
  { depth, isRoomy, isOpen }: Omit<LaidShelf, 'rows'>,
): readonly PlaceRow[] {
  const [only] = shelf.reports;
  if (!isRoomy && only !== undefined && shelf.reports.length === 1) return [layOnly(shelf, only, depth)];
  const cells = yearCells(shelf);
  return [
    { kind: 'place', key: keyOf(shelf), depth, shelf, cells, isOpen, isRoomy },
    ...(isOpen ? layReports(shelf, depth + 1, isRoomy ? depth : depth + 1) : []),
  ];
}

function keyOf({ place }: PlaceShelf): string {
  return `place ${place}`;
}

function layOnly(shelf: PlaceShelf, report: ListedReport, depth: number): PlaceRow {
  const edge = { isFirst: true, isLast: true };
  const key = `report ${report.id}`;
  return {
    kind: 'report',
    key,
    depth,
    indent: depth,
    shelf,
    report,
    before: null,
    standing: null,
    isAlone: true,
    edge,
  };
}

function layReports(shelf: PlaceShelf, depth: number, indent: number): readonly PlaceRow[] {
  const lines = shelfLines(shelf);
  return lines.map((line, index): PlaceRow => {
    const edge = { isFirst: index === 0, isLast: index === lines.length - 1 };
    if (line.kind === 'gap')
      return {
        kind: 'gap',
        key: `gap ${shelf.place} ${line.from}`,
        depth,
        indent,
        from: line.from,
        to: line.to,
        edge,
      };
    const { report, before, standing } = line;
    const key = `report ${report.id}`;
    return { kind: 'report', key, depth, indent, shelf, report, before, standing, isAlone: false, edge };
  });
}

/** What stands at the top, by which the list is gone through: groups, and the only places of their provinces. */
export function indexOf(
  rows: readonly PlaceRow[],
): readonly { readonly name: string | null; readonly key: string }[] {
  if (!rows.some(({ kind }) => kind === 'group')) return [];
  return rows.flatMap((row) => {
    if (row.depth > 0 || row.kind === 'gap') return [];
    if (row.kind === 'group') return [{ name: row.name, key: row.key }];
    const name = lineOf(row.shelf)[0]?.name;
    return name === undefined ? [] : [{ name, key: row.key }];
  });
}
