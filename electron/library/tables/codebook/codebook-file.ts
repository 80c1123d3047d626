import type { TagWriting } from '../../../../shared/contract/note-api.ts';
import { AppError } from '../../../../shared/base/errors.ts';
import { element, xmlFile } from '../../export/docx/xml.ts';
import { childOf, parseXml } from '../../import/formats/xml.ts';
import { openProject, PROJECT } from '../annotations/read-qdpx.ts';
import { parseCsv } from '../csv.ts';
import { tagOfRow } from '../restore/codebook.ts';
import type { Sheet } from '../table.ts';
import { findColumn } from '../titles.ts';
import { parseXlsx } from '../xlsx.ts';
import { formatCodes, readCodes } from './codes.ts';

/** Namespace of the REFI-QDA codebook exchange format. */
const QDC = 'urn:QDA-XML:codebook:1.0';

/**
 * A codebook of REFI-QDA (`.qdc`, standard 1.0): tags as a tree of codes, what is said of each as its description.
 * @throws AppError `invalid-input` {reason: no-tags}: the schema knows no codebook without a code
 */
export function formatQdc(tags: readonly TagWriting[], appVersion: string): string {
  if (tags.length === 0)
    throw new AppError('invalid-input', 'a codebook has a tag at least', { reason: 'no-tags' });
  const codes = element('Codes', {}, ...formatCodes(tags));
  return xmlFile(element('CodeBook', { xmlns: QDC, origin: `Duizhao ${appVersion}` }, codes));
}

/**
 * The tags of a codebook in whichever form: of REFI-QDA alone or in a project, or a table that has a column of paths.
 * @throws AppError `unsupported-format` {format: foreign-table}, `unreadable-file`
 */
export async function readCodebook(bytes: Uint8Array, name: string): Promise<readonly TagWriting[]> {
  if (looksLikeXml(bytes)) {
    const root = parseXml(bytes);
    if (root.name !== 'CodeBook') throw refuse(name);
    return readCodes(root).map(({ tag }) => tag);
  }
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return readSheet(parseCsv(bytes, name), name);
  const project = await openProject(bytes);
  if (project === undefined) return readSheet(await parseXlsx(bytes, name), name);
  return readCodes(childOf(parseXml(await project.read(PROJECT)), 'CodeBook')).map(({ tag }) => tag);
}

/** Bytes of byte order marks, and the other half of each sign of UTF-16. */
const MARKS: ReadonlySet<number> = new Set([0, 0xef, 0xbb, 0xbf, 0xfe, 0xff]);

/** The first sign is `<`, in whichever Unicode encoding. */
function looksLikeXml(bytes: Uint8Array): boolean {
  const signs = [...bytes.subarray(0, 64)].filter((byte) => !MARKS.has(byte));
  return String.fromCharCode(...signs)
    .trimStart()
    .startsWith('<');
}

/** Of a table made by hand the column of paths is enough, whatever it is called: 标签路径 or 标签. */
function readSheet({ titles, rows }: Sheet, name: string): readonly TagWriting[] {
  const keys = titles.map((title) => {
    const key = findColumn(title);
    return key === 'tags' ? 'tag' : key;
  });
  if (!keys.includes('tag')) throw refuse(name);
  return rows.flatMap((cells) => {
    const row = Object.fromEntries(
      keys.flatMap((key, at) => (key === undefined ? [] : [[key, cells[at] ?? null] as const])),
    );
    return tagOfRow(row) ?? [];
  });
}

function refuse(name: string): AppError {
  return new AppError('unsupported-format', `${name} is no codebook`, { name, format: 'foreign-table' });
}
