import type { Library } from '../../library.ts';
import type { WrittenTable } from '../written-table.ts';
import { looksLikeJson, readJsonLd } from './read-jsonld.ts';
import { openProject, readQdpx } from './read-qdpx.ts';
import { toRows, type ReadNote } from './read-source.ts';

/**
 * A file of annotations as a table of notes, its rows numbered from 1; undefined where it is no such file.
 * @throws AppError `unsupported-format` {format: foreign-table}, `unreadable-file`
 */
export async function readAnnotations(
  library: Library,
  bytes: Uint8Array,
  name: string,
): Promise<WrittenTable | undefined> {
  const notes = await readNotes(bytes, name, library.now().toISOString());
  if (notes === undefined) return undefined;
  const rows = toRows(library, notes).map((cells, index) => ({ number: index + 1, cells }));
  return { kind: 'notes', rows, language: 'en' };
}

async function readNotes(
  bytes: Uint8Array,
  name: string,
  now: string,
): Promise<readonly ReadNote[] | undefined> {
  if (looksLikeJson(bytes)) return readJsonLd(bytes, name, now);
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03;
  const zip = isZip ? await openProject(bytes) : undefined;
  return zip === undefined ? undefined : readQdpx(zip, name, now);
}
