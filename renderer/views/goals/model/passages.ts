import { trimSpan, type Span } from '../../../../shared/model/span.ts';
import { findInside } from '../../../../shared/text/plain/find-phrases.ts';
import { foldCase } from '../../../../shared/text/plain/fold.ts';

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

/** Characters around a quote that help to understand it. */
const AROUND = 60;

/** Words with what stands around them in their sentence; where that is long, from comma to comma. */
export type Context = { readonly span: Span; readonly isCutBefore: boolean; readonly isCutAfter: boolean };

export function contextAround(text: string, span: Span): Context {
  const whole = sentenceAround(text, span);
  const isCutBefore = span.start - whole.start > AROUND;
  const isCutAfter = whole.end - span.end > AROUND;
  const before = text.slice(span.start - AROUND, span.start).search(/[，,、：]/u);
  const after = text.slice(span.end, span.end + AROUND).search(/[，,、：][^，,、：]*$/u);
  const start = isCutBefore ? (before < 0 ? span.start : span.start - AROUND + before + 1) : whole.start;
  const end = isCutAfter ? (after < 0 ? span.end : span.end + after + 1) : whole.end;
  return { span: { start, end }, isCutBefore, isCutAfter };
}

/** Sentences with all the words of `query`, in reading order, at most `limit`; width and case are no matter. */
export function findPassages(text: string, query: string, limit: number): readonly Passage[] {
  const words = foldCase(query)
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '');
  const [first] = words;
  if (first === undefined) return [];
  const folded = foldCase(text);
  const found: Passage[] = [];
  let at = folded.indexOf(first);
  while (at >= 0 && found.length < limit) {
    const span = sentenceAround(text, { start: at, end: at + first.length });
    const sentence = folded.slice(span.start, span.end);
    if (words.every((word) => sentence.includes(word)))
      found.push({ span, marks: words.flatMap((word) => findInside(folded, word, span)) });
    at = folded.indexOf(first, Math.max(span.end, at + 1));
  }
  return found;
}
