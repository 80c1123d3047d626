import { uniteSpans, type Span } from '../../model/span.ts';
import { findPhrases } from '../../text/plain/find-phrases.ts';
import { foldCase } from '../../text/plain/fold.ts';

/** Where `terms`, folded in width and case, stand in `span` of `text`: in order, without overlaps or gaps of none. */
export function markTerms(text: string, span: Span, terms: readonly string[]): readonly Span[] {
  const folded = foldCase(text.slice(span.start, span.end));
  const found = terms.flatMap((term) => findPhrases(folded, [term]));
  return uniteSpans(found.map(({ start, end }) => ({ start: span.start + start, end: span.start + end })));
}
