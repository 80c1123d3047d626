import { copyFileSync, existsSync, fsyncSync, closeSync, openSync, readdirSync, renameSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';

/**
 * Puts the newest backup in the place of a library that can't be opened any more; the damaged file is kept beside it.
 * Gives the backup's name; null where there is none. For where the library's own restore can't be asked.
 */
export function rescueLibrary(file: string, now: Date): string | null {
  const newest = findNewest(file);
  if (newest === null) return null;
  const ending = extname(file);
  const stamp = now.toISOString().slice(0, 19).replaceAll(':', '');
  const aside = join(dirname(file), `${basename(file, ending)}-unreadable-${stamp}${ending}`);
  const fresh = `${file}.rescued`;
  copyFileSync(join(dirname(file), 'backups', newest), fresh);
  const copy = openSync(fresh, 'r+');
  fsyncSync(copy);
  closeSync(copy);
  // The log goes with the file that it is of: beside another one it would be read as that one's.
  for (const end of ['-wal', '-shm', '']) if (existsSync(file + end)) renameSync(file + end, aside + end);
  renameSync(fresh, file);
  return newest;
}

/** By name they are sorted by time; those that were found damaged when they were made are passed over. */
function findNewest(file: string): string | null {
  const ending = extname(file);
  const stem = basename(file, ending);
  const pattern = /^-\d{4}-\d\d-\d\dT\d{6}-v\d+(?:-own|-replaced)?$/u;
  const names = readNames(join(dirname(file), 'backups'))
    .filter((name) => name.startsWith(stem) && name.endsWith(ending))
    .filter((name) => pattern.test(name.slice(stem.length, name.length - ending.length)));
  return names.sort().at(-1) ?? null;
}

function readNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
