import type { ReportId } from '../../../../shared/model/report.ts';
import type { Reader } from '../../db/database.ts';
import { shelfNameOf } from '../../services/shelf/find-shelf.ts';
import { prefixKey } from '../places.ts';
import type { TableRow } from '../table.ts';

/** The report that a row is of, by the file's hash, else by place and year where one alone has them; none from the bin. */
export function findReportOf(reader: Reader, row: TableRow, prefix = ''): ReportId | undefined {
  const cell = (key: string): string | number | null => row[prefixKey(prefix, key)] ?? null;
  const [sha256, place, year] = [cell('sha256'), cell('place'), cell('year')];
  const same = typeof sha256 === 'string' ? reader.reports.findByBytes(sha256) : undefined;
  if (same !== undefined && !same.isDeleted) return same.id;
  const found = reader.reports
    .loadOfYear(shelfNameOf(String(place ?? '')), typeof year === 'number' ? year : null)
    .filter(({ isDeleted }) => !isDeleted);
  return found.length === 1 ? found[0]?.id : undefined;
}
