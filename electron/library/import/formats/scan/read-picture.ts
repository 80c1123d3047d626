import type { Extraction } from '../../../../../shared/model/extraction.ts';
import { layPages } from '../pdf/lay-pages.ts';
import type { PdfPage } from '../pdf/pdfium.ts';
import { openPages, type Pictured } from './open-pages.ts';
import { recognisePages, type PagesDone } from './recognise-pages.ts';

/** Reads pictures of one format, the pages of a file as those of one report. @throws AppError */
export function readPictures(format: Pictured) {
  return async function* (bytes: Uint8Array): AsyncGenerator<PagesDone, Extraction> {
    const file = await openPages(bytes, format);
    try {
      const pages = Array.from({ length: file.count }, (_, index): PdfPage => ({
        ...file.sizeOf(index),
        ...{ characters: [], unknown: 0, isPicture: true },
      }));
      return layPages(yield* recognisePages(file, pages));
    } finally {
      file.close();
    }
  };
}
