import type { Anchor } from '../../../shared/model/note.ts';
import type { Section } from '../../../shared/model/outline.ts';
import { findLastStart, type Span } from '../../../shared/model/span.ts';
import { rangeOfPages } from '../../../shared/text/plain/pages.ts';
import { createAnchor } from '../../../shared/text/plain/anchors.ts';
import type { OpenReport } from '../services/documents/open-document.ts';
import { isDamaged } from '../services/documents/originals.ts';
import { sectionsAt } from '../services/search/hit-place.ts';
import { headOf } from '../services/shelf/summary.ts';
import type { TableRow } from './table.ts';

/** Between the titles of a path, outermost first. */
export const STEP = ' › ';

/** Which report a row is of. */
export function describeReport({ stored }: Pick<OpenReport, 'stored'>): TableRow {
  const { place, year } = headOf(stored);
  // A hash that the stored file no longer has vouches for nothing.
  return { place, year, sha256: isDamaged(stored) ? null : stored.sha256 };
}

/** Where a stretch of a report stands: section, page, paragraph from 1, offsets, words and what is around them. */
export function describeSpan({ document, pages }: OpenReport, span: Span): TableRow {
  const { text, outline, paragraphs } = document.report;
  const { quote, prefix, suffix, start } = createAnchor(text, span);
  const paragraph = findLastStart(paragraphs, span.start) + 1;
  return {
    path: pathAt(outline.sections, span.start),
    page: rangeOfPages(pages, span),
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
  return { path: null, page: null, paragraph: null, start, end: start + quote.length, quote, prefix, suffix };
}

/** Words as they were kept, with the section, page and paragraph that they stand in today; `at`: null where they are gone. */
export function describeAnchored(report: OpenReport, anchor: Anchor, at: Span | null): TableRow {
  const kept = describeAnchor(anchor);
  if (at === null) return kept;
  const { path, page, paragraph } = describeSpan(report, at);
  return { ...kept, path: path ?? null, page: page ?? null, paragraph: paragraph ?? null };
}

/** The sections around `offset` with their markers. */
export function pathAt(sections: readonly Section[], offset: number): string {
  return sectionsAt(sections, offset)
    .map(({ marker, title }) => marker + title)
    .join(STEP);
}

/** The keys of `row` with `prefix` before them. */
export function prefixKeys(prefix: string, row: TableRow): TableRow {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [prefixKey(prefix, key), value]));
}

/** The column of the same meaning on another side: `quote` becomes `otherQuote`; without a prefix `key` itself. */
export function prefixKey(prefix: string, key: string): string {
  return prefix === '' ? key : prefix + key.charAt(0).toUpperCase() + key.slice(1);
}
