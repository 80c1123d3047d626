import type { Entry, ZipFile } from 'yauzl';

/** Bytes that an entry may unpack to however little it is packed in: nothing is filled by them. */
const HARMLESS = 1024 * 1024;

/** True where an entry says that it unpacks to more than `ratio` times its size. */
export function isOverRatio({ uncompressedSize: size, compressedSize }: Entry, ratio: number): boolean {
  return size > HARMLESS && size > compressedSize * ratio;
}

/** The bytes of an entry. @throws what yauzl throws: as soon as it holds more than it says, too */
export async function unpackEntry(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of await zip.openReadStreamPromise(entry))
    if (chunk instanceof Uint8Array) chunks.push(chunk);
  return Buffer.concat(chunks);
}
