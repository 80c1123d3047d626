import type { ReportSummary } from '../../shared/contract/views.ts';
import { newerFirst, standing, type Edition } from '../../shared/model/edition.ts';

function editionOf({ id, shelf, head, edition, isChosen }: ReportSummary): Edition {
  return { id, shelf, year: head.year, label: edition, isChosen };
}

/** The reports that stand for their years, in the order of `reports`. */
export function standingOf(reports: readonly ReportSummary[]): readonly ReportSummary[] {
  return standing(reports, editionOf);
}

/** The same, but that each of `shown` stands for its own year, whichever else does. */
export function standingWith(
  reports: readonly ReportSummary[],
  shown: readonly ReportSummary[],
): readonly ReportSummary[] {
  const years = new Set(shown.map(({ head }) => head.year));
  const ids = new Set(shown.map(({ id }) => id));
  const others = new Set(standingOf(reports).filter(({ head }) => !years.has(head.year)));
  return reports.filter((report) => ids.has(report.id) || others.has(report));
}

/** The newest edition of a year first. */
export function byEdition(a: ReportSummary, b: ReportSummary): number {
  return newerFirst(editionOf(a), editionOf(b));
}
