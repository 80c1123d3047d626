import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { translateFileError } from '../file-errors.ts';

/**
 * Writes `content` (a text in UTF-8) to `target` whole or not at all: what stood there before stays until the new file is complete.
 * Gives its size in bytes.
 * @throws AppError `disk-full`, `unreadable-file` {reason: write}.
 */
export async function writeWholeFile(target: string, content: string | Uint8Array): Promise<number> {
  // Short, so that it may stand wherever the target's own name may, and of this export alone.
  const partial = join(dirname(target), `.duizhao-${randomUUID()}.partial`);
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  try {
    const file = await open(partial, 'wx');
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
