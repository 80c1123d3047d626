import { refuseLimit, LIMITS } from '../limits.ts';
import type { GrayPicture } from '../pdf/pdfium.ts';

/** Inches of the long side of A4, which a picture is taken for that does not say how large it is. */
const LONG_SIDE = 11.69;
/** What scanners write; cameras and screens write 72 or 96, whatever they have seen. */
const [LEAST_DPI, MOST_DPI] = [150, 1200];
const USUAL_DPI = 200;
/** Up to here it would hardly be made smaller. */
const HARDLY_MORE = 240;

/** Points an inch of a picture: as it says, where that may be; else as if it were a page of A4, or a part of one. */
export function guessDpi(width: number, height: number, said: number): number {
  if (said >= LEAST_DPI && said <= MOST_DPI) return said;
  const ofPage = Math.max(width, height) / LONG_SIDE;
  return ofPage < HARDLY_MORE ? USUAL_DPI : ofPage;
}

/** @throws AppError `unreadable-file` {reason: over-limit} */
export function checkSize(width: number, height: number): void {
  if (width * height > LIMITS.picturePoints) throw refuseLimit('picturePoints');
}

/** Each point the mean of those that it stands for, on white where they are transparent. Linear in both pictures. */
export function scaleRgba(rgba: Uint8Array, from: Size, to: Size): GrayPicture {
  const gray = new Uint8Array(to.width * to.height);
  const columns = edgesOf(from.width, to.width);
  const rows = edgesOf(from.height, to.height);
  for (let y = 0; y < to.height; y++)
    for (let x = 0; x < to.width; x++) {
      let sum = 0;
      const [top, left] = [rows[y] ?? 0, columns[x] ?? 0];
      const bottom = Math.max(top + 1, rows[y + 1] ?? 0);
      const right = Math.max(left + 1, columns[x + 1] ?? 0);
      for (let row = top; row < bottom; row++)
        for (let at = 4 * (row * from.width + left); at < 4 * (row * from.width + right); at += 4)
          sum += lightness(rgba, at);
      gray[y * to.width + x] = sum / ((bottom - top) * (right - left));
    }
  return { ...to, gray };
}

type Size = { readonly width: number; readonly height: number };

/** Where the stretch of each new point begins among the old ones; the last is where all of them end. */
function edgesOf(from: number, to: number): readonly number[] {
  return Array.from({ length: to + 1 }, (_, at) => Math.floor((at * from) / to));
}

/** Rec. 601, as JPEG has it. */
function lightness(rgba: Uint8Array, at: number): number {
  const [red = 0, green = 0, blue = 0, alpha = 255] = [rgba[at], rgba[at + 1], rgba[at + 2], rgba[at + 3]];
  const light = 0.299 * red + 0.587 * green + 0.114 * blue;
  return alpha === 255 ? light : (light * alpha) / 255 + 255 - alpha;
}
