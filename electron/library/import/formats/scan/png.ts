import { PNG } from 'pngjs';
import { refuseDamaged } from '../limits.ts';
import type { Pages } from './pages.ts';
import { checkSize, guessDpi, scaleRgba } from './scale.ts';

const INCH = 0.0254;

/** A PNG as one page, unpacked when it is asked for. @throws AppError `unreadable-file` {reason: damaged | over-limit} */
export function openPng(bytes: Uint8Array): Pages {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length < 33) throw refuseDamaged('a PNG without a head');
  // IHDR is the first chunk.
  const from = { width: file.readUInt32BE(16), height: file.readUInt32BE(20) };
  checkSize(from.width, from.height);
  const dpi = guessDpi(from.width, from.height, readDpi(file));
  return {
    count: 1,
    sizeOf: () => ({ width: (from.width * 72) / dpi, height: (from.height * 72) / dpi }),
    renderPage: (_, width, height) => scaleRgba(PNG.sync.read(file).data, from, { width, height }),
    close: () => undefined,
  };
}

/** From the chunk pHYs, where it is given by the metre; else 0. */
function readDpi(file: Buffer): number {
  const at = file.indexOf('pHYs', 0, 'latin1');
  if (at < 0 || at + 13 > file.length || file[at + 12] !== 1) return 0;
  return Math.round(file.readUInt32BE(at + 4) * INCH);
}
