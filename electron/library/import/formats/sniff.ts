import { FILE_FORMATS, type FileFormat } from '../../../../shared/model/extraction.ts';
import { findMarkup, findSignature, type RefusedFormat } from '../signatures.ts';
import { PICTURES_MIME } from './scan/pictures.ts';
import { openZip, type Zip } from './zip.ts';

/** Files that hold reports, one or many, each as a file or a row of its own. */
export const CONTAINERS = ['zip', 'csv', 'xlsx', 'jsonl'] as const;
export type Container = (typeof CONTAINERS)[number];

/** What a file is: a format that is read, one that holds others, or one that is refused by name. */
export type Sniffed = FileFormat | Container | RefusedFormat;

/** Endings of texts that hold their reports in rows, or are written for a browser. */
const NAMED: readonly (readonly [RegExp, Sniffed])[] = [
  [/\.(?:csv|tsv)$/iu, 'csv'],
  [/\.(?:jsonl|ndjson|json)$/iu, 'jsonl'],
  [/\.(?:html?|xhtml|shtml)$/iu, 'html'],
  [/\.(?:mht|mhtml)$/iu, 'mhtml'],
];

/** What the bytes are, by what they begin with; the name decides only among kinds of text. Never throws. */
export async function sniff(bytes: Uint8Array, name: string): Promise<Sniffed> {
  const signed = findSignature(bytes);
  if (signed === undefined) return sniffText(bytes, name);
  return isZip(bytes) ? sniffZip(bytes, signed) : signed;
}

/** True where the bytes are a text with nothing but the report in it, which needs no reader of its own. */
export function isPlainText(bytes: Uint8Array, name: string): boolean {
  return findSignature(bytes) === undefined && sniffText(bytes, name) === 'text';
}

/** Enough to see how a text begins. */
const HEAD = 2048;

function sniffText(bytes: Uint8Array, name: string): Sniffed {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1').replaceAll('\u0000', '');
  const words = head.replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/u, '').trimStart();
  if (/^(?:from:|mime-version:|content-type: *multipart|snapshot-content-location:)/iu.test(words))
    return 'mhtml';
  const markup = findMarkup(words);
  if (markup !== undefined) return markup;
  if (/^\{\s*"/u.test(words)) return 'jsonl';
  return NAMED.find(([ending]) => ending.test(name))?.[1] ?? 'text';
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** A damaged archive is called what its names say; the reader then tells of the damage. */
async function sniffZip(bytes: Uint8Array, signed: RefusedFormat): Promise<Sniffed> {
  try {
    return await findKind(await openZip(bytes));
  } catch {
    return FILE_FORMATS.find((format) => format === signed) ?? signed;
  }
}

/** Tables and slides are refused by name: as archives they would be told of as files that nobody knows, content.xml. */
const OPEN_DOCUMENTS = [
  ['text', 'odt'] as const,
  ['spreadsheet', 'ods'] as const,
  ['presentation', 'odp'] as const,
];

async function findKind(zip: Zip): Promise<Sniffed> {
  const mime = (await zip.find('mimetype'))?.toString('latin1').trim() ?? '';
  const open = OPEN_DOCUMENTS.find(([kind]) => mime.startsWith(`application/vnd.oasis.opendocument.${kind}`));
  if (open !== undefined) return open[1];
  if (mime === PICTURES_MIME) return 'pictures';
  if (mime === 'application/epub+zip' || zip.has('META-INF/container.xml')) return 'epub';
  if (zip.has('OFD.xml')) return 'ofd';
  if (!zip.has('[Content_Types].xml')) return 'zip';
  const kinds = [['word/', 'docx'] as const, ['xl/', 'xlsx'] as const, ['ppt/', 'pptx'] as const];
  return kinds.find(([folder]) => zip.names.some((name) => name.startsWith(folder)))?.[1] ?? 'zip';
}
