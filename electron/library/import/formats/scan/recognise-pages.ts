import type { PdfPage } from '../pdf/pdfium.ts';
import { picturePage, type Pages } from './pages.ts';
import { placeCharacters } from './place-characters.ts';
import { loadTesseract } from './tesseract.ts';

/** How far the recognising of a file is: `done` of the `pages` of it that are pictures. */
export type PagesDone = { readonly done: number; readonly pages: number };

/**
 * Reads what stands on the pages that are pictures; the others are given as they are. Tells at once how many there are, and
 * then after each. Some seconds a page, each in one go.
 */
export async function* recognisePages(
  file: Pages,
  pages: readonly PdfPage[],
): AsyncGenerator<PagesDone, readonly PdfPage[]> {
  const all = pages.filter(({ isPicture }) => isPicture).length;
  if (all === 0) return pages;
  yield { done: 0, pages: all };
  const recognise = await loadTesseract();
  const read: PdfPage[] = [];
  let done = 0;
  for (const [index, page] of pages.entries()) {
    if (!page.isPicture) read.push(page);
    else {
      const picture = await picturePage(file, index);
      const characters = placeCharacters(recognise(picture, picture.dpi), picture);
      read.push({ ...page, characters });
      done += 1;
      yield { done, pages: all };
    }
  }
  return read;
}
