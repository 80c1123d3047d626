import { expect, it } from 'vitest';
import { createFileReader } from '../../../electron/library/import/reading/file-reader.ts';
import { makeEpub, makeOdt, makeOfd, makeRtf, makeXlsx } from '../../helpers/documents.ts';
import { reportDocx } from '../../helpers/docx.ts';
import { seededRandom } from '../../helpers/random.ts';
import { makePdf } from '../../helpers/pdf.ts';
import { packZip } from '../../helpers/zip.ts';
import { inventReport } from '../tools.ts';

const SEED = 20261128;
const FILES_OF_A_KIND = 30;
/** What nothing here may take, in milliseconds: a hang is no answer. */
const LIMIT = 10_000;

const text = inventReport(2024);
const html = `<html><head><meta charset=utf-8><script src="http://192.0.2.1/a.js"></script></head><body>${text
  .split('\n')
  .map((line) => `<p>${line}<img src="http://192.0.2.1/a.png"></p>`)
  .join('')}</body></html>`;

const ORIGINALS: readonly (readonly [name: string, bytes: Buffer])[] = [
  ['a.docx', reportDocx(text)],
  [
    'a.odt',
    makeOdt(
      text
        .split('\n')
        .map((line) => `<text:p>${line}</text:p>`)
        .join(''),
    ),
  ],
  ['a.epub', makeEpub([`<p>${text}</p>`])],
  ['a.ofd', makeOfd([[{ words: '各位代表，过去的一年，', x: 30, y: 20 }]])],
  [
    'a.xlsx',
    makeXlsx([
      ['年份', '内容'],
      ['2024', text.repeat(3)],
    ]),
  ],
  ['a.rtf', makeRtf(String.raw`{\b \'d5\'fe\'b8\'ae}\par \trowd\intbl A\cell\row`)],
  ['a.html', Buffer.from(html)],
  [
    'a.mht',
    Buffer.from(
      `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\nContent-Type: text/html\r\n\r\n${html}\r\n--x--`,
    ),
  ],
  ['a.jsonl', Buffer.from(JSON.stringify({ content: text.repeat(3) }))],
  ['a.pdf', makePdf([text.split('\n').map((line, at) => ({ x: 60, y: 780 - 15 * at, text: line.trim() }))])],
  [
    'a.zip',
    packZip([
      { name: 'b.docx', content: reportDocx(text) },
      { name: 'b.txt', content: text },
    ]),
  ],
];

/** Bytes changed, lost, doubled or zeroed at a few places. */
function mutate(bytes: Buffer, random: () => number): Buffer {
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

it.each(ORIGINALS)(
  `damaged in ${FILES_OF_A_KIND} ways each gives a clear answer (seed ${SEED}): %s`,
  async (name, bytes) => {
    const random = seededRandom(SEED);
    const reader = createFileReader({ milliseconds: LIMIT, heapMegabytes: 256 });
    const signal = new AbortController().signal;
    const unclear: string[] = [];
    let answers = 0;
    for (let at = 0; at < FILES_OF_A_KIND; at++) {
      for await (const item of reader.read(name, mutate(bytes, random), signal)) {
        answers += 1;
        const reason = item.kind === 'failed' ? item.error.details?.['reason'] : undefined;
        if (item.kind === 'failed' && (item.error.code === 'bug' || reason === 'too-slow'))
          unclear.push(`${at} ${name}: ${item.error.message}`);
      }
    }
    reader.close();
    expect(unclear).toEqual([]);
    expect(answers).toBeGreaterThanOrEqual(FILES_OF_A_KIND * 0.9);
  },
);
