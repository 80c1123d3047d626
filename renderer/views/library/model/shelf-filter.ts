import type { ListedReport, PlaceReadings, PlaceShelf } from '../../../../shared/contract/shelf-api.ts';
import type { DivisionLevel } from '../../../../shared/model/division.ts';
import { matchesPlace } from './place-match.ts';

export const SHELF_SORTS = ['division', 'reading', 'most', 'newest'] as const;
export type ShelfSort = (typeof SHELF_SORTS)[number];

/** What of the library is listed; null and '' leave it open. */
export type ShelfFilter = {
  /** Words or letters of a place's name. */
  readonly typed: string;
  readonly level: DivisionLevel | 'other' | null;
  /** Code of a province. */
  readonly province: string | null;
  /** Inclusive. */
  readonly fromYear: number | null;
  readonly toYear: number | null;
  readonly tag: string | null;
  /** Only reports on which a reader did something. */
  readonly hasWork: boolean;
};

export const NO_FILTER: ShelfFilter = {
  ...{ typed: '', level: null, province: null, fromYear: null, toYear: null, tag: null, hasWork: false },
};

/** True where a filter leaves all. */
export function isOpen(filter: ShelfFilter): boolean {
  return (
    filter.typed.trim() === '' &&
    !filter.hasWork &&
    [filter.level, filter.province, filter.fromYear, filter.toYear, filter.tag].every(
      (value) => value === null,
    )
  );
}

/** The shelves that a filter leaves, each with the reports that it leaves. */
export function filterShelves(
  shelves: readonly PlaceShelf[],
  filter: ShelfFilter,
  readings: PlaceReadings,
): readonly PlaceShelf[] {
  if (isOpen(filter)) return shelves;
  return shelves.flatMap((shelf) => {
    if (!isPlaceLeft(shelf, filter) || !matchesPlace(shelf, filter.typed, readings)) return [];
    const reports = shelf.reports.filter((report) => isReportLeft(report, filter));
    if (reports.length === 0) return [];
    return [reports.length === shelf.reports.length ? shelf : { ...shelf, reports }];
  });
}

function isPlaceLeft({ division }: PlaceShelf, { level, province }: ShelfFilter): boolean {
  if (level !== null && (division?.level ?? 'other') !== level) return false;
  return province === null || division?.code.slice(0, 2) === province.slice(0, 2);
}

function isReportLeft({ head, tags, noteCount, workCount }: ListedReport, filter: ShelfFilter): boolean {
  const { fromYear, toYear, tag, hasWork } = filter;
  if (hasWork && noteCount + workCount === 0) return false;
  if (tag !== null && !tags.includes(tag)) return false;
  if (fromYear === null && toYear === null) return true;
  return head.year !== null && head.year >= (fromYear ?? head.year) && head.year <= (toYear ?? head.year);
}

/** What can be chosen to filter by. */
export type ShelfChoices = {
  /** Codes with their names. */
  readonly provinces: readonly (readonly [string, string])[];
  readonly tags: readonly string[];
  readonly years: readonly number[];
};

/** What can be chosen in a library: provinces that it has, tags by use, the first and the last year. */
export function choicesOf(shelves: readonly PlaceShelf[]): ShelfChoices {
  const provinces = new Map<string, string>();
  const tags = new Map<string, number>();
  const years = new Set<number>();
  for (const { division, reports } of shelves) {
    const province = division === null ? undefined : (division.above[0] ?? division);
    if (province !== undefined) provinces.set(province.code, province.name);
    for (const { head, tags: own } of reports) {
      if (head.year !== null) years.add(head.year);
      for (const tag of own) tags.set(tag, (tags.get(tag) ?? 0) + 1);
    }
  }
  return {
    provinces: [...provinces].sort(([a], [b]) => Number(a) - Number(b)),
    tags: [...tags].sort((a, b) => b[1] - a[1]).map(([tag]) => tag),
    years: [...years].sort((a, b) => a - b),
  };
}
