import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { translateFileError } from '../file-errors.ts';

/**
 * Writes `text` to `target` whole or not at all: what stood there before stays until the new file is complete.
 * Gives its size in bytes.
 * @throws AppError `disk-full`, `unreadable-file` {reason: write}.
 */
export async function writeWholeFile(target: string, text: string): Promise<number> {
  const partial = join(dirname(target), `.${basename(target)}.${process.pid}.partial`);
  const bytes = Buffer.from(text, 'utf8');
  try {
    const file = await open(partial, 'w');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(partial, target);
    return bytes.length;
  } catch (error) {
    await rm(partial, { force: true }).catch(() => undefined);
    throw translateFileError(error, target, 'write');
  }
}
