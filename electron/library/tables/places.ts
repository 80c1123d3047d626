import type { Anchor } from '../../../shared/model/note.ts';
import type { Section } from '../../../shared/model/outline.ts';
import type { Span } from '../../../shared/model/span.ts';
import { createAnchor } from '../notes/find-anchor.ts';
import type { OpenReport } from '../handlers/documents.ts';
import { headOf } from '../handlers/summary.ts';
import type { TableRow } from './table.ts';

/** Between the titles of a path, outermost first. */
const STEP = ' › ';

/** Which report a row is of. */
export function describeReport({ stored }: OpenReport): TableRow {
  const { place, year } = headOf(stored);
  return { place, year, sha256: stored.sha256 };
}

/** Where a stretch of a report stands: section, paragraph from 1, offsets, words and what is around them. */
export function describeSpan({ document }: OpenReport, span: Span): TableRow {
  const { text, outline, paragraphs } = document.report;
  const { quote, prefix, suffix, start } = createAnchor(text, span);
  const paragraph = paragraphs.findLastIndex((each) => each.start <= span.start) + 1;
  return {
    path: pathAt(outline.sections, span.start),
    paragraph,
    start,
    end: span.end,
    quote,
    prefix,
    suffix,
  };
}

/** The same for words that are no longer found: as they were kept. */
export function describeAnchor({ quote, prefix, suffix, start }: Anchor): TableRow {
  return { path: null, paragraph: null, start, end: start + quote.length, quote, prefix, suffix };
}

/** Titles of the sections around `offset`. */
export function pathAt(sections: readonly Section[], offset: number): string {
  const path: string[] = [];
  let at = sections.findLast(({ own }) => own.start <= offset);
  while (at !== undefined && at.index > 0) {
    path.unshift(at.marker + at.title);
    at = sections[at.parent];
  }
  return path.join(STEP);
}

/** The keys of `row` with `prefix` before them: `quote` becomes `otherQuote`. */
export function prefixKeys(prefix: string, row: TableRow): TableRow {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [prefix + key.charAt(0).toUpperCase() + key.slice(1), value]),
  );
}
