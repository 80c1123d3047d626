import type { Extraction } from '../../../../shared/model/extraction.ts';
import { decodeHtml } from './html/charset.ts';
import { readPage } from './html/html.ts';
import { refuseDamaged } from './limits.ts';

type Part = { readonly headers: ReadonlyMap<string, string>; readonly body: Buffer };

/** A page that a browser saved as one file (MIME HTML, RFC 2557): its largest page is the report's. @throws AppError */
export function readMhtml(bytes: Uint8Array): Extraction {
  const whole = splitPart(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const pages = listParts(whole, 0).filter((part) => /^text\/html/iu.test(headerOf(part, 'content-type')));
  const [page] = pages.sort((a, b) => b.body.length - a.body.length);
  if (page === undefined) throw refuseDamaged('no page in the file');
  const charset = /charset="?([\w-]+)/iu.exec(headerOf(page, 'content-type'))?.[1];
  const address = headerOf(whole, 'snapshot-content-location') || headerOf(page, 'content-location');
  return readPage(decodeHtml(decodeTransfer(page), charset), /^https?:/iu.test(address) ? address : '');
}

function headerOf(part: Part, name: string): string {
  return part.headers.get(name) ?? '';
}

/** Headers end at the first empty line; one that begins with a blank goes on with the line before. */
function splitPart(bytes: Buffer): Part {
  const end = /\r?\n\r?\n/u.exec(bytes.subarray(0, 64 * 1024).toString('latin1'));
  const head = end === null ? '' : bytes.subarray(0, end.index).toString('latin1');
  const lines = head.replace(/\r?\n[ \t]+/gu, ' ').split(/\r?\n/u);
  const headers = lines.flatMap((line) => {
    const at = line.indexOf(':');
    return at < 0 ? [] : [[line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim()] as const];
  });
  return {
    headers: new Map(headers),
    body: end === null ? bytes : bytes.subarray(end.index + end[0].length),
  };
}

/** A part holds others where it names the line between them. */
function listParts(part: Part, depth: number): readonly Part[] {
  const boundary = /boundary="?([^";\r\n]+)/iu.exec(headerOf(part, 'content-type'))?.[1];
  if (boundary === undefined || depth > 4) return [part];
  const pieces: Part[] = [];
  const mark = Buffer.from(`--${boundary.trim()}`);
  let at = part.body.indexOf(mark);
  while (at >= 0) {
    const next = part.body.indexOf(mark, at + mark.length);
    if (next < 0) break;
    const start = part.body.indexOf(0x0a, at) + 1;
    pieces.push(...listParts(splitPart(part.body.subarray(start, next)), depth + 1));
    at = next;
  }
  return pieces;
}

function decodeTransfer(part: Part): Buffer {
  const kind = headerOf(part, 'content-transfer-encoding').toLowerCase();
  if (kind === 'base64') return Buffer.from(part.body.toString('latin1'), 'base64');
  if (kind !== 'quoted-printable') return part.body;
  const text = part.body.toString('latin1').replace(/=[ \t]*\r?\n/gu, '');
  const decoded = text.replace(/=([0-9a-f]{2})/giu, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(decoded, 'latin1');
}
