import Sqlite from 'better-sqlite3';
import { AppError } from '../../../shared/base/errors.ts';

/**
 * What a failure of the database means to the user, where it means anything: the caller throws what comes back.
 * Extended result codes (`SQLITE_BUSY_SNAPSHOT`) mean what their first word means.
 */
export function translateDbError(error: unknown): unknown {
  if (!(error instanceof Sqlite.SqliteError)) return error;
  const fail = (code: AppError['code'], details: AppError['details'] = {}): AppError =>
    new AppError(code, `${error.code}: ${error.message}`, details, { cause: error });
  if (/^SQLITE_(BUSY|LOCKED)/u.test(error.code)) return fail('db-busy');
  if (/^SQLITE_(CORRUPT|NOTADB)/u.test(error.code)) return fail('db-corrupt', { reason: 'damaged' });
  // The index of the log, which opening writes anew, is not FULL where it finds no room.
  if (/^SQLITE_(FULL|IOERR_SHMSIZE)$/u.test(error.code)) return fail('disk-full');
  // Of a medium that was taken out, or is broken.
  if (/^SQLITE_(CANTOPEN|READONLY|PERM|AUTH|IOERR)/u.test(error.code))
    return fail('unreadable-file', { reason: 'library' });
  return error;
}

/** Runs `work`; what the database throws in it arrives as an `AppError` where the user can meet it. */
export function withDbErrors<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw translateDbError(error);
  }
}
