import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { hasBackupOf } from '../../db/backup.ts';
import {
  checkPathLength,
  clearPartials,
  dropOldBackups,
  findBackupPlace,
  listBackups,
  nameBackup,
  partialOf,
} from '../../db/backup-files.ts';
import { runCopier } from '../../db/copier.ts';
import { newestVersion } from '../../db/migrate.ts';
import { MIGRATIONS } from '../../db/migrations/migrations.ts';
import { translateFileError } from '../../file-errors.ts';

/**
 * Backs a library up before it is opened by a version that will change its schema: in steps, each told, since that may
 * take minutes. Where no update is due, or the file is not to be had, nothing happens: opening it says why.
 * @throws AppError `disk-full`, `unreadable-file`
 */
export async function prepareUpdate(
  file: string,
  onStep: (done: number, total: number) => void,
): Promise<void> {
  const version = readVersion(file);
  if (version === 0 || version >= newestVersion(MIGRATIONS)) return;
  const place = findBackupPlace(file);
  listBackups(place); // makes the folder, too
  clearPartials(place);
  if (hasBackupOf(file, place, version)) return;
  const target = join(place.folder, nameBackup(place, version, new Date(), 'daily'));
  checkPathLength(target);
  try {
    const caller = { signal: new AbortController().signal, mayGoOn: () => Promise.resolve(), onStep };
    await runCopier({ kind: 'copy', from: file, to: partialOf(place) }, caller);
    renameSync(partialOf(place), target);
    dropOldBackups(place);
  } catch (error) {
    clearPartials(place);
    throw translateFileError(error, target, 'write');
  }
}

/** Of the file's schema; 0 where there is none that can be read. */
function readVersion(file: string): number {
  if (!existsSync(file)) return 0;
  try {
    const db = new Sqlite(file, { readonly: true });
    try {
      return Number(db.pragma('user_version', { simple: true }));
    } finally {
      db.close();
    }
  } catch {
    return 0;
  }
}
