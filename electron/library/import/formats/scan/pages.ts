import type { GrayPicture } from '../pdf/pdfium.ts';

/** A file of pages, opened to be pictured. Pages count from 0. */
export type Pages = {
  readonly count: number;
  /** In points of 72 an inch. */
  sizeOf(index: number): { readonly width: number; readonly height: number };
  /** So many points wide and high. */
  renderPage(index: number, width: number, height: number): GrayPicture | Promise<GrayPicture>;
  close(): void;
};

/** At more than this many points an inch the recogniser is slower and worse. */
const DPI = 200;
/** The longest side of what is taken for a page of paper, in points: that of A2, a newspaper's. */
const LONGEST = 1700;

export type PagePicture = GrayPicture & { readonly dpi: number };

/** A page as the recogniser wants it. A page larger than any paper is one of which each point is a point of its picture. */
export async function picturePage(pages: Pages, index: number): Promise<PagePicture> {
  const { width, height } = pages.sizeOf(index);
  const dpi = Math.max(width, height) > LONGEST ? (DPI * LONGEST) / 2 / Math.max(width, height) : DPI;
  const toPoints = (length: number): number => Math.max(1, Math.round((length * dpi) / 72));
  return { ...(await pages.renderPage(index, toPoints(width), toPoints(height))), dpi };
}
