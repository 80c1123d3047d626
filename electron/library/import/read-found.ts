import { basename } from 'node:path';
import { AppError } from '../../../shared/base/errors.ts';
import { FILE_LIMIT, readBytes, type FoundFile } from './files.ts';
import { packPictures, type NamedPicture } from './formats/scan/pictures.ts';

/**
 * The bytes that are kept of a found file: its own, or those of an archive of the pictures that it is made of.
 * @throws AppError `too-large` {limit, size, name}, `unreadable-file` {name, reason}
 */
export async function readFound({
  name,
  path,
  pages,
}: Pick<FoundFile, 'name' | 'path' | 'pages'>): Promise<Uint8Array> {
  if (pages === undefined) return readBytes(path);
  const pictures: NamedPicture[] = [];
  let size = 0;
  for (const page of pages) {
    const bytes = await readBytes(page);
    size += bytes.length;
    if (size > FILE_LIMIT)
      throw new AppError('too-large', `${name} has over ${size} bytes`, { name, size, limit: FILE_LIMIT });
    pictures.push({ name: basename(page), bytes });
  }
  return packPictures(pictures);
}
