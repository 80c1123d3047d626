import type { ComparisonView, ReportSummary } from '../../../../shared/contract/views.ts';

/** Years between the two sides of which the library has no report; none for reports of different places. */
export function missingYears(view: ComparisonView): readonly number[] {
  const left = view.left.summary.head;
  const right = view.right.summary.head;
  if (left.year === null || right.year === null || left.place !== right.place) return [];
  const have = new Set(view.between.map((report) => report.head.year));
  const years: number[] = [];
  for (let year = Math.min(left.year, right.year) + 1; year < Math.max(left.year, right.year); year++)
    if (!have.has(year)) years.push(year);
  return years;
}

/** The neighbouring pairs on the way from one side to the other, older first. */
export function steps(view: ComparisonView): readonly { left: ReportSummary; right: ReportSummary }[] {
  const all = [view.left.summary, ...view.between, view.right.summary]
    .filter((report) => report.head.year !== null)
    .sort((a, b) => (a.head.year ?? 0) - (b.head.year ?? 0));
  return all.slice(1).flatMap((right, index) => {
    const left = all[index];
    return left === undefined ? [] : [{ left, right }];
  });
}
