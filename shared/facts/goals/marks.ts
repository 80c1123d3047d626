import type { Span } from '../../model/span.ts';
import { findPhrases } from '../../text/plain/find-phrases.ts';
import { foldCase } from '../../text/plain/fold.ts';

/** Where `terms`, folded in width and case, stand in `span` of `text`: in order, without overlaps or gaps of none. */
export function markTerms(text: string, span: Span, terms: readonly string[]): readonly Span[] {
  const folded = foldCase(text.slice(span.start, span.end));
  const found = terms.flatMap((term) => findPhrases(folded, [term]));
  return mergeSpans(found.map(({ start, end }) => ({ start: span.start + start, end: span.start + end })));
}

function mergeSpans(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last === undefined || span.start > last.end) merged.push(span);
    else merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
  }
  return merged;
}
