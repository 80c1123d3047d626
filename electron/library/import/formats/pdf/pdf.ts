import type { Extraction } from '../../../../../shared/model/extraction.ts';
import { recognisePages, type PagesDone } from '../scan/recognise-pages.ts';
import { layPages } from './lay-pages.ts';
import { openPdf, readPages } from './pdfium.ts';

/** A PDF: the text of its pages, recognised where a page is a picture. @throws AppError */
export async function* readPdf(bytes: Uint8Array): AsyncGenerator<PagesDone, Extraction> {
  const pdf = await openPdf(bytes);
  try {
    return layPages(yield* recognisePages(pdf, readPages(pdf)));
  } finally {
    pdf.close();
  }
}
