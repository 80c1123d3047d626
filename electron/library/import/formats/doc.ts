import WordExtractor from 'word-extractor';
import { AppError } from '../../../../shared/base/errors.ts';
import { DOUBTS, LEFT_OUT, NO_FACTS, type Extraction } from '../../../../shared/model/extraction.ts';
import { createFindings } from './findings.ts';
import { joinLines } from './lines.ts';

/** The default of the library puts ASCII quotes and dashes in the place of Chinese ones. */
const AS_WRITTEN = { filterUnicode: false } as const;

/**
 * A document of Word 97 to 2003, or of WPS, by word-extractor. Its automatic numbers can't be read: that is told.
 * @throws AppError `encrypted-file`
 */
export async function readDoc(bytes: Uint8Array): Promise<Extraction> {
  const head = findHead(bytes);
  if (head !== undefined && (head.getUint16(FLAGS, true) & IS_ENCRYPTED) !== 0)
    throw new AppError('encrypted-file', 'the document has a password', { format: 'doc' });
  const document = await new WordExtractor().extract(Buffer.from(bytes));
  const findings = createFindings();
  const body = splitDocLines(document.getBody(AS_WRITTEN));
  const notes = [document.getFootnotes(AS_WRITTEN), document.getEndnotes(AS_WRITTEN)].flatMap(keepWords);
  const boxes = keepWords(document.getTextboxes({ ...AS_WRITTEN, includeHeadersAndFooters: false }));
  const heads = keepWords(document.getHeaders({ ...AS_WRITTEN, includeFooters: true }));
  for (const head of new Set(heads.filter((line) => !/^[\s\d—–-]*$/u.test(line))))
    findings.note('headers-footers', head);
  for (const comment of keepWords(document.getAnnotations(AS_WRITTEN))) findings.note('comments', comment);
  if (head !== undefined && countLists(head) > 0) findings.note('lost-numbers');
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
/** Where the count of a document's lists stands behind the beginning of its main stream ([MS-DOC] 2.5.6, lcbPlfLfo). */
const LENGTH_OF_LISTS = 0x02ee;
const SECTOR = 512;

/** The beginning of a document's main stream, which is never encrypted; undefined where none is found. */
function findHead(bytes: Uint8Array): DataView | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = SECTOR; at + LENGTH_OF_LISTS + 4 <= bytes.length; at += SECTOR)
    // The mark of a Word document, and a version from 97 on.
    if (view.getUint16(at, true) === 0xa5ec && view.getUint16(at + 2, true) >= 0xc1)
      return new DataView(bytes.buffer, bytes.byteOffset + at, bytes.length - at);
  return undefined;
}

/** Bytes of the table of lists that paragraphs may belong to; 0 where the document has none. */
function countLists(head: DataView): number {
  const length = head.getUint32(LENGTH_OF_LISTS, true);
  return length > 4 && length < head.byteLength + SECTOR ? length : 0;
}
