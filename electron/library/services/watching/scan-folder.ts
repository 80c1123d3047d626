import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { WatchedFile } from '../../db/watched.ts';
import { findFiles } from '../../import/files.ts';

/** What lies in the watched folder; null while it can't be read: its medium is out, its server away. */
export type FolderScan = {
  readonly files: readonly WatchedFile[];
  /** The folder and those in it that hold files, each once. */
  readonly folders: readonly string[];
} | null;

/** Looks at every file of a folder, and reads none. */
export async function scanFolder(folder: string): Promise<FolderScan> {
  const found = await findFiles([folder]);
  if (found.some(({ path, error }) => path === folder && error !== undefined)) return null;
  const files: WatchedFile[] = [];
  for (const { path, error, skipped } of found)
    if (error === undefined && skipped === undefined) files.push(...(await describe(path)));
  return { files, folders: [...new Set([folder, ...files.map(({ path }) => dirname(path))])] };
}

/** None where it is gone meanwhile. */
async function describe(path: string): Promise<readonly WatchedFile[]> {
  try {
    const stats = await stat(path);
    return stats.isFile() ? [{ path, size: stats.size, changedAt: stats.mtimeMs }] : [];
  } catch {
    return [];
  }
}
