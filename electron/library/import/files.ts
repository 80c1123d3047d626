import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { compareText } from '../../../shared/base/compare-text.ts';
import { AppError, toWireError, type WireError } from '../../../shared/base/errors.ts';
import { translateFileError } from '../file-errors.ts';

/** Longest file that is taken, in bytes: a hundred times the longest report known. */
const FILE_LIMIT = 20 * 1024 * 1024;

const ENDINGS: readonly string[] = ['.txt', '.md', '.markdown', '.text'];

/** A file to import, or why a name in the list is none. */
export type FoundFile = { readonly name: string; readonly path: string; readonly error?: WireError };

/**
 * The files that `paths` name, sorted by name: a file as it is, a folder with all its texts, those of its folders
 * included. In folders hidden files, files with other endings and links are left out.
 */
export async function findFiles(paths: readonly string[]): Promise<readonly FoundFile[]> {
  const found: FoundFile[] = [];
  for (const path of paths) found.push(...(await findAt(path)));
  return found.sort((a, b) => compareText(a.name, b.name) || compareText(a.path, b.path));
}

async function findAt(path: string): Promise<readonly FoundFile[]> {
  const name = basename(path);
  try {
    return (await stat(path)).isDirectory() ? await findInFolder(path) : [{ name, path }];
  } catch (error) {
    return [{ name, path, error: toWireError(translateFileError(error, path)) }];
  }
}

async function findInFolder(folder: string): Promise<readonly FoundFile[]> {
  const found: FoundFile[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...(await findAt(path)));
    else if (entry.isFile() && hasTextEnding(entry.name)) found.push({ name: entry.name, path });
  }
  return found;
}

function hasTextEnding(name: string): boolean {
  return ENDINGS.includes(extname(name).toLowerCase());
}

/**
 * A file's bytes; a file over `limit` bytes, or a device or pipe, which may never end, is refused before a byte of it is
 * read.
 * @throws AppError `too-large` {limit, size, name}, `unreadable-file` {name, reason}.
 */
export async function readBytes(path: string, limit = FILE_LIMIT): Promise<Uint8Array> {
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
