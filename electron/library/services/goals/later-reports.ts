import type { StoredReport } from '../../db/reports.ts';
import { standingOf } from '../shelf/editions.ts';
import { placeOf } from '../shelf/shelves.ts';
import { headOf } from '../shelf/summary.ts';

/** More reports than this are not searched at once: the next one, and those of a five-year plan's goal. */
const MOST_LATER = 6;

/** The year that a report was given in; null where unknown. */
export function yearOf(report: StoredReport): number | null {
  return headOf(report).year;
}

/**
 * The reports of the same place in which goals due in `dueYears` are to be looked for, by year: of each goal those up to
 * the first that can look back on its whole due year (a report reports on the year before). Of several reports of one
 * year the one that stands for it. Where there are too many, those that settle a goal come first.
 */
export function findLater(
  reports: readonly StoredReport[],
  earlier: StoredReport,
  dueYears: readonly number[],
): readonly StoredReport[] {
  const year = yearOf(earlier);
  if (year === null) return [];
  const byYear = standingByYear(reports, earlier, year);
  const years = [...byYear.keys()].sort((a, b) => a - b);
  const lasts = [year, ...dueYears].map((due) => settlingYear(years, due));
  const settling = new Set(lasts.filter((each) => each !== undefined));
  // A goal that no report settles yet is followed through all that there are.
  const last = Math.max(...lasts.map((each) => each ?? Infinity));
  const wanted = [...settling, ...years.filter((each) => each <= last && !settling.has(each))];
  return wanted
    .slice(0, MOST_LATER)
    .sort((a, b) => a - b)
    .flatMap((each) => byYear.get(each) ?? []);
}

/** The first of `years`, in order, whose report can look back on the whole of the due year. */
export function settlingYear(years: readonly number[], dueYear: number): number | undefined {
  return years.find((year) => year > dueYear);
}

/** Due years whose following report is not among those of the place, in order. */
export function findMissing(
  reports: readonly StoredReport[],
  earlier: StoredReport,
  dueYears: readonly number[],
): readonly number[] {
  const year = yearOf(earlier);
  if (year === null) return [];
  const there = standingByYear(reports, earlier, year);
  return [...new Set(dueYears)].filter((due) => !there.has(due + 1)).sort((a, b) => a - b);
}

function standingByYear(
  reports: readonly StoredReport[],
  earlier: StoredReport,
  year: number,
): ReadonlyMap<number, StoredReport> {
  const later = standingOf(
    reports.filter((report) => placeOf(report) === placeOf(earlier) && (yearOf(report) ?? 0) > year),
  );
  return new Map(later.map((report) => [yearOf(report) ?? 0, report]));
}
