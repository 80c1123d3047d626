import { PNG } from 'pngjs';
import { refuseDamaged } from '../limits.ts';
import { openPages, type Pictured } from './open-pages.ts';

/** Points an inch at which a page is shown beside its text: as many as a window has for it. */
const DPI = 150;

/** A page of a file, counted from 1, as a PNG in gray. @throws AppError `unreadable-file`, `encrypted-file` */
export async function printPage(bytes: Uint8Array, format: Pictured, page: number): Promise<Uint8Array> {
  const file = await openPages(bytes, format);
  try {
    if (page < 1 || page > file.count) throw refuseDamaged(`there is no page ${page}`);
    const size = file.sizeOf(page - 1);
    const scale = Math.min(DPI / 72, MOST / Math.max(size.width, size.height));
    const [wide, high] = [
      Math.max(1, Math.round(size.width * scale)),
      Math.max(1, Math.round(size.height * scale)),
    ];
    const { width, height, gray } = await file.renderPage(page - 1, wide, high);
    const png = new PNG({ width, height, colorType: 0, inputColorType: 0, inputHasAlpha: false });
    png.data = Buffer.from(gray.buffer, gray.byteOffset, gray.byteLength);
    return PNG.sync.write(png, { colorType: 0, inputColorType: 0, inputHasAlpha: false });
  } finally {
    file.close();
  }
}

/** Points of its longer side. */
const MOST = 3000;
