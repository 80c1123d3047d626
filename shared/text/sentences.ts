import { findFirstEnd, type Span } from '../model/span.ts';
import { findBracketed } from './brackets.ts';
import { isThousandsMark } from './figures/numbers.ts';
import { CharacterSet } from './plain/character-set.ts';

const ENDS = new CharacterSet('。！？!?｡');
const CLOSING = new CharacterSet('”’"\'）)》】」』〞＂');
const CLAUSE_ENDS = new CharacterSet('；，。：！？;,:!?｡');
/** After `……。”` these go on with the same sentence: “……。”的要求. */
const GOES_ON = new CharacterSet('，、；：,;:的等');
/** Longer quotations hold sentences of their own. The longest quoted slogan met has 64 characters. */
const LONGEST_PHRASE = 100;

/**
 * The sentences of the paragraph `span`, in order, together covering it. A sentence takes the quotation marks and
 * brackets that close after its mark; a mark inside a quoted phrase or a bracket ends nothing: “干什么？怎么干？”的问题.
 */
export function splitSentences(text: string, span: Span): readonly Span[] {
  const sentences: Span[] = [];
  const endAt = createSentenceEnds(text, span);
  for (let start = span.start; start < span.end; start = sentences.at(-1)?.end ?? span.end)
    sentences.push({ start, end: endAt(start) });
  return sentences;
}

/** The first of them, without a look at the others; undefined where the paragraph is empty. */
export function findFirstSentence(text: string, span: Span): Span | undefined {
  return span.start < span.end
    ? { start: span.start, end: createSentenceEnds(text, span)(span.start) }
    : undefined;
}

/** Tells where the sentence of `span` ends that begins at a place of it. */
function createSentenceEnds(text: string, span: Span): (start: number) => number {
  let bracketed: readonly Span[] | null = null;
  const isInBrackets = (at: number): boolean => {
    bracketed ??= findBracketed(text, span, LONGEST_PHRASE);
    return (bracketed[findFirstEnd(bracketed, at)]?.start ?? Infinity) <= at;
  };
  return (start) => {
    for (let at = start; at < span.end; at++) {
      if (!ENDS.has(text.charCodeAt(at))) continue;
      const marks = passAll(ENDS, text, at, span.end);
      const end = passAll(CLOSING, text, marks, span.end);
      // A paragraph's last sentence ends with it, whatever its marks stand in: most have no need of the brackets.
      if (end === span.end) return end;
      const goesOn = end > marks && GOES_ON.has(text.charCodeAt(end));
      if (!goesOn && !isInBrackets(end - 1)) return end;
    }
    return span.end;
  };
}

/** The first place from `at` on, `end` at the latest, whose character is none of the set. */
function passAll(set: CharacterSet, text: string, at: number, end: number): number {
  let next = at;
  while (next < end && set.has(text.charCodeAt(next))) next += 1;
  return next;
}

/**
 * The clauses of `span`, each with the ；，。：！？ that ends it; a comma or colon between digits (1,200, ３，２１２, 3:2) ends
 * nothing, unless it is a Chinese one that divides no number (约占1/10，400万人).
 */
export function splitClauses(text: string, span: Span): readonly Span[] {
  const clauses: Span[] = [];
  let start = span.start;
  for (let at = span.start; at < span.end; at++) {
    if (!CLAUSE_ENDS.has(text.charCodeAt(at)) || isInsideNumber(text, at)) continue;
    const end = passAll(CLOSING, text, at + 1, span.end);
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
