import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { AppError } from '../../../shared/base/errors.ts';
import { BACKUP_MARKS, type BackupMark } from '../../../shared/model/backup.ts';
import { translateFileError } from '../file-errors.ts';
import { isRunning } from './running.ts';

/** How many of each kind are kept; those made by hand are the user's, and stay. */
const KEPT: Readonly<Record<BackupMark, number>> = { daily: 5, own: Infinity, replaced: 3, damaged: 1 };

/** Longest path that SQLite opens, in bytes of UTF-8 (os_unix.c, MAX_PATHNAME 512 with its end), and its longest addition. */
const PATH_LIMIT = 511;
const LONGEST_ADDITION = '-journal'.length;

export type BackupPlace = { readonly folder: string; readonly stem: string; readonly ending: string };

/** A backup by its name, and what the name says. */
export type BackupName = {
  readonly name: string;
  /** `2026-03-05T081500`, UTC: sorted by it they are sorted by time. */
  readonly stamp: string;
  readonly version: number;
  readonly mark: BackupMark;
};

/** Where the backups of a library file lie: a folder beside it. */
export function findBackupPlace(file: string): BackupPlace {
  const ending = extname(file);
  return { folder: join(dirname(file), 'backups'), stem: basename(file, ending), ending };
}

/** The backups that are there, oldest first; their folder is made. @throws AppError `unreadable-file` */
export function listBackups({ folder, stem, ending }: BackupPlace): readonly BackupName[] {
  try {
    mkdirSync(folder, { recursive: true });
    return readdirSync(folder)
      .filter((name) => name.startsWith(stem) && name.endsWith(ending))
      .flatMap((name) => readName(name, name.slice(stem.length, name.length - ending.length)))
      .sort((a, b) => (a.stamp < b.stamp ? -1 : 1));
  } catch (error) {
    throw translateFileError(error, folder, 'write');
  }
}

function readName(name: string, middle: string): readonly BackupName[] {
  const found = /^-(\d{4}-\d\d-\d\dT\d{6})-v(\d+)(?:-([a-z]+))?$/u.exec(middle);
  const [, stamp, version, word = 'daily'] = found ?? [];
  const mark = BACKUP_MARKS.find((each) => each === word);
  return stamp === undefined || mark === undefined ? [] : [{ name, stamp, version: Number(version), mark }];
}

/** The name of a backup that is made now, or in the first second after it that has none yet. */
export function nameBackup(
  { folder, stem, ending }: BackupPlace,
  version: number,
  now: Date,
  mark: BackupMark,
): string {
  for (let at = now.getTime(); ; at += 1000) {
    const stamp = new Date(at).toISOString().slice(0, 19).replaceAll(':', '');
    const name = `${stem}-${stamp}-v${version}${mark === 'daily' ? '' : `-${mark}`}${ending}`;
    if (!existsSync(join(folder, name))) return name;
  }
}

/** Where a backup is written before it is whole. */
export function partialOf({ folder }: BackupPlace): string {
  return join(folder, `${process.pid}.partial`);
}

/**
 * Drops the oldest of each kind, never the one just `made`: others made in the same second bear later ones. A damaged
 * backup takes no sound one's place.
 */
export function dropOldBackups(place: BackupPlace, made = ''): void {
  const all = listBackups(place).toReversed();
  for (const mark of BACKUP_MARKS)
    for (const { name } of all.filter((each) => each.mark === mark).slice(KEPT[mark]))
      if (name !== made) rmSync(join(place.folder, name), { force: true });
}

/** Takes away what processes that are gone left unfinished: `123.partial`, its journal, and the names of older versions. */
export function clearPartials({ folder }: BackupPlace): void {
  const names = readNames(folder).filter((name) => /(?:^|\.)\d+\.partial(?:-[a-z]+)?$/u.test(name));
  for (const name of names) {
    const pid = Number(/(\d+)\.partial/u.exec(name)?.[1]);
    // Ours is made after this.
    if (pid === process.pid || !isRunning(pid) || isOld(join(folder, name)))
      rmSync(join(folder, name), { force: true });
  }
}

function readNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // not made yet, or not ours to read: then nothing is left in it
  }
}

/** The number of a process that is gone may be another's by now; no backup takes a day. */
function isOld(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return found !== undefined && Date.now() - found.mtimeMs > 24 * 60 * 60 * 1000;
}

/** @throws AppError `unreadable-file` {reason: path-too-long, length, limit} where SQLite could not open it */
export function checkPathLength(path: string): void {
  const length = Buffer.byteLength(path) + LONGEST_ADDITION;
  if (process.platform === 'win32' || length <= PATH_LIMIT) return;
  throw new AppError('unreadable-file', `a path of ${length} bytes`, {
    ...{ name: basename(path), reason: 'path-too-long' },
    length: length - LONGEST_ADDITION,
    limit: PATH_LIMIT - LONGEST_ADDITION,
  });
}
