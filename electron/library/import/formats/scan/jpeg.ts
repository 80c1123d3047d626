import { refuseDamaged } from '../limits.ts';
import { openPdf } from '../pdf/pdfium.ts';
import type { Pages } from './pages.ts';
import { checkSize, guessDpi } from './scale.ts';

/** A JPEG as one page: PDFium unpacks it, as the one picture of a PDF. @throws AppError `unreadable-file` {reason: damaged | over-limit} */
export async function openJpeg(bytes: Uint8Array): Promise<Pages> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = readHead(file);
  checkSize(head.width, head.height);
  return openPdf(wrapInPdf(file, head));
}

type JpegHead = {
  readonly width: number;
  readonly height: number;
  readonly components: number;
  /** Points an inch; 0 where they are not given. */
  readonly dpi: number;
  /** Degrees that the picture is to be turned by, clockwise. */
  readonly turned: number;
  /** Adobe writes the four inks as what is left of white. */
  readonly isAdobe: boolean;
};

/** Segments (ITU-T T.81, annex B): marker, length, content. */
function readHead(file: Buffer): JpegHead {
  let [dpi, turned, isAdobe, at] = [0, 0, false, 2];
  while (at + 9 < file.length) {
    const [marker, length] = [file[at + 1] ?? 0, file.readUInt16BE(at + 2)];
    const content = file.subarray(at + 4, at + 2 + length);
    if (file[at] !== 0xff || length < 2) break;
    if (isFrame(marker)) return { ...readFrame(content), dpi, turned, isAdobe };
    if (marker === 0xe0) dpi = readDensity(content);
    if (marker === 0xe1) turned = readTurn(content);
    if (marker === 0xee) isAdobe ||= content.toString('latin1', 0, 5) === 'Adobe';
    at += 2 + length;
  }
  throw refuseDamaged('a JPEG without a frame');
}

/** SOF0 to SOF15, but for what lies among them: DHT, JPG, DAC. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

function readFrame(content: Buffer): Pick<JpegHead, 'width' | 'height' | 'components'> {
  if (content.length < 6) throw refuseDamaged('a JPEG without a size');
  const [height, width, components] = [
    content.readUInt16BE(1),
    content.readUInt16BE(3),
    content.readUInt8(5),
  ];
  if (width === 0 || height === 0) throw refuseDamaged('a JPEG without a size');
  return { width, height, components };
}

/** JFIF: units (1 inch, 2 centimetre), density. */
function readDensity(content: Buffer): number {
  if (content.toString('latin1', 0, 4) !== 'JFIF' || content.length < 10) return 0;
  const density = content.readUInt16BE(8);
  return content[7] === 1 ? density : content[7] === 2 ? Math.round(density * 2.54) : 0;
}

/** EXIF's tag 0x0112 of the first directory; mirrored pictures are none of a camera. */
const TURNS: Readonly<Record<number, number>> = { 3: 180, 6: 90, 8: 270 };

function readTurn(content: Buffer): number {
  const tiff = content.subarray(6);
  if (content.toString('latin1', 0, 4) !== 'Exif' || tiff.length < 14) return 0;
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number): number =>
    at + 2 > tiff.length ? 0 : isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  const start = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  for (let entry = 0; entry < short(start); entry++) {
    const at = start + 2 + 12 * entry;
    if (short(at) === 0x0112) return TURNS[short(at + 8)] ?? 0;
  }
  return 0;
}

const SPACES: Readonly<Record<number, string>> = { 1: '/DeviceGray', 3: '/DeviceRGB', 4: '/DeviceCMYK' };

function wrapInPdf(file: Buffer, head: JpegHead): Buffer {
  const { width, height, components, turned, isAdobe } = head;
  const scale = 72 / guessDpi(width, height, head.dpi);
  const [wide, high] = [width * scale, height * scale].map((length) => length.toFixed(3));
  const decode = isAdobe && components === 4 ? '/Decode [1 0 1 0 1 0 1 0]' : '';
  const draw = `${wide} 0 0 ${high} 0 0 cm /P Do`;
  const before = [
    '%PDF-1.4',
    '1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj',
    '2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj',
    `3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 ${wide} ${high}] /Rotate ${turned} /Resources << /XObject << /P 5 0 R >> >> /Contents 4 0 R >> endobj`,
    `4 0 obj << /Length ${draw.length} >> stream\n${draw}\nendstream endobj`,
    `5 0 obj << /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace ${SPACES[components] ?? '/DeviceRGB'} /BitsPerComponent 8 ${decode} /Filter /DCTDecode /Length ${file.length} >> stream\n`,
  ].join('\n');
  return Buffer.concat([
    Buffer.from(before, 'latin1'),
    file,
    Buffer.from(endOf(before, file.length), 'latin1'),
  ]);
}

/** The table of where each object begins. */
function endOf(before: string, length: number): string {
  const tail = '\nendstream endobj\n';
  const starts = [1, 2, 3, 4, 5].map((id) => before.indexOf(`\n${id} 0 obj`) + 1);
  const rows = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
  const table = before.length + length + tail.length;
  return `${tail}xref\n0 6\n0000000000 65535 f \n${rows}trailer << /Size 6 /Root 1 0 R >>\nstartxref\n${table}\n%%EOF`;
}
