import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PNG } from 'pngjs';
import type { GrayPicture } from '../../electron/library/import/formats/pdf/pdfium.ts';

/** A page of an invented report, printed and pictured at 200 points an inch. */
export const SCAN = readFileSync(fileURLToPath(new URL('../fixtures/scan.png', import.meta.url)));

/** What stands on it, a paragraph a line. */
export const SCAN_TEXT = [
  '云川市2024年政府工作报告',
  '——2024年1月12日在云川市第九届人民代表大会第四次会议',
  '上',
  '市长 林知秋',
  '各位代表：',
  '现在，我代表市人民政府向大会报告工作，请予审议，并请市政协委员提出意见。',
  '一、2023年工作回顾',
  '过去一年，全市上下迎难而上，地区生产总值完成486.5亿元，增长6.2%；一般公共预算收入28.4亿元，增长4.5%；城镇新增就业1.3万人。',
  '（一）把产业做强。新建厂房36万平方米，引进项目52个，规模以上工业增加值增长7.8%，粮食产量达到61万吨。',
  '（二）把民生做实。改造老旧小区18个，新增学位2600个，居民人均可支配收入增长6%左右。',
  '二、2024年工作安排',
  '今年发展的主要预期目标是：地区生产总值增长6%左右，城镇新增就业1.2万人以上，单位能耗下降3%。',
].join('\n');

/** The same page, whose first heading has the year 2423: its second digit is a copy of another. */
export function misprintYear(): Buffer {
  const page = PNG.sync.read(SCAN);
  const [from, to] = [
    { x: 457, y: 1828 },
    { x: 411, y: 983 },
  ];
  for (let y = 0; y < 47; y++) {
    const at = (place: typeof from): number => 4 * ((place.y + y) * page.width + place.x);
    page.data.copyWithin(at(to), at(from), at(from) + 4 * 24);
  }
  return PNG.sync.write(page);
}

/** The points of a PNG from one row to another. */
export function cropPicture(png: Buffer, top: number, bottom: number): GrayPicture {
  const { width, data } = PNG.sync.read(png);
  const gray = new Uint8Array(width * (bottom - top));
  for (let at = 0; at < gray.length; at++) gray[at] = data[4 * (top * width + at)] ?? 0;
  return { width, height: bottom - top, gray };
}

/** The same as a PNG. */
export function makePng({ width, height, gray }: GrayPicture): Buffer {
  const png = new PNG({ width, height });
  for (const [at, light] of gray.entries()) png.data.set([light, light, light, 255], 4 * at);
  return PNG.sync.write(png);
}

/** Pages of a TIFF, not packed, at 200 points an inch. */
export function makeTiff(pages: readonly GrayPicture[]): Buffer {
  const parts: Buffer[] = [Buffer.from('II*\0\u0008\0\0\0', 'latin1')];
  let at = 8;
  pages.forEach(({ width, height, gray }, page) => {
    const end = at + 2 + 12 * TAGS + 4;
    const next = page === pages.length - 1 ? 0 : end + 8 + gray.length;
    const entries: readonly Entry[] = [
      [256, LONG, width],
      [257, LONG, height],
      [258, SHORT, 8],
      [259, SHORT, 1],
      [262, SHORT, 1],
      [273, LONG, end + 8],
      [278, LONG, height],
      [279, LONG, gray.length],
      [282, RATIONAL, end],
      [296, SHORT, 2],
    ];
    parts.push(
      writeDirectory(entries, next),
      Buffer.from(new Uint32Array([200, 1]).buffer),
      Buffer.from(gray),
    );
    at = next;
  });
  return Buffer.concat(parts);
}

const [SHORT, LONG, RATIONAL] = [3, 4, 5];
const TAGS = 10;
type Entry = readonly [tag: number, type: number, value: number];

function writeDirectory(entries: readonly Entry[], next: number): Buffer {
  const directory = Buffer.alloc(2 + 12 * entries.length + 4);
  directory.writeUInt16LE(entries.length, 0);
  entries.forEach(([tag, type, value], index) => {
    const at = 2 + 12 * index;
    directory.writeUInt16LE(tag, at);
    directory.writeUInt16LE(type, at + 2);
    directory.writeUInt32LE(1, at + 4);
    directory.writeUInt32LE(value, at + 8);
  });
  directory.writeUInt32LE(next, 2 + 12 * entries.length);
  return directory;
}
