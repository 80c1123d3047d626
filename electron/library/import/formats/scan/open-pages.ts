import { findSignature } from '../../signatures.ts';
import { refuseDamaged } from '../limits.ts';
import { openPdf } from '../pdf/pdfium.ts';
import { openJpeg } from './jpeg.ts';
import type { Pages } from './pages.ts';
import { openPictures } from './pictures.ts';
import { openPng } from './png.ts';
import { openTiff } from './tiff.ts';

/** Files of pages that can be pictured. */
export const PICTURED = ['pdf', 'png', 'jpeg', 'tiff', 'pictures'] as const;
export type Pictured = (typeof PICTURED)[number];

const OPENERS: Readonly<Record<Pictured, (bytes: Uint8Array) => Pages | Promise<Pages>>> = {
  pdf: openPdf,
  png: openPng,
  jpeg: openJpeg,
  tiff: openTiff,
  pictures: (bytes) => openPictures(bytes, openPicture),
};

/** @throws AppError `unreadable-file` {reason: damaged | over-limit}, `encrypted-file` */
export async function openPages(bytes: Uint8Array, format: Pictured): Promise<Pages> {
  return OPENERS[format](bytes);
}

/** One picture out of an archive of them. */
async function openPicture(bytes: Uint8Array): Promise<Pages> {
  const signed = findSignature(bytes);
  const format = (['png', 'jpeg', 'tiff'] as const).find((each) => each === signed);
  if (format === undefined) throw refuseDamaged('no picture');
  return openPages(bytes, format);
}
