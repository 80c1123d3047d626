import { AppError } from '../../../shared/base/errors.ts';
import type { Encoding } from '../../../shared/model/report.ts';
import { findMarkup, findSignature, isEncrypted, type RefusedFormat } from './signatures.ts';

/** Bytes read as text. */
export type Decoded = { readonly encoding: Encoding; readonly text: string };

const LABELS: Readonly<Record<Encoding, string>> = {
  'utf-8': 'utf-8',
  'utf-8-bom': 'utf-8',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
  gb18030: 'gb18030',
  big5: 'big5',
};

/** The bytes in a given encoding, without a byte order mark; what is no character of it becomes U+FFFD. */
export function decodeAs(bytes: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(LABELS[encoding]).decode(bytes);
}

/**
 * The bytes as text, in the encoding that they show themselves. A file of a few broken characters is read, with
 * U+FFFD in their places; a file that is no Chinese text is refused.
 * @throws AppError `unreadable-file` {reason: empty}, `unsupported-format` {format}, `encrypted-file` {format}.
 */
export function decodeBytes(bytes: Uint8Array): Decoded {
  const format = findSignature(bytes);
  if (format !== undefined) throw refuse(bytes, format);
  const decoded = sniffText(bytes);
  if (decoded === undefined) throw refuse(bytes, 'binary');
  if (decoded.text.trim() === '')
    throw new AppError('unreadable-file', 'the file is empty', { reason: 'empty' });
  const odd = findMarkup(decoded.text) ?? (isText(decoded.text) ? findForeign(decoded.text) : 'binary');
  if (odd !== undefined) throw refuse(bytes, odd);
  return decoded;
}

function refuse(bytes: Uint8Array, format: RefusedFormat): AppError {
  return isEncrypted(bytes, format)
    ? new AppError('encrypted-file', `the file is an encrypted ${format}`, { format })
    : new AppError('unsupported-format', `the file is ${format}`, { format });
}

/** The bytes in the encoding that they show themselves, whatever they say; undefined where they are no text. */
export function sniffText(bytes: Uint8Array): Decoded | undefined {
  const marked = findMark(bytes);
  if (marked !== undefined) return { encoding: marked, text: decodeAs(bytes, marked) };
  if (bytes.includes(0)) return sniffUtf16(bytes);
  return sniffEightBit(bytes);
}

/** The encoding that a byte order mark names. */
function findMark(bytes: Uint8Array): Encoding | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8-bom';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return undefined;
}

/** Han, punctuation, full-width forms, printable ASCII, white space: what a Chinese text is made of. */
const USUAL = /[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef\u2010-\u2049\u0020-\u007e\s·]/gu;
const FAULTS = /\ufffd/gu;
const BEYOND_ASCII = /\P{ASCII}/gu;
const HAN = /\p{Script=Han}/u;
const CONTROLS = /(?![\t\n\v\f\r\u0085])\p{Cc}/gu;

/** A byte order wrongly guessed turns Han into signs from everywhere: hardly one in three is usual then. */
const USUAL_SHARE = 0.9;

/**
 * Zero bytes are half of every ASCII character and line break in UTF-16. Which half can't be told by counting: 一 is
 * 4E00, so a Chinese text has zeros in both; what comes out as usual characters is right.
 */
function sniffUtf16(bytes: Uint8Array): Decoded | undefined {
  if (bytes.length % 2 !== 0) return undefined;
  const tries = (['utf-16le', 'utf-16be'] as const).map((encoding) => {
    const text = decodeAs(bytes, encoding);
    return { encoding, text, share: count(text, USUAL) / text.length };
  });
  const best = tries.reduce((a, b) => (b.share > a.share ? b : a));
  return best.share >= USUAL_SHARE ? { encoding: best.encoding, text: best.text } : undefined;
}

/**
 * A file cut off in the middle of a character, or with a byte lost in a thousand, is still what it is. Most Chinese
 * text in UTF-8 also passes as GB18030 (鏀垮簻 for 政府), so UTF-8 comes first, even with a few faults; GB18030 read as
 * UTF-8 is faults throughout. The share is of the characters beyond ASCII: those are the same in both.
 */
const FAULT_SHARE = 0.002;

function sniffEightBit(bytes: Uint8Array): Decoded | undefined {
  for (const encoding of ['utf-8', 'gb18030'] as const) {
    const text = decodeAs(bytes, encoding);
    if (count(text, FAULTS) <= Math.max(1, count(text, BEYOND_ASCII) * FAULT_SHARE))
      return encoding === 'utf-8' ? { encoding, text } : preferBig5(bytes, text);
  }
  return undefined;
}

/** Characters that are as frequent in traditional as in simplified writing. */
const COMMON = /[的一是在不有和人中大上年工作市全政府民生成]/gu;
/** Read in the wrong one of the two, a text has hardly any of them; it needs that many more. */
const CLEARLY = 3;

/** Nearly all of Big5 also passes as GB18030, as characters that no text is made of. */
function preferBig5(bytes: Uint8Array, text: string): Decoded {
  const other = decodeAs(bytes, 'big5');
  const isBig5 = count(other, COMMON) > CLEARLY * Math.max(1, count(text, COMMON));
  return isBig5 && count(other, FAULTS) <= 1
    ? { encoding: 'big5', text: other }
    : { encoding: 'gb18030', text };
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Control characters have no place in a text; a stray one is left to cleaning. */
function isText(text: string): boolean {
  return count(text, CONTROLS) <= Math.max(2, text.length * FAULT_SHARE);
}

function findForeign(text: string): RefusedFormat | undefined {
  return HAN.test(text) ? undefined : 'no-chinese';
}
