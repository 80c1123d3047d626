import type { Span } from '../../model/span.ts';
import { foldText } from '../../text/plain/fold.ts';

/** Where `terms`, folded in width and case, stand in `span` of `text`: in order, without overlaps or gaps of none. */
export function markTerms(text: string, span: Span, terms: readonly string[]): readonly Span[] {
  const folded = foldLetters(text.slice(span.start, span.end));
  const found: Span[] = [];
  for (const term of terms)
    for (let at = folded.indexOf(term); at >= 0 && term !== ''; at = folded.indexOf(term, at + term.length))
      found.push({ start: span.start + at, end: span.start + at + term.length });
  return mergeSpans(found);
}

/** As long as `text`: only letters of one width have their case folded, İ would become two. */
function foldLetters(text: string): string {
  return foldText(text).replace(/[A-Z]/gu, (letter) => letter.toLowerCase());
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
