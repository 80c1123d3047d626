import { DOUBTS, LEFT_OUT, NO_FACTS, type Extraction } from '../../../../../shared/model/extraction.ts';
import { createFindings } from '../findings.ts';
import { clearFurniture } from './furniture.ts';
import { placeInColumns, readLines } from './lines.ts';
import { joinParagraphs } from './paragraphs.ts';
import { readPages } from './pdfium.ts';

/**
 * A PDF with text: its lines in the order of reading, running heads and page numbers left out, joined into paragraphs. A page
 * without a character is a picture. @throws AppError
 */
export async function readPdf(bytes: Uint8Array): Promise<Extraction> {
  const pages = await readPages(bytes);
  const findings = createFindings();
  const { kept, taken } = clearFurniture(readLines(pages), pages.length);
  const { text, pages: starts, unsure } = joinParagraphs(placeInColumns(kept));
  findings.note('headers-footers', taken[0]?.text, taken.length);
  findings.note('pictures', '', pages.filter(({ characters }) => characters.length === 0).length);
  findings.note('guessed-paragraphs', '', unsure);
  findings.note(
    'unreadable-parts',
    '',
    pages.reduce((sum, page) => sum + page.unknown, 0),
  );
  return {
    text,
    pages: starts,
    leftOut: findings.list(LEFT_OUT),
    doubts: findings.list(DOUBTS),
    facts: NO_FACTS,
  };
}
