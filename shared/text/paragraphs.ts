import type { Span } from '../model/span.ts';

/** The paragraphs of a cleaned text: its lines that are not empty, without their line breaks. */
export function splitParagraphs(text: string): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  while (start <= text.length) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    if (end > start) spans.push({ start, end });
    start = end + 1;
  }
  return spans;
}
