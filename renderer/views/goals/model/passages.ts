import type { Span } from '../../../../shared/model/span.ts';
import { foldWidth, trimSpan } from '../../../state/find-text.ts';

/** A sentence of a report that holds all words that were looked for. */
export type Passage = { readonly span: Span; readonly marks: readonly Span[] };

const ENDS = /[。！？；\n]/u;

/** The sentence, or part of one up to a semicolon, that words stand in. */
export function sentenceAround(text: string, span: Span): Span {
  let { start, end } = span;
  while (start > 0 && !ENDS.test(text[start - 1] ?? '')) start--;
  if (end > span.start && ENDS.test(text[end - 1] ?? '')) return trimSpan(text, { start, end });
  while (end < text.length && !ENDS.test(text[end] ?? '')) end++;
  if (end < text.length && text[end] !== '\n') end++;
  return trimSpan(text, { start, end });
}

/** Sentences with all the words of `query`, in reading order, at most `limit`; width of letters and digits is no matter. */
export function findPassages(text: string, query: string, limit: number): readonly Passage[] {
  const words = foldWidth(query)
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '');
  const [first] = words;
  if (first === undefined) return [];
  const folded = foldWidth(text);
  const found: Passage[] = [];
  let at = folded.indexOf(first);
  while (at >= 0 && found.length < limit) {
    const span = sentenceAround(text, { start: at, end: at + first.length });
    const sentence = folded.slice(span.start, span.end);
    if (words.every((word) => sentence.includes(word)))
      found.push({ span, marks: words.flatMap((word) => placesIn(folded, word, span)) });
    at = folded.indexOf(first, Math.max(span.end, at + 1));
  }
  return found;
}

function placesIn(folded: string, word: string, span: Span): readonly Span[] {
  const places: Span[] = [];
  let at = folded.indexOf(word, span.start);
  while (at >= 0 && at + word.length <= span.end) {
    places.push({ start: at, end: at + word.length });
    at = folded.indexOf(word, at + word.length);
  }
  return places;
}
