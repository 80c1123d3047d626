import { accessSync, constants, existsSync, realpathSync, rmSync, statSync } from 'node:fs';
import { createReadStream, createWriteStream } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import Sqlite from 'better-sqlite3';
import { translateFileError } from '../file-errors.ts';
import { makePassingFolder } from './passing.ts';

/** A library file's copy in a folder of its own, which goes with it. */
export type ReadingCopy = { readonly file: string; readonly remove: () => void };

const BYTES_A_STEP = 4 * 1024 * 1024;
/** A file that is written from elsewhere meanwhile is copied anew, this often at most. */
const TRIES = 3;

/**
 * False where a library is there and can only be read: its medium, its folder or the file itself takes no writing.
 * SQLite needs all three, its log lies beside the file. Nothing is written to find out.
 */
export function canBeWritten(file: string): boolean {
  if (!existsSync(file)) return true;
  try {
    accessSync(file, constants.R_OK);
  } catch {
    return true; // then it can't be read either: opening it says why
  }
  try {
    accessSync(file, constants.W_OK);
    accessSync(dirname(realpathSync(file)), constants.W_OK);
  } catch {
    return false;
  }
  return takesLock(file);
}

/** The rights of a file are not all that holds a write back: SQLite is asked for the lock that each write begins with. */
function takesLock(file: string): boolean {
  try {
    const db = new Sqlite(file, { fileMustExist: true, timeout: 0 });
    try {
      db.exec('BEGIN IMMEDIATE; ROLLBACK');
      return true;
    } finally {
      db.close();
    }
  } catch (error) {
    return !(error instanceof Sqlite.SqliteError && /^SQLITE_(READONLY|CANTOPEN|PERM)/u.test(error.code));
  }
}

/**
 * Copies a library with what its log holds to the system's folder for passing files, in steps: better-sqlite3 opens no
 * file that it may not make a log beside.
 * @throws AppError `disk-full`, `unreadable-file`
 */
export async function copyForReading(
  file: string,
  onStep: (done: number, total: number) => void,
): Promise<ReadingCopy> {
  const folder = makePassingFolder('reading');
  const remove = (): void => {
    rmSync(folder, { recursive: true, force: true });
  };
  const copy = join(folder, basename(file));
  try {
    const from = realpathSync(file);
    for (let tries = 1; ; tries += 1) {
      const before = stampOf(from);
      await copyWithLog(from, copy, onStep);
      if (stampOf(from) === before || tries === TRIES) return { file: copy, remove };
    }
  } catch (error) {
    remove();
    throw translateFileError(error, file);
  }
}

async function copyWithLog(
  from: string,
  to: string,
  onStep: (done: number, total: number) => void,
): Promise<void> {
  const total = sizeOf(from) + sizeOf(`${from}-wal`);
  let done = 0;
  for (const ending of ['', '-wal']) {
    rmSync(to + ending, { force: true });
    if (!existsSync(from + ending)) continue;
    await pipeline(
      createReadStream(from + ending, { highWaterMark: BYTES_A_STEP }),
      async function* tell(parts: AsyncIterable<Buffer>) {
        for await (const part of parts) {
          yield part;
          done += part.length;
          onStep(done, total);
        }
      },
      createWriteStream(to + ending, { mode: 0o600 }),
    );
  }
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

function stampOf(file: string): string {
  return JSON.stringify(
    [file, `${file}-wal`].map((path) => {
      const found = statSync(path, { throwIfNoEntry: false });
      return [found?.size, found?.mtimeMs];
    }),
  );
}
