import { DOUBTS, LEFT_OUT, NO_FACTS, type Extraction } from '../../../../../shared/model/extraction.ts';
import { createFindings, type Findings } from '../findings.ts';
import { clearFurniture } from './furniture.ts';
import { placeInColumns, readLines } from './lines.ts';
import { joinParagraphs } from './paragraphs.ts';
import type { PdfPage } from './pdfium.ts';

/**
 * Pages of characters as a text: in the order of reading, running heads and page numbers left out, joined into paragraphs.
 * What is left out and doubtful comes to the findings that the reader has already.
 */
export function layPages(pages: readonly PdfPage[], findings: Findings = createFindings()): Extraction {
  const { kept, taken } = clearFurniture(readLines(pages), pages.length);
  const { text, pages: starts, unsure, recognition } = joinParagraphs(placeInColumns(kept));
  const pictures = pages.filter(({ isPicture }) => isPicture);
  findings.note('headers-footers', taken[0]?.text, taken.length);
  findings.note('pictures', '', pictures.filter(({ characters }) => characters.length === 0).length);
  findings.note('guessed-paragraphs', '', unsure);
  findings.note('recognised-pages', '', pictures.filter(({ characters }) => characters.length > 0).length);
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
    ...(recognition.lines.length > 0 ? { recognition } : {}),
  };
}
