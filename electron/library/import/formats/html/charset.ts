import { decodeAs, sniffText } from '../../decode.ts';
import { refuseDamaged } from '../limits.ts';

/** Names of encodings that a page may give itself and that TextDecoder reads; GB2312 and GBK are parts of GB18030. */
const ENCODINGS: Readonly<Record<string, string>> = {
  ...{
    gb2312: 'gb18030',
    gbk: 'gb18030',
    gb18030: 'gb18030',
    'x-gbk': 'gb18030',
    'utf-8': 'utf-8',
    utf8: 'utf-8',
  },
  ...{
    big5: 'big5',
    'big5-hkscs': 'big5',
    'utf-16': 'utf-16le',
    'utf-16le': 'utf-16le',
    'utf-16be': 'utf-16be',
  },
};

/** A page's head is where it names its encoding (HTML, "Determining the character encoding": the first 1,024 bytes). */
const HEAD = 4096;

/**
 * A page as text: by its byte order mark, else by what `header` or the page itself names where the bytes bear that out,
 * else as any text is told. Pages in GBK that say UTF-8 are met on real sites.
 */
export function decodeHtml(bytes: Uint8Array, header = ''): string {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return decodeAs(bytes, 'utf-8-bom');
  if (a === 0xff && b === 0xfe) return decodeAs(bytes, 'utf-16le');
  if (a === 0xfe && b === 0xff) return decodeAs(bytes, 'utf-16be');
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1');
  for (const name of [header, /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/iu.exec(head)?.[1] ?? '']) {
    const text = decodeFatal(bytes, ENCODINGS[name.toLowerCase()]);
    if (text !== undefined) return text;
  }
  const text = decodeFatal(bytes, 'utf-8') ?? sniffText(bytes)?.text;
  if (text === undefined) throw refuseDamaged('no text');
  return text;
}

function decodeFatal(bytes: Uint8Array, encoding: string | undefined): string | undefined {
  if (encoding === undefined) return undefined;
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
