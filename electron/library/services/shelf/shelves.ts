import type { StoredReport } from '../../db/reports.ts';
import { byYear, headOf } from './summary.ts';

export type StoredShelf = { readonly place: string; readonly reports: readonly StoredReport[] };

/** Reports by place, the place with most reports first (ties by name), each place's by year. */
export function shelve(reports: readonly StoredReport[]): readonly StoredShelf[] {
  const shelves = new Map<string, StoredReport[]>();
  for (const report of reports) {
    const place = placeOf(report);
    const shelf = shelves.get(place);
    if (shelf === undefined) shelves.set(place, [report]);
    else shelf.push(report);
  }
  return [...shelves]
    .map(([place, found]) => ({ place, reports: found.sort(byYear) }))
    .sort((a, b) => b.reports.length - a.reports.length || (a.place < b.place ? -1 : 1));
}

/** The name of the shelf that a report stands on. */
export function placeOf(report: StoredReport): string {
  return headOf(report).place.trim();
}
