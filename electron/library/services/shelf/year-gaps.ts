import type { ReportId } from '../../../../shared/model/report.ts';
import type { Reader } from '../../db/database.ts';
import type { StoredReport } from '../../db/reports.ts';
import { standingOf } from './editions.ts';
import { placeOf } from './shelves.ts';
import { headOf } from './summary.ts';

/** A year without a column, with the report of the same place that could be added. */
export type YearGap = { readonly year: number; readonly report: ReportId | null };

/** The years between the first and the last of `columns`, which are of one place, that have none. */
export function findGaps(reader: Reader, columns: readonly StoredReport[]): readonly YearGap[] {
  const years = columns.flatMap((stored) => headOf(stored).year ?? []);
  const place = columns[0] === undefined ? '' : placeOf(columns[0]);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  if (years.length < 2) return [];
  const reports = reader.reports.loadOfPlaces([place]);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
    .filter((year) => !years.includes(year))
    .map((year) => {
      const [report] = standingOf(reports.filter((each) => headOf(each).year === year));
      return { year, report: report?.id ?? null };
    });
}
