import { DOUBTS, LEFT_OUT, NO_FACTS, type Extraction } from '../../../../../shared/model/extraction.ts';
import type { DoubtfulCharacter, Recognition } from '../../../../../shared/model/recognition.ts';
import { covers, holds, type Span } from '../../../../../shared/model/span.ts';
import { findUnlikelyYears } from '../../../../../shared/text/plain/unlikely-years.ts';
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
  const years = findUnlikelyYears(text, recognition.lines);
  for (const { year, likely } of years)
    findings.note('unlikely-year', likely === null ? String(year) : `${year} → ${likely}`);
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
    ...(recognition.lines.length > 0 ? { recognition: doubtYears(recognition, years) } : {}),
  };
}

/** Years that are doubtful as a whole, however sure the recogniser was of each of their digits. */
function doubtYears({ lines, doubtful }: Recognition, years: readonly Span[]): Recognition {
  const whole = years.flatMap((year): readonly DoubtfulCharacter[] => {
    const line = lines.find((each) => covers(each, year.start));
    if (line === undefined) return [];
    const { left, right } = line.box;
    // Characters are about as wide as one another.
    const at = (offset: number): number =>
      left + ((right - left) * (offset - line.start)) / (line.end - line.start);
    const box = { ...line.box, left: at(year.start), right: at(year.end) };
    return [{ start: year.start, end: year.end, page: line.page, box, confidence: 0 }];
  });
  const rest = doubtful.filter((each) => !whole.some((year) => holds(year, each)));
  return { lines, doubtful: [...rest, ...whole].sort((a, b) => a.start - b.start) };
}
