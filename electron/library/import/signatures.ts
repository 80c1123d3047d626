/** Formats that are refused by name, so that the page can say what to do instead. */
export const REFUSED_FORMATS = [
  ...['pdf', 'docx', 'xlsx', 'pptx', 'odt', 'ofd', 'zip', 'doc', 'xls', 'ppt', 'rtf', 'html', 'xml'],
  ...['ods', 'odp'],
  ...['png', 'jpeg', 'gif', 'tiff', 'gzip', '7z', 'rar', 'sqlite'],
  /** Bytes that are no text. */
  'binary',
  /** A text, but not one in Chinese. */
  'no-chinese',
] as const;
export type RefusedFormat = (typeof REFUSED_FORMATS)[number];

const MAGIC: readonly (readonly [RefusedFormat, string])[] = [
  ['pdf', '%PDF-'],
  ['zip', 'PK\u0003\u0004'],
  ['zip', 'PK\u0005\u0006'],
  ['doc', '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1'],
  ['rtf', '{\\rtf'],
  ['png', '\u0089PNG\r\n\u001a\n'],
  ['jpeg', '\u00ff\u00d8\u00ff'],
  ['gif', 'GIF87a'],
  ['gif', 'GIF89a'],
  ['tiff', 'II*\u0000'],
  ['tiff', 'MM\u0000*'],
  ['gzip', '\u001f\u008b\u0008'],
  ['7z', "7z\u00bc\u00af'\u001c"],
  ['rar', 'Rar!\u001a\u0007'],
  ['sqlite', 'SQLite format 3\u0000'],
];

/** Names of entries by which a ZIP container says what it holds. */
const ZIP_KINDS: readonly (readonly [RefusedFormat, string])[] = [
  ['docx', 'word/'],
  ['xlsx', 'xl/'],
  ['pptx', 'ppt/'],
  ['ofd', 'OFD.xml'],
  ['odt', 'opendocument.text'],
];

/** A PDF may have other bytes before its first line; Acrobat takes 1,024 of them. */
const HEAD_LENGTH = 1024;

/** The format whose signature the bytes bear, or undefined where they may be a text. */
export function findSignature(bytes: Uint8Array): RefusedFormat | undefined {
  const head = toLatin(bytes.subarray(0, HEAD_LENGTH));
  const format = MAGIC.find(([, magic]) => head.startsWith(magic))?.[0];
  if (format === 'zip') return findZipKind(bytes);
  if (format === 'doc') return findOleKind(bytes);
  if (format !== undefined) return format;
  return head.includes('\n%PDF-') ? 'pdf' : undefined;
}

/** Documents, tables and slides before 2007 are all OLE files; the name of their main stream tells them apart. */
function findOleKind(bytes: Uint8Array): RefusedFormat {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (all.includes('WordDocument', 0, 'utf16le')) return 'doc';
  if (all.includes('PowerPoint Document', 0, 'utf16le')) return 'ppt';
  return all.includes('Workbook', 0, 'utf16le') ? 'xls' : 'doc';
}

function findZipKind(bytes: Uint8Array): RefusedFormat {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return ZIP_KINDS.find(([, entry]) => all.includes(entry, 0, 'latin1'))?.[0] ?? 'zip';
}

/** True where the container says that its content is encrypted. */
export function isEncrypted(bytes: Uint8Array, format: RefusedFormat): boolean {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (format === 'pdf') return all.includes('/Encrypt', 0, 'latin1');
  // Office keeps a document with a password as this stream of an OLE file.
  if (format === 'doc') return all.includes('EncryptedPackage', 0, 'utf16le');
  const isZip = toLatin(bytes.subarray(0, 4)) === 'PK\u0003\u0004';
  // First bit of the general-purpose flags of the first entry (PKWARE APPNOTE 4.4.4).
  return isZip && ((bytes[6] ?? 0) & 1) === 1;
}

/** The format of a text that is written for a program, or undefined. `text` may be the beginning alone. */
export function findMarkup(text: string): RefusedFormat | undefined {
  const head = text.slice(0, HEAD_LENGTH).trimStart().toLowerCase();
  if (/^(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype html|html|head|body|div|p|table|meta)\b/su.test(head))
    return 'html';
  if (head.startsWith('<?xml')) return head.includes('<html') ? 'html' : 'xml';
  return undefined;
}

/** One character a byte. */
function toLatin(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}
