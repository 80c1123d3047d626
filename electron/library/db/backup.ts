import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { translateFileError } from '../file-errors.ts';
import {
  checkPathLength,
  dropOldBackups,
  listBackups,
  nameBackup,
  partialOf,
  type BackupPlace,
} from './backup-files.ts';
import type { Connection } from './connection.ts';
import { withDbErrors } from './errors.ts';

/**
 * Copies the library before its schema is brought up to date, unless that was done since it was last written: the app
 * does it in steps before it opens the library (services/backup).
 * @throws AppError `disk-full`, `unreadable-file`, `db-busy`.
 */
export function backUpBeforeUpdate(
  connection: Connection,
  file: string,
  place: BackupPlace,
  version: number,
  now: Date,
): void {
  if (hasBackupOf(file, place, version)) return;
  const target = join(place.folder, nameBackup(place, version, now, 'daily'));
  const partial = partialOf(place);
  try {
    listBackups(place); // makes the folder, too
    checkPathLength(target);
    rmSync(partial, { force: true });
    withDbErrors(() => connection.prepare('VACUUM INTO ?').run(partial));
    renameSync(partial, target);
    dropOldBackups(place);
  } catch (error) {
    if (existsSync(partial)) rmSync(partial);
    throw translateFileError(error, target, 'write');
  }
}

/** True where a backup of this version was made after the library was last written. */
export function hasBackupOf(file: string, place: BackupPlace, version: number): boolean {
  const newest = listBackups(place).findLast((each) => each.version === version && each.mark === 'daily');
  if (newest === undefined) return false;
  const made = statSync(join(place.folder, newest.name)).mtimeMs;
  return [file, `${file}-wal`].every(
    (path) => (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) <= made,
  );
}
