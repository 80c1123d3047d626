import { createHash } from 'node:crypto';
import type { GrayPicture } from '../../electron/library/import/formats/pdf/pdfium.ts';

/** A line of words at a place of a page, in points from its lower left corner. */
export type PdfWords = {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
  /** Points between its characters. */
  readonly spread?: number;
  /** By which its letters are written larger, and scaled down again. */
  readonly scale?: number;
};

/** A page of A4, by the lines on it in the order in which they are drawn. */
export type PdfPageWords = readonly PdfWords[];

/** A page that is a picture, of 200 points an inch, at the top of the page. */
export type PdfPagePicture = { readonly picture: GrayPicture };

const FONT =
  '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>';
const DESCENDANT =
  '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor 5 0 R >>';
const DESCRIPTOR =
  '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 80 >>';

/** A PDF of these pages, every character one em wide; its font is not embedded, its words are Unicode. */
export function makePdf(pages: readonly (PdfPageWords | PdfPagePicture)[]): Buffer {
  const first = 6;
  const kids = pages.map((_, at) => `${first + 3 * at} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    FONT,
    DESCENDANT,
    DESCRIPTOR,
    ...pages.flatMap((page, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> /XObject << /P ${first + 3 * at + 2} 0 R >> >> /Contents ${first + 3 * at + 1} 0 R >>`,
      streamOf('picture' in page ? drawPicture(page.picture) : page.map(drawWords).join('\n')),
      'picture' in page ? pictureOf(page.picture) : 'null',
    ]),
  ];
  return writeFile(objects);
}

function drawWords({ x, y, text, size = 10, spread = 0, scale = 1 }: PdfWords): string {
  const words = Buffer.from(text, 'utf16le').swap16().toString('hex');
  return `BT /F1 ${size * scale} Tf ${spread * scale} Tc ${1 / scale} 0 0 ${1 / scale} ${x} ${y} Tm <${words}> Tj ET`;
}

function drawPicture({ width, height }: GrayPicture): string {
  const [wide, high] = [(width * 72) / 200, (height * 72) / 200];
  return `${wide} 0 0 ${high} 0 ${842 - high} cm /P Do`;
}

function pictureOf({ width, height, gray }: GrayPicture): string {
  const bytes = Buffer.from(gray).toString('latin1');
  return `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Length ${bytes.length} >>\nstream\n${bytes}\nendstream`;
}

function streamOf(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
const ID = 'a'.repeat(32);
const PERMISSIONS = -44;

/** The same PDF, encrypted with 40 bits of RC4 (PDF 1.4, 3.5): an empty `password` opens it without a question. */
export function lockPdf(pdf: Buffer, password: string): Buffer {
  const pad = (word: string): Buffer => Buffer.concat([Buffer.from(word), PADDING]).subarray(0, 32);
  const owner = rc4(md5(pad('owner')).subarray(0, 5), pad(password));
  const permissions = Buffer.alloc(4);
  permissions.writeInt32LE(PERMISSIONS);
  const key = md5(pad(password), owner, permissions, Buffer.from(ID, 'hex')).subarray(0, 5);
  const objects = [...pdf.toString('latin1').matchAll(/(?<=\d+ 0 obj\n)[\s\S]*?(?=\nendobj)/gu)].map(
    ([object], at) => lockObject(object, at + 1, key),
  );
  const lock = `/ID [<${ID}> <${ID}>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <${owner.toString('hex')}> /U <${rc4(key, PADDING).toString('hex')}> /P ${PERMISSIONS} >>`;
  return writeFile(objects, lock);
}

function lockObject(object: string, number: number, key: Buffer): string {
  const own = md5(key, Buffer.from([number & 255, number >> 8, 0, 0, 0])).subarray(0, 10);
  const lock = (bytes: string): Buffer => rc4(own, Buffer.from(bytes, 'latin1'));
  const stream = /(?<=\nstream\n)[\s\S]*(?=\nendstream$)/u.exec(object);
  if (stream !== null)
    return `${object.slice(0, stream.index)}${lock(stream[0]).toString('latin1')}\nendstream`;
  return object.replace(/\((\w+)\)/gu, (_, words: string) => `<${lock(words).toString('hex')}>`);
}

function md5(...parts: readonly Buffer[]): Buffer {
  return createHash('md5').update(Buffer.concat(parts)).digest();
}

/** Source: the algorithm known as RC4, which Node leaves out of its own. */
function rc4(key: Buffer, bytes: Buffer): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, at) => at);
  const at = (index: number): number => state[index & 255] ?? 0;
  const swap = (a: number, b: number): void => {
    [state[a & 255], state[b & 255]] = [at(b), at(a)];
  };
  let j = 0;
  for (let i = 0; i < 256; i++) {
    j = (j + at(i) + (key[i % key.length] ?? 0)) & 255;
    swap(i, j);
  }
  j = 0;
  return Buffer.from(
    bytes.map((byte, index) => {
      const i = (index + 1) & 255;
      j = (j + at(i)) & 255;
      swap(i, j);
      return byte ^ at(at(i) + at(j));
    }),
  );
}

function writeFile(objects: readonly string[], more = ''): Buffer {
  let file = '%PDF-1.4\n';
  const starts = objects.map((object, at) => {
    const start = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return start;
  });
  const table = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer << /Size ${size} /Root 1 0 R ${more} >>\nstartxref\n${file.length}\n%%EOF`;
  return Buffer.from(file, 'latin1');
}
