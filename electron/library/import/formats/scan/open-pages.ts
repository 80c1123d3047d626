import { openPdf } from '../pdf/pdfium.ts';
import { openJpeg } from './jpeg.ts';
import type { Pages } from './pages.ts';
import { openPng } from './png.ts';
import { openTiff } from './tiff.ts';

/** Files of pages that can be pictured. */
export const PICTURED = ['pdf', 'png', 'jpeg', 'tiff'] as const;
export type Pictured = (typeof PICTURED)[number];

const OPENERS: Readonly<Record<Pictured, (bytes: Uint8Array) => Pages | Promise<Pages>>> = {
  pdf: openPdf,
  png: openPng,
  jpeg: openJpeg,
  tiff: openTiff,
};

/** @throws AppError `unreadable-file` {reason: damaged | over-limit}, `encrypted-file` */
export async function openPages(bytes: Uint8Array, format: Pictured): Promise<Pages> {
  return OPENERS[format](bytes);
}
