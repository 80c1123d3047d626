import type { ReportId } from '../../../../shared/model/report.ts';
import type { Reader } from '../../db/database.ts';
import { shelfNameOf } from '../../services/shelf/find-shelf.ts';
import { prefixKey } from '../places.ts';
import type { TableRow } from '../table.ts';

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
