import type { ReportEntry } from '../../shared/contract/views.ts';
import { newerFirst, standing, type Edition } from '../../shared/model/edition.ts';

function editionOf({ id, shelf, head, edition, isChosen }: ReportEntry): Edition {
  return { id, shelf, year: head.year, label: edition, isChosen };
}

/** The reports that stand for their years, in the order of `reports`. */
export function standingOf<R extends ReportEntry>(reports: readonly R[]): readonly R[] {
  return standing(reports, editionOf);
}

/** The same, but that each of `shown` stands for its own year, whichever else does. */
export function standingWith<R extends ReportEntry>(
  reports: readonly R[],
  shown: readonly R[],
): readonly R[] {
  const years = new Set(shown.map(({ head }) => head.year));
  const ids = new Set(shown.map(({ id }) => id));
  const others = new Set(standingOf(reports).filter(({ head }) => !years.has(head.year)));
  return reports.filter((report) => ids.has(report.id) || others.has(report));
}

/** The newest edition of a year first. */
export function byEdition(a: ReportEntry, b: ReportEntry): number {
  return newerFirst(editionOf(a), editionOf(b));
}
