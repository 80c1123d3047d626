/** A piece of RTF: a group's border, a word with its number, a byte of text, or bytes to be passed over. */
export type RtfToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'word'; readonly word: string; readonly number: number | undefined }
  | { readonly kind: 'byte'; readonly byte: number };

const BACKSLASH = 0x5c;
const isLetter = (byte: number): boolean => (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;

/** The pieces of an RTF file in order (RTF 1.9.1, "Syntax"). Linear; never throws. */
export function* readTokens(bytes: Uint8Array): Generator<RtfToken> {
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    if (byte === 0x7b) yield { kind: 'open' };
    else if (byte === 0x7d) yield { kind: 'close' };
    else if (byte === BACKSLASH) {
      const { token, end } = readControl(bytes, at + 1);
      if (token !== undefined) yield token;
      at = end;
      continue;
    } else if (byte !== 0x0a && byte !== 0x0d && byte !== 0) yield { kind: 'byte', byte };
    at += 1;
  }
}

type Control = { readonly token: RtfToken | undefined; readonly end: number };

function readControl(bytes: Uint8Array, start: number): Control {
  const first = bytes[start] ?? 0;
  if (first === 0x27) {
    const code = Number.parseInt(String.fromCharCode(bytes[start + 1] ?? 0, bytes[start + 2] ?? 0), 16);
    return { token: Number.isNaN(code) ? undefined : { kind: 'byte', byte: code }, end: start + 3 };
  }
  if (!isLetter(first)) return { token: readSymbol(first), end: start + 1 };
  let at = start;
  while (isLetter(bytes[at] ?? 0)) at += 1;
  const word = Buffer.from(bytes.subarray(start, at)).toString('latin1');
  const from = at;
  if (bytes[at] === 0x2d) at += 1;
  while (isDigit(bytes[at] ?? 0) && at - from < 12) at += 1;
  const digits = Buffer.from(bytes.subarray(from, at)).toString('latin1');
  const number = /\d/u.test(digits) ? Number(digits) : undefined;
  // A blank behind a word ends it and is no text; so do the bytes of a picture that follow \bin.
  const blank = bytes[at] === 0x20 ? 1 : 0;
  const skipped = word === 'bin' ? Math.max(0, number ?? 0) : 0;
  return { token: { kind: 'word', word, number }, end: at + blank + skipped };
}

function readSymbol(byte: number): RtfToken | undefined {
  const sign = String.fromCharCode(byte);
  if (sign === '~') return { kind: 'byte', byte: 0x20 };
  if (sign === '_') return { kind: 'byte', byte: 0x2d };
  if (sign === '\n' || sign === '\r') return { kind: 'word', word: 'par', number: undefined };
  if (sign === '*') return { kind: 'word', word: '*', number: undefined };
  return '\\{}'.includes(sign) ? { kind: 'byte', byte } : undefined;
}
