import { compareText } from '../../../../shared/base/compare-text.ts';
import { groupBy } from '../../../../shared/base/group-by.ts';
import type { StoredReport } from '../../db/reports.ts';
import { byYear } from './summary.ts';

/** What of a report tells where it stands. */
type Shelved = Pick<StoredReport, 'id' | 'shelf' | 'headAsRead' | 'headCorrected'>;

export type StoredShelf<R extends Shelved = StoredReport> = {
  readonly place: string;
  readonly reports: readonly R[];
};

/** Reports by place, the place with most reports first (ties by name), those without one last; each place's by year. */
export function shelve<R extends Shelved>(reports: readonly R[]): readonly StoredShelf<R>[] {
  return [...groupBy(reports, placeOf)]
    .map(([place, found]) => ({ place, reports: found.sort(byYear) }))
    .sort(byPlace);
}

function byPlace(a: StoredShelf<Shelved>, b: StoredShelf<Shelved>): number {
  const [left, right] = [a, b].map(({ place }) => Number(place === ''));
  return (left ?? 0) - (right ?? 0) || b.reports.length - a.reports.length || compareText(a.place, b.place);
}

/** The name of the shelf that a report stands on. */
export function placeOf(report: Shelved): string {
  return report.shelf;
}
