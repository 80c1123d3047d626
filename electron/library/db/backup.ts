import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { AppError } from '../../../shared/base/errors.ts';
import { translateFileError } from '../file-errors.ts';
import type { Connection } from './connection.ts';
import { withDbErrors } from './errors.ts';

const KEPT_BACKUPS = 5;

/** `library-2026-03-05T081500-v30.sqlite`: sorted by name they are sorted by time. */
const BACKUP_NAME = /^-\d{4}-\d\d-\d\dT\d{6}-v\d+$/u;

export type BackupPlace = { readonly folder: string; readonly stem: string; readonly ending: string };

/** Where the backups of a library file lie: a folder beside it. */
export function findBackupPlace(file: string): BackupPlace {
  const ending = extname(file);
  return { folder: join(dirname(file), 'backups'), stem: basename(file, ending), ending };
}

/** File names of the backups that are there, oldest first; their folder is made. */
function listBackups({ folder, stem, ending }: BackupPlace): readonly string[] {
  try {
    mkdirSync(folder, { recursive: true });
    return readdirSync(folder)
      .filter((name) => name.startsWith(stem) && name.endsWith(ending))
      .filter((name) => BACKUP_NAME.test(name.slice(stem.length, name.length - ending.length)))
      .sort();
  } catch (error) {
    throw translateFileError(error, folder, 'write');
  }
}

/**
 * Copies the library, whole and sound, into the folder of its backups and drops all but the last five.
 * @throws AppError `disk-full`, `unreadable-file`, `db-busy`.
 */
export function writeBackup(connection: Connection, place: BackupPlace, version: number, now: Date): void {
  const stamp = now.toISOString().slice(0, 19).replaceAll(':', '');
  const target = join(place.folder, `${place.stem}-${stamp}-v${version}${place.ending}`);
  const partial = `${target}.${process.pid}.partial`;
  try {
    // makes the folder, too
    const older = listBackups(place);
    rmSync(partial, { force: true });
    withDbErrors(() => connection.prepare('VACUUM INTO ?').run(partial));
    renameSync(partial, target);
    for (const name of older.slice(0, 1 - KEPT_BACKUPS)) rmSync(join(place.folder, name), { force: true });
  } catch (error) {
    if (existsSync(partial)) rmSync(partial);
    throw translateFileError(error, target, 'write');
  }
}

/** A backup where today's is not there yet. One that fails never keeps the library shut: what is in it can be read. */
export function writeDailyBackup(
  connection: Connection,
  place: BackupPlace,
  version: number,
  now: Date,
): void {
  const today = `${place.stem}-${now.toISOString().slice(0, 10)}`;
  try {
    if (!listBackups(place).some((name) => name.startsWith(today)))
      writeBackup(connection, place, version, now);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
}
