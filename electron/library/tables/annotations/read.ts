import type { TagWriting } from '../../../../shared/contract/note-api.ts';
import type { Library } from '../../library.ts';
import { isDescribed } from '../../services/coding/codebook-merge.ts';
import { rowOfTag } from '../sources/codebook.ts';
import type { TableRow } from '../table.ts';
import type { WrittenTable } from '../written-table.ts';
import { looksLikeJson, readJsonLd } from './read-jsonld.ts';
import { openProject, readQdpx } from './read-qdpx.ts';
import { toRows, type ReadNote } from './read-source.ts';

/**
 * A file of annotations as a table of notes, its rows numbered from 1, and where it says something of its tags as one of
 * these; undefined where it is no such file.
 * @throws AppError `unsupported-format` {format: foreign-table}, `unreadable-file`
 */
export async function readAnnotations(
  library: Library,
  bytes: Uint8Array,
  name: string,
): Promise<readonly WrittenTable[] | undefined> {
  const read = await readFile(bytes, name, library.now().toISOString());
  if (read === undefined) return undefined;
  const tags = read.tags.filter(isDescribed).map((tag) => rowOfTag(tag, 'en'));
  return [
    { kind: 'notes', rows: numberRows(toRows(library, read.notes)), language: 'en' },
    ...(tags.length === 0 ? [] : [{ kind: 'codebook', rows: numberRows(tags), language: 'en' } as const]),
  ];
}

function numberRows(rows: readonly TableRow[]): WrittenTable['rows'] {
  return rows.map((cells, index) => ({ number: index + 1, cells }));
}

type ReadFile = { readonly notes: readonly ReadNote[]; readonly tags: readonly TagWriting[] };

async function readFile(bytes: Uint8Array, name: string, now: string): Promise<ReadFile | undefined> {
  if (looksLikeJson(bytes)) return { notes: readJsonLd(bytes, name, now), tags: [] };
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03;
  const zip = isZip ? await openProject(bytes) : undefined;
  return zip === undefined ? undefined : readQdpx(zip, name, now);
}
