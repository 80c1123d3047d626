import type { ListedReport, PlaceShelf } from '../../shared/contract/shelf-api.ts';
import type { ReportEntry } from '../../shared/contract/views.ts';

/** Two reports as a pair to compare: the earlier year on the left. */
export function orderPair<R extends ReportEntry>(a: R, b: R): { readonly left: R; readonly right: R } {
  return (a.head.year ?? Infinity) <= (b.head.year ?? Infinity)
    ? { left: a, right: b }
    : { left: b, right: a };
}

/** Earlier years first, reports without a year last. */
export function byYear(a: ReportEntry, b: ReportEntry): number {
  const [left, right] = [a.head.year ?? Infinity, b.head.year ?? Infinity];
  return left === right ? 0 : left - right;
}

/** All reports by their id. */
export function reportsById(shelves: readonly PlaceShelf[]): ReadonlyMap<number, ListedReport> {
  return new Map(shelves.flatMap((shelf) => shelf.reports.map((report) => [report.id, report] as const)));
}
