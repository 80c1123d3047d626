import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { compareText } from '../../../shared/base/compare-text.ts';
import { AppError, toWireError, type WireError } from '../../../shared/base/errors.ts';
import type { SkipReason } from '../../../shared/model/extraction.ts';
import { skipReason } from './reading/skip.ts';
import { translateFileError } from '../file-errors.ts';

const MEGABYTE = 1024 * 1024;
/** Longest file of text that is taken, in bytes: a hundred times the longest report known. */
const TEXT_LIMIT = 20 * MEGABYTE;
/** Longest file of another kind: pictures and archives of a hundred reports are as large. */
export const FILE_LIMIT = 200 * MEGABYTE;

const TEXT_ENDINGS: readonly string[] = ['.txt', '.md', '.markdown', '.text'];

/** A file to import, or why a name in the list is none. */
export type FoundFile = {
  readonly name: string;
  readonly path: string;
  /** Names of the folders from the chosen one down to its own. */
  readonly within: readonly string[];
  /** Paths of the pictures that it is made of, in order; `path` is the first's. */
  readonly pages?: readonly string[];
  readonly error?: WireError;
  readonly skipped?: SkipReason;
};

/**
 * The files that `paths` name, sorted by name: a file as it is, a folder with all its files, those of its folders
 * included. Of what a folder holds hidden files, links and what systems leave there are named as skipped.
 */
export async function findFiles(paths: readonly string[]): Promise<readonly FoundFile[]> {
  const found: FoundFile[] = [];
  for (const path of paths) found.push(...(await findAt(path)));
  return found.sort((a, b) => compareText(a.name, b.name) || compareText(a.path, b.path));
}

async function findAt(path: string, within: readonly string[] = []): Promise<readonly FoundFile[]> {
  const name = basename(path);
  try {
    const isFolder = (await stat(path)).isDirectory();
    return isFolder ? await findInFolder(path, [...within, name]) : [{ name, path, within }];
  } catch (error) {
    return [{ name, path, within, error: toWireError(translateFileError(error, path)) }];
  }
}

async function findInFolder(folder: string, within: readonly string[]): Promise<readonly FoundFile[]> {
  const found: FoundFile[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    const reason = skipReason(entry.name) ?? (entry.isSymbolicLink() ? 'link' : undefined);
    if (reason !== undefined) found.push({ name: entry.name, path, within, skipped: reason });
    else if (entry.isDirectory()) found.push(...(await findAt(path, within)));
    else found.push({ name: entry.name, path, within });
  }
  return found;
}

function limitOf(name: string): number {
  return TEXT_ENDINGS.includes(extname(name).toLowerCase()) ? TEXT_LIMIT : FILE_LIMIT;
}

/**
 * A file's bytes; a file over `limit` bytes, or a device or pipe, which may never end, is refused before a byte of it is
 * read.
 * @throws AppError `too-large` {limit, size, name}, `unreadable-file` {name, reason}.
 */
export async function readBytes(path: string, limit = limitOf(path)): Promise<Uint8Array> {
  const name = basename(path);
  const refuse = (size: number): AppError =>
    new AppError('too-large', `${name} has ${size} bytes`, { name, size, limit });
  try {
    const stats = await stat(path);
    // A folder says so itself when it is read.
    if (!stats.isFile() && !stats.isDirectory())
      throw new AppError('unreadable-file', `${name} is no file`, { name, reason: 'no-file' });
    const { size } = stats;
    if (size > limit) throw refuse(size);
    const bytes = await readFile(path);
    // It may have grown since.
    if (bytes.length > limit) throw refuse(bytes.length);
    return bytes;
  } catch (error) {
    throw translateFileError(error, path);
  }
}
