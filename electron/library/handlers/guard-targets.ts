import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, realpath, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { AppError } from '../../../shared/base/errors.ts';
import type { HandlerContext, Handlers } from '../handlers.ts';
import { FILE_LIMIT } from '../import/files.ts';
import type { Library } from '../library.ts';

/** How a database of SQLite begins (its file format, 1.3). */
const DATABASE = Buffer.from('SQLite format 3\0', 'latin1');

/** What SQLite keeps beside a database while it is open. */
const BESIDE = ['-wal', '-shm', '-journal'];

type Handler<A, R> = (args: A, context: HandlerContext) => R | Promise<R>;

/**
 * The handlers, those that write a file the reader names so that none takes the place of a library or of a report's own
 * file: `--out` or a name chosen in a hurry would be the end of it.
 */
export function guardTargets(handlers: Handlers, library: Library): Handlers {
  const guard =
    <A extends { readonly target: string }, R>(handler: Handler<A, R>, isCopy = false): Handler<A, R> =>
    async (args, context) => {
      await refuseToReplace(args.target, isCopy, library);
      return handler(args, context);
    };
  return {
    ...handlers,
    'export/file': guard(handlers['export/file']),
    'export/picture': guard(handlers['export/picture']),
    'report/cite-file': guard(handlers['report/cite-file']),
    'report/print': guard(handlers['report/print']),
    'tables/export': guard(handlers['tables/export']),
    'bundle/export': guard(handlers['bundle/export']),
    'backup/copy': guard(handlers['backup/copy'], true),
  };
}

/**
 * A copy of the library may take the place of an older one, not of the library itself.
 * @throws AppError `unreadable-file` {reason: is-library, is-original}
 */
async function refuseToReplace(target: string, isCopy: boolean, { db, file }: Library): Promise<void> {
  const found = await stat(target).catch(() => undefined);
  if (found === undefined || !found.isFile()) return;
  const name = basename(target);
  const refuse = (reason: string): AppError =>
    new AppError('unreadable-file', `${name} is not to be replaced: ${reason}`, { name, reason });
  const [path, own] = await Promise.all([realpath(target), realpath(file).catch(() => file)]);
  if ([own, ...BESIDE.map((ending) => own + ending)].includes(path)) throw refuse('is-library');
  if (isCopy) return;
  if (await isDatabase(path)) throw refuse('is-library');
  if (found.size > FILE_LIMIT) return;
  const sha256 = await hashOf(path);
  if (db.read((reader) => reader.reports.hasBytes(sha256))) throw refuse('is-original');
}

async function isDatabase(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(DATABASE.length), 0, DATABASE.length, 0);
    return bytesRead === DATABASE.length && buffer.equals(DATABASE);
  } finally {
    await file.close();
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
