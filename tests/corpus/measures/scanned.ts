import DiffMatchPatch from 'diff-match-patch';
import type { GrayPicture } from '../../../electron/library/import/formats/pdf/pdfium.ts';
import { squeeze } from './characters.ts';

/** A page as a careless scan gives it: turned about its middle by degrees, every point as much lighter or darker as chance has it. */
export function degrade(
  picture: GrayPicture,
  degrees: number,
  noise: number,
  random: () => number,
): GrayPicture {
  const { width, height } = picture;
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const gray = new Uint8Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [dx, dy] = [x - width / 2, y - height / 2];
      const light = lightAt(picture, width / 2 + dx * cos + dy * sin, height / 2 - dx * sin + dy * cos);
      const grain = (random() + random() + random() - 1.5) * noise;
      gray[y * width + x] = Math.max(0, Math.min(255, light + grain));
    }
  return { width, height, gray };
}

/** Between four points, in proportion; white beside the page. */
function lightAt({ width, height, gray }: GrayPicture, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const point = (column: number, row: number): number =>
    column < 0 || row < 0 || column >= width || row >= height ? 255 : (gray[row * width + column] ?? 255);
  const [right, bottom] = [x - left, y - top];
  const upper = point(left, top) * (1 - right) + point(left + 1, top) * right;
  const lower = point(left, top + 1) * (1 - right) + point(left + 1, top + 1) * right;
  return upper * (1 - bottom) + lower * bottom;
}

/** 1 less the edits that lead from the text that was read to the one that was printed, a character of it. */
export function accuracyOf(read: string, printed: string): number {
  const [a, b] = [squeeze(printed), squeeze(read)];
  const differ = new DiffMatchPatch();
  differ.Diff_Timeout = 0;
  const diffs = differ.diff_main(a, b);
  return 1 - differ.diff_levenshtein(diffs) / a.length;
}
