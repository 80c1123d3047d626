import { Socket } from 'node:net';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createFileReader } from '../../../electron/library/import/reading/file-reader.ts';
import { readItems } from '../../../electron/library/import/reading/read-items.ts';
import type { ReadItem } from '../../../electron/library/import/reading/messages.ts';
import { shareOf } from '../../corpus/measures/characters.ts';
import { makePdf } from '../../helpers/pdf.ts';
import { cropPicture, makeTiff, misprintYear, SCAN, SCAN_TEXT } from '../../helpers/pictures.ts';
import { packZip } from '../../helpers/zip.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const HEAD = cropPicture(SCAN, 180, 300);
const OPENING = cropPicture(SCAN, 750, 930);
const HEADING = cropPicture(SCAN, 960, 1060);

async function readAll(name: string, bytes: Uint8Array): Promise<readonly ReadItem[]> {
  const items: ReadItem[] = [];
  for await (const item of readItems(name, bytes)) items.push(item);
  return items;
}

/** What was read, and how far it was said to be meanwhile. */
async function readScan(name: string, bytes: Uint8Array) {
  const items = await readAll(name, bytes);
  const steps = items.flatMap((item) => (item.kind === 'pages' ? [`${item.done}/${item.pages}`] : []));
  const reports = items.flatMap((item) => (item.kind === 'report' ? [item] : []));
  return { steps, texts: reports.map(({ extraction }) => extraction?.text), reports, items };
}

describe('a scan', () => {
  it('is read with its paragraphs, offline, and says what is doubtful', async () => {
    const connect = vi.spyOn(Socket.prototype, 'connect');
    const fetching = vi.spyOn(globalThis, 'fetch');
    const { steps, reports } = await readScan('a.png', SCAN);
    expect([connect.mock.calls, fetching.mock.calls]).toEqual([[], []]);
    expect(steps).toEqual(['0/1', '1/1']);
    const [{ format, extraction } = { format: '', extraction: null }] = reports;
    expect(format).toBe('png');
    const text = extraction?.text ?? '';
    expect(shareOf(text, SCAN_TEXT)).toBeGreaterThan(0.98);
    // What this recogniser does to a dash, a bracket and a per-cent sign is mended.
    for (const words of ['\n——2024年1月12日', '\n（一）把产业做强', '增长6.2%；', '增长7.8%，'])
      expect(text).toContain(words);
    expect(text.split('\n')).toHaveLength(SCAN_TEXT.split('\n').length);
    expect(extraction?.doubts).toEqual([{ kind: 'recognised-pages', count: 1, quote: '' }]);
    const { lines = [], doubtful = [] } = extraction?.recognition ?? {};
    expect(lines).toHaveLength(18);
    for (const { page, box } of [...lines, ...doubtful]) {
      expect(page).toBe(1);
      expect(box.top).toBeGreaterThan(0);
      expect(box.bottom).toBeLessThan(1);
      expect(box.left).toBeLessThan(box.right);
    }
    expect(doubtful.length).toBeGreaterThan(0);
    expect(doubtful.every(({ start, end, confidence }) => end - start === 1 && confidence < 97)).toBe(true);
  });

  it('doubts a year that does not go with the rest, says what it likely is, and changes nothing', async () => {
    const { reports } = await readScan('a.png', misprintYear());
    const { text = '', doubts, recognition } = reports[0]?.extraction ?? {};
    expect(text).toContain('\n一、2423年工作回顾\n');
    expect(doubts).toContainEqual({ kind: 'unlikely-year', count: 1, quote: '2423 → 2023' });
    const places = recognition?.doubtful.filter(({ end, start }) => end - start > 1) ?? [];
    expect(places.map(({ start, end }) => text.slice(start, end))).toEqual(['2423']);
    expect(places[0]?.box.left).toBeCloseTo(0.22, 1);
    expect(places[0]?.box.top).toBeCloseTo(0.455, 2);
  });

  it('of a TIFF has all its pages', async () => {
    const { steps, texts, reports } = await readScan('a.tif', makeTiff([OPENING, HEADING]));
    expect(steps).toEqual(['0/2', '1/2', '2/2']);
    expect(texts).toEqual([
      '现在，我代表市人民政府向大会报告工作，请予审议，并请市政协委员提出意见。\n一、2023年工作回顾',
    ]);
    expect(reports[0]?.extraction?.pages.map(({ page }) => page)).toEqual([1, 2]);
  });

  it('of a JPEG is unpacked', async () => {
    const file = fileURLToPath(new URL('../../fixtures/scan.jpg', import.meta.url));
    const { texts } = await readScan('a.jpg', readFileSync(file));
    expect(texts).toEqual(['云川市2024年政府工作报告']);
  });

  it('on some pages of a PDF leaves the others as they are', async () => {
    const words = [{ x: 60, y: 700, text: '路通了，桥也通了，山里的果子运得出去。', size: 16 }];
    const page = cropPicture(SCAN, 0, 1300);
    const { steps, texts } = await readScan('a.pdf', makePdf([words, { picture: page }]));
    expect(steps).toEqual(['0/1', '1/1']);
    expect(texts[0]).toMatch(/^路通了，桥也通了，山里的果子运得出去。\n云川市2024年政府工作报告\n/u);
    expect(texts[0]).toContain('一、2023年工作回顾\n过去一年，全市上下迎难而上');
  });

  it('in an archive comes after what is quickly read', async () => {
    const archive = packZip([
      { name: 'a.tif', content: makeTiff([HEAD]) },
      { name: 'b.txt', content: Buffer.from('各位代表：路通了。') },
    ]);
    const { items } = await readScan('a.zip', archive);
    expect(items.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'report b.txt',
      'pages a.tif',
      'pages a.tif',
      'report a.tif',
    ]);
  });

  it('that is damaged, or asks for too much, is refused', async () => {
    const huge = Buffer.from(SCAN);
    huge.writeUInt32BE(60_000, 16);
    const files = {
      'a.png': SCAN.subarray(0, 2000),
      'b.png': huge,
      'c.jpg': Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xd9, 0, 0, 0, 0]),
      'd.tif': makeTiff([HEAD]).subarray(0, 20),
    };
    const reasons: unknown[] = [];
    for (const [name, bytes] of Object.entries(files))
      for (const item of await readAll(name, bytes))
        if (item.kind !== 'pages')
          reasons.push(
            item.kind === 'failed' ? `${item.error.code} ${String(item.error.details?.['reason'])}` : item,
          );
    expect(reasons).toEqual([
      'unreadable-file damaged',
      'unreadable-file over-limit',
      'unreadable-file damaged',
      'unreadable-file damaged',
    ]);
  });

  it('is given up in the middle of a page', async () => {
    const reader = createFileReader();
    const controller = new AbortController();
    const items = reader.read('a.png', SCAN, controller.signal);
    expect((await items.next()).value).toMatchObject({ kind: 'pages', done: 0 });
    const page = items.next();
    controller.abort(new Error('enough'));
    await expect(page).rejects.toThrow('enough');
    reader.close();
  });
});
