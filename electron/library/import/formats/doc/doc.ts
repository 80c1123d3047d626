import { AppError } from '../../../../../shared/base/errors.ts';
import { DOUBTS, LEFT_OUT, NO_FACTS, type Extraction } from '../../../../../shared/model/extraction.ts';
import { createFindings } from '../findings.ts';
import { joinLines } from '../lines.ts';
import { readNumberedDocument } from './numbered-document.ts';

/** The default of the library puts ASCII quotes and dashes in the place of Chinese ones. */
const AS_WRITTEN = { filterUnicode: false } as const;

/**
 * A document of Word 97 to 2003, or of WPS, by word-extractor, with its automatic numbers as they are printed.
 * @throws AppError `encrypted-file`
 */
export async function readDoc(bytes: Uint8Array): Promise<Extraction> {
  const head = findHead(bytes);
  if (head !== undefined && (head.getUint16(FLAGS, true) & IS_ENCRYPTED) !== 0)
    throw new AppError('encrypted-file', 'the document has a password', { format: 'doc' });
  const { document, numbers } = await readNumberedDocument(bytes);
  const findings = createFindings();
  const body = splitDocLines(document.getBody(AS_WRITTEN));
  const notes = [document.getFootnotes(AS_WRITTEN), document.getEndnotes(AS_WRITTEN)].flatMap(keepWords);
  const boxes = keepWords(document.getTextboxes({ ...AS_WRITTEN, includeHeadersAndFooters: false }));
  const heads = keepWords(document.getHeaders({ ...AS_WRITTEN, includeFooters: true }));
  for (const head of new Set(heads.filter((line) => !/^[\s\d—–-]*$/u.test(line))))
    findings.note('headers-footers', head);
  for (const comment of keepWords(document.getAnnotations(AS_WRITTEN))) findings.note('comments', comment);
  if (numbers === undefined) findings.note('lost-numbers');
  findings.note('restored-numbers', '', numbers?.restored ?? 0);
  findings.note('unknown-numbering', '', numbers?.unknown ?? 0);
  return {
    ...joinLines([...body, ...boxes, ...notes]),
    leftOut: findings.list(LEFT_OUT),
    doubts: findings.list(DOUBTS),
    facts: NO_FACTS,
  };
}

/** A row of a table ends with a mark of its own, which the library gives as one more tab. */
function splitDocLines(text: string): readonly string[] {
  return text.split('\n').map((line) => line.replace(/\t+$/u, ''));
}

function keepWords(text: string): readonly string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}

/** Flags of a document, of which one says that all its streams are encrypted ([MS-DOC] 2.5.2, fEncrypted). */
const FLAGS = 0x000a;
const IS_ENCRYPTED = 0x0100;
/** Bytes of a head that are looked at. */
const HEAD = 0x0c;
const SECTOR = 512;

/** The beginning of a document's main stream, which is never encrypted; undefined where none is found. */
function findHead(bytes: Uint8Array): DataView | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = SECTOR; at + HEAD <= bytes.length; at += SECTOR)
    // The mark of a Word document, and a version from 97 on.
    if (view.getUint16(at, true) === 0xa5ec && view.getUint16(at + 2, true) >= 0xc1)
      return new DataView(bytes.buffer, bytes.byteOffset + at, bytes.length - at);
  return undefined;
}
