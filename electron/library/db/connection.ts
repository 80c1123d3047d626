import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { AppError } from '../../../shared/base/errors.ts';
import { translateFileError } from '../file-errors.ts';
import { checkPathLength } from './backup-files.ts';
import { withDbErrors } from './errors.ts';

/** The driver's handle on one library file; only `db/` sees it. */
export type Connection = Sqlite.Database;

/** Says that a file is a library of ours: `DZLB`. */
const APPLICATION_ID = 0x445a4c42;

/** How long a statement waits for another process's write before it is `db-busy`, in milliseconds. */
export const BUSY_TIMEOUT = 5000;

/**
 * Bytes of a file that is looked through whenever it is opened: a second on a disk of 60 MB/s. A larger one is looked
 * through by its daily backup, in steps: opening it must not take minutes.
 */
const CHECKED_AT_ONCE = 64 * 1024 * 1024;

/** What stands in a library file before anything is done to it. */
export type FileState = { readonly isNew: boolean; readonly version: number };

/**
 * Opens the library file, or makes an empty one. Nothing is written to a file that is not ours.
 * @throws AppError `db-corrupt` where the file is no library or is damaged, `db-from-future` where a newer version of
 *   the program made it, `unreadable-file` where it can't be opened, `db-busy`.
 */
export function openConnection(
  file: string,
  newest: number,
  busyTimeout: number,
): { readonly connection: Connection; readonly state: FileState } {
  try {
    mkdirSync(dirname(file), { recursive: true });
  } catch (error) {
    throw translateFileError(error, dirname(file));
  }
  checkPathLength(file);
  const connection = withDbErrors(() => new Sqlite(file, { timeout: busyTimeout }));
  try {
    return { connection, state: withDbErrors(() => prepareConnection(connection, newest)) };
  } catch (error) {
    connection.close();
    throw error;
  }
}

function prepareConnection(connection: Connection, newest: number): FileState {
  const state = checkFile(connection, newest);
  // The log is what makes a killed process harmless. FULL also holds where the power goes: it costs a flush for each
  // action, and an action is a click or a file, never a row.
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  connection.pragma('foreign_keys = ON');
  if (state.isNew) connection.pragma(`application_id = ${APPLICATION_ID}`);
  return state;
}

function checkFile(connection: Connection, newest: number): FileState {
  // In one transaction: another process may be making the library meanwhile.
  const readState = connection.transaction(() => ({
    application: readNumber(connection, 'application_id'),
    version: readNumber(connection, 'user_version'),
    tables: connection.prepare('SELECT count(*) FROM sqlite_schema').pluck().get(),
  }));
  const { application, version, tables } = readState.deferred();
  const isNew = tables === 0 && version === 0;
  if (!isNew && application !== APPLICATION_ID)
    throw new AppError('db-corrupt', 'the file is a database of another program', { reason: 'foreign' });
  if (version > newest)
    throw new AppError('db-from-future', `the file has schema ${version}, this program knows ${newest}`, {
      found: version,
      known: newest,
    });
  if (sizeOf(connection.name) > CHECKED_AT_ONCE) return { isNew, version };
  const fault = connection.pragma('quick_check(1)', { simple: true });
  if (fault !== 'ok')
    throw new AppError('db-corrupt', `quick_check: ${String(fault)}`, { reason: 'damaged' });
  return { isNew, version };
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/** A pragma that answers with one number. */
export function readNumber(
  connection: Connection,
  pragma: 'application_id' | 'user_version' | 'data_version',
): number {
  return Number(connection.pragma(pragma, { simple: true }));
}
