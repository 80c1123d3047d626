import type { Span } from '../model/span.ts';
import { measureDepth } from './brackets.ts';
import { isThousandsMark } from './figures/numbers.ts';

const END_MARKS = /[。！？!?｡]/gu;
const ENDS = new Set('。！？!?｡');
const CLOSING = new Set('”’"\'）)》】」』〞＂');
const CLAUSE_ENDS = new Set('；，。：！？;,:!?｡');
/** After `……。”` these go on with the same sentence: “……。”的要求. */
const GOES_ON = new Set('，、；：,;:的等');
/** Longer quotations hold sentences of their own. The longest quoted slogan met has 64 characters. */
const LONGEST_PHRASE = 100;

/**
 * The sentences of the paragraph `span`, in order, together covering it. A sentence takes the quotation marks and
 * brackets that close after its mark; a mark inside a quoted phrase or a bracket ends nothing: “干什么？怎么干？”的问题.
 */
export function splitSentences(text: string, span: Span): readonly Span[] {
  const depth = measureDepth(text, span, LONGEST_PHRASE);
  const sentences: Span[] = [];
  let start = span.start;
  for (const { index } of text.slice(span.start, span.end).matchAll(END_MARKS)) {
    const at = span.start + index;
    const end = at < start ? 0 : endOfSentence(text, at, span, depth);
    if (end === 0) continue;
    sentences.push({ start, end });
    start = end;
  }
  if (start < span.end) sentences.push({ start, end: span.end });
  return sentences;
}

/** Where the sentence ends whose mark stands at `at`, or 0 where the mark does not end one. */
function endOfSentence(text: string, at: number, span: Span, depth: Uint8Array): number {
  let end = at + 1;
  while (end < span.end && ENDS.has(text.charAt(end))) end += 1;
  const marks = end;
  while (end < span.end && CLOSING.has(text.charAt(end))) end += 1;
  if ((depth[end - 1 - span.start] ?? 0) > 0) return 0;
  if (end > marks && end < span.end && GOES_ON.has(text.charAt(end))) return 0;
  return end;
}

/**
 * The clauses of `span`, each with the ；，。：！？ that ends it; a comma or colon between digits (1,200, ３，２１２, 3:2) ends
 * nothing, unless it is a Chinese one that divides no number (约占1/10，400万人).
 */
export function splitClauses(text: string, span: Span): readonly Span[] {
  const clauses: Span[] = [];
  let start = span.start;
  for (let at = span.start; at < span.end; at++) {
    if (!CLAUSE_ENDS.has(text.charAt(at)) || isInsideNumber(text, at)) continue;
    let end = at + 1;
    while (end < span.end && CLOSING.has(text.charAt(end))) end += 1;
    clauses.push({ start, end });
    start = end;
    at = end - 1;
  }
  if (start < span.end) clauses.push({ start, end: span.end });
  return clauses;
}

function isInsideNumber(text: string, at: number): boolean {
  if (text.charAt(at) === '，') return isThousandsMark(text, at);
  return (
    /[,:：]/u.test(text.charAt(at)) && /\d/u.test(text.charAt(at - 1)) && /\d/u.test(text.charAt(at + 1))
  );
}
