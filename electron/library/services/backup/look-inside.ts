import Sqlite from 'better-sqlite3';
import { z } from 'zod';
import { AppError } from '../../../../shared/base/errors.ts';
import type { BackupContent } from '../../../../shared/contract/backup-api.ts';
import { withDbErrors } from '../../db/errors.ts';

/** Reports in a library file that are not in the bin; null where it can't be read. */
export function countReports(path: string): number | null {
  try {
    return peek(path, (count) => count('SELECT count(*) FROM reports WHERE deleted_at IS NULL'));
  } catch {
    return null;
  }
}

/** What a library file of any version holds; nothing is written to it. @throws AppError `db-corrupt`, `unreadable-file` */
export function lookInside(path: string): BackupContent {
  return withDbErrors(() =>
    peek(path, (count, rows) => {
      const reports = z.array(shelved).parse(
        rows(`SELECT p.name AS place, r.year FROM reports r JOIN places p ON p.id = r.place_id
              WHERE r.deleted_at IS NULL ORDER BY p.name, r.year`),
      );
      const places = [...new Set(reports.map(({ place }) => place))];
      return {
        shelves: places.map((place) => ({
          place,
          years: reports.filter((report) => report.place === place).map(({ year }) => year),
        })),
        reports: reports.length,
        notes: count('SELECT count(*) FROM notes WHERE deleted_at IS NULL'),
        decisions: count('SELECT count(*) FROM decisions'),
      };
    }),
  );
}

const shelved = z.object({ place: z.string(), year: z.number().nullable() });

type Count = (sql: string) => number;
type Rows = (sql: string) => unknown;

function peek<T>(path: string, work: (count: Count, rows: Rows) => T): T {
  const db = new Sqlite(path, { readonly: true, fileMustExist: true });
  try {
    return work(
      (sql) => z.number().parse(db.prepare(sql).pluck().get()),
      (sql) => db.prepare(sql).all(),
    );
  } catch (error) {
    if (error instanceof z.ZodError)
      throw new AppError('db-corrupt', 'no rows of ours', { reason: 'damaged' }, { cause: error });
    throw error;
  } finally {
    db.close();
  }
}
