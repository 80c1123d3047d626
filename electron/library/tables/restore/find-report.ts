import type { ReportId } from '../../../../shared/model/report.ts';
import type { Reader } from '../../db/database.ts';
import { shelfNameOf } from '../../services/shelf/find-shelf.ts';
import { prefixKey } from '../places.ts';
import type { TableRow } from '../table.ts';

/** The report that a row is of; undefined where there is none. */
export type ReportFinder = (row: TableRow, prefix?: string) => ReportId | undefined;

/** Finds the reports of the rows of a table, of which thousands are of one: each is looked up once. Holds as long as the write does. */
export function createReportFinder(reader: Reader): ReportFinder {
  const known = new Map<string, ReportId | undefined>();
  return (row, prefix = '') => {
    const key = JSON.stringify(
      ['sha256', 'place', 'year'].map((cell) => row[prefixKey(prefix, cell)] ?? null),
    );
    if (known.has(key)) return known.get(key);
    const found = findReportOf(reader, row, prefix);
    known.set(key, found);
    return found;
  };
}

/** The report that a row is of, by the file's hash, else by place and year where one alone has them; none from the bin. */
export function findReportOf(reader: Reader, row: TableRow, prefix = ''): ReportId | undefined {
  const cell = (key: string): string | number | null => row[prefixKey(prefix, key)] ?? null;
  const [sha256, place, year] = [cell('sha256'), cell('place'), cell('year')];
  const same = typeof sha256 === 'string' ? reader.reports.findIdByBytes(sha256) : undefined;
  if (same !== undefined) return same;
  const shelf = shelfNameOf(String(place ?? ''));
  const found = reader.reports.listIdsOfYear(shelf, typeof year === 'number' ? year : null);
  return found.length === 1 ? found[0] : undefined;
}
