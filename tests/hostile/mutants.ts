import { readFileSync } from 'node:fs';
import { makeEpub, makeOdt, makeOfd, makeRtf, makeXlsx } from '../helpers/documents.ts';
import { reportDocx } from '../helpers/docx.ts';
import { makePdf } from '../helpers/pdf.ts';
import { seededRandom } from '../helpers/random.ts';
import { packZip } from '../helpers/zip.ts';
import { inventReport } from '../library/invent.ts';
import type { HostileFile } from './texts.ts';

export const MUTANT_SEED = 20261128;

const text = inventReport(2024);
const lines = text.split('\n');
const html = `<html><head><meta charset=utf-8><script src="http://192.0.2.1/a.js"></script></head><body>${lines
  .map((line) => `<p>${line}<img src="http://192.0.2.1/a.png"></p>`)
  .join('')}</body></html>`;

/** A sound file of each kind. */
export const ORIGINALS: readonly (readonly [name: string, bytes: Buffer])[] = [
  ['a.docx', reportDocx(text)],
  ['a.pdf', makePdf([lines.map((line, at) => ({ x: 60, y: 780 - 15 * at, text: line.trim() }))])],
  ['a.html', Buffer.from(html)],
  ['a.ofd', makeOfd([[{ words: '各位代表，过去的一年，', x: 30, y: 20 }]])],
  [
    'a.zip',
    packZip([
      { name: 'b.docx', content: reportDocx(text) },
      { name: 'b.txt', content: text },
    ]),
  ],
  [
    'a.xlsx',
    makeXlsx([
      ['年份', '内容'],
      ['2024', text.repeat(3)],
    ]),
  ],
  ['a.odt', makeOdt(lines.map((line) => `<text:p>${line}</text:p>`).join(''))],
  ['a.epub', makeEpub([`<p>${text}</p>`])],
  ['a.rtf', makeRtf(String.raw`{\b \'d5\'fe\'b8\'ae}\par \trowd\intbl A\cell\row`)],
  [
    'a.mht',
    Buffer.from(
      `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\nContent-Type: text/html\r\n\r\n${html}\r\n--x--`,
    ),
  ],
  ['a.doc', readFileSync(new URL('../fixtures/numbered.doc', import.meta.url))],
  ['a.jsonl', Buffer.from(JSON.stringify({ content: text.repeat(3) }))],
];

/** Bytes changed, lost, doubled or zeroed at a few places. */
export function mutate(bytes: Buffer, random: () => number): Buffer {
  let changed = Buffer.from(bytes);
  const steps = 1 + Math.floor(random() * 4);
  for (let step = 0; step < steps; step++) {
    const at = Math.floor(random() * changed.length);
    const length = 1 + Math.floor(random() * 60);
    const kind = Math.floor(random() * 4);
    if (kind === 0) changed[at] = Math.floor(random() * 256);
    if (kind === 1) changed = Buffer.concat([changed.subarray(0, at), changed.subarray(at + length)]);
    if (kind === 2) changed = Buffer.concat([changed.subarray(0, at + length), changed.subarray(at)]);
    if (kind === 3) changed.fill(0, at, Math.min(changed.length, at + length));
  }
  return changed;
}

/** The six kinds that reports come in most, fifty mutants of each. */
const KINDS = 6;
const OF_A_KIND = 50;

export const MUTANTS: readonly HostileFile[] = ORIGINALS.slice(0, KINDS).flatMap(([name, bytes]) => {
  const random = seededRandom(MUTANT_SEED);
  return Array.from({ length: OF_A_KIND }, (_, at): HostileFile => {
    const mutant = mutate(bytes, random);
    return { name: `${at}-${name}`, make: () => mutant };
  });
});
