import type { ReportSummary, Shelf } from '../../shared/contract/views.ts';

/** Two reports as a pair to compare: the earlier year on the left. */
export function orderPair(
  a: ReportSummary,
  b: ReportSummary,
): { readonly left: ReportSummary; readonly right: ReportSummary } {
  return (a.head.year ?? Infinity) <= (b.head.year ?? Infinity)
    ? { left: a, right: b }
    : { left: b, right: a };
}

/** Earlier years first, reports without a year last. */
export function byYear(a: ReportSummary, b: ReportSummary): number {
  const [left, right] = [a.head.year ?? Infinity, b.head.year ?? Infinity];
  return left === right ? 0 : left - right;
}

/** All reports by their id. */
export function reportsById(shelves: readonly Shelf[]): ReadonlyMap<number, ReportSummary> {
  return new Map(shelves.flatMap((shelf) => shelf.reports.map((report) => [report.id, report] as const)));
}
