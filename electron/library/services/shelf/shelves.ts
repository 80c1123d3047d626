import { compareText } from '../../../../shared/base/compare-text.ts';
import { groupBy } from '../../../../shared/base/group-by.ts';
import type { StoredReport } from '../../db/reports.ts';
import { byYear } from './summary.ts';

export type StoredShelf = { readonly place: string; readonly reports: readonly StoredReport[] };

/** Reports by place, the place with most reports first (ties by name), those without one last; each place's by year. */
export function shelve(reports: readonly StoredReport[]): readonly StoredShelf[] {
  return [...groupBy(reports, placeOf)]
    .map(([place, found]) => ({ place, reports: found.sort(byYear) }))
    .sort(byPlace);
}

function byPlace(a: StoredShelf, b: StoredShelf): number {
  const [left, right] = [a, b].map(({ place }) => Number(place === ''));
  return (left ?? 0) - (right ?? 0) || b.reports.length - a.reports.length || compareText(a.place, b.place);
}

/** The name of the shelf that a report stands on. */
export function placeOf(report: StoredReport): string {
  return report.shelf;
}
