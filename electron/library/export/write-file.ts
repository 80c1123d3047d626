import { randomUUID } from 'node:crypto';
import { lstat, open, readdir, readlink, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { notePartial } from '../db/passing.ts';
import { isRunning } from '../db/running.ts';
import { translateFileError } from '../file-errors.ts';

/**
 * Writes `content` (a text in UTF-8) to `target` whole or not at all: what stood there before stays until the new file is complete.
 * Only a plain file is replaced: of a link, what it leads to is; a device or a pipe is written to, as a shell would.
 * Gives its size in bytes. Until the new file takes the old one's place `signal` ends it without a trace.
 * @throws AppError `disk-full`, `unreadable-file` {reason: write}; what `signal` was aborted with.
 */
export async function writeWholeFile(
  target: string,
  content: Content,
  signal?: AbortSignal,
): Promise<number> {
  const { pieces, size } = countPieces(content);
  try {
    const { path, isOfSystem } = await followLinks(target);
    await (!isOfSystem && (await isReplaceable(path))
      ? replace(path, pieces, signal)
      : writeInto(path, pieces));
    return size();
  } catch (error) {
    signal?.throwIfAborted();
    throw translateFileError(error, target, 'write');
  }
}

/** What a file is to hold; in pieces where it is too much to be held at once. */
export type Content = string | Uint8Array | AsyncIterable<Uint8Array>;
type Pieces = Uint8Array | AsyncIterable<Uint8Array>;

/** `size`: bytes that were written, once all are. */
function countPieces(content: Content): { readonly pieces: Pieces; readonly size: () => number } {
  if (typeof content === 'string' || content instanceof Uint8Array) {
    const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
    return { pieces: bytes, size: () => bytes.length };
  }
  let size = 0;
  async function* counted(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const piece of pieces) {
      size += piece.length;
      yield piece;
    }
  }
  return { pieces: counted(content), size: () => size };
}

/** As many links as Linux follows (path_resolution(7)). */
const MOST_LINKS = 40;

type End = {
  readonly path: string;
  /** A link of the system's own, as `/dev/stdout`: read as a path it may name nothing (`pipe:[8153]`). */
  readonly isOfSystem: boolean;
};

/** Where a chain of links ends, whether there is a file yet or not: a new file is then made there. */
async function followLinks(target: string): Promise<End> {
  let path = target;
  for (let link = 0; link <= MOST_LINKS; link += 1) {
    const found = await lstat(path).catch(() => undefined);
    const isLink = found?.isSymbolicLink() === true;
    const isOfSystem = isLink && /^\/(?:dev|proc)\//u.test(path);
    if (!isLink || isOfSystem) return { path, isOfSystem };
    path = resolve(dirname(path), await readlink(path));
  }
  await stat(target); // the system says that the links lead nowhere
  return { path, isOfSystem: false };
}

/** A folder too: to put a file in its place fails, and says why. */
async function isReplaceable(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found === undefined || found.isFile() || found.isDirectory();
}

async function replace(target: string, bytes: Pieces, signal: AbortSignal | undefined): Promise<void> {
  // Short, so that it may stand wherever the target's own name may, and of this export alone.
  const partial = join(dirname(target), `.duizhao-${process.pid}-${randomUUID()}.partial`);
  await clearPartials(dirname(target));
  const forget = notePartial(partial);
  try {
    const file = await open(partial, 'wx');
    try {
      await file.writeFile(bytes, { signal });
      await file.sync();
    } finally {
      await file.close();
    }
    signal?.throwIfAborted();
    await rename(partial, target);
  } catch (error) {
    await rm(partial, { force: true }).catch(() => undefined);
    throw error;
  } finally {
    forget();
  }
}

/** Takes away what exports into this folder left whose process was killed. */
async function clearPartials(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const pid = /^\.duizhao-(\d+)-[-0-9a-f]{36}\.partial$/u.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid)))
      await rm(join(folder, name), { force: true }).catch(() => undefined);
  }
}

async function writeInto(target: string, bytes: Pieces): Promise<void> {
  const file = await open(target, 'w');
  try {
    await file.writeFile(bytes);
  } finally {
    await file.close();
  }
}
