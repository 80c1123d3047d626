import type { Anchor } from '../../model/note.ts';
import type { Span } from '../../model/span.ts';
import { foldCase } from './fold.ts';

/** Characters of context that an anchor keeps on either side. */
const CONTEXT = 32;

/**
 * Quote and matching context together must be this long for a place to be the one that was meant. 发展 alone stands
 * two hundred times in a report: where its own sentence is gone, the next one is not the note's.
 */
const SURE_LENGTH = 12;

/** An anchor for `span`, widened to whole characters: what `findAnchor` finds again. */
export function createAnchor(text: string, span: Span): Anchor {
  const start = isInPair(text, span.start) ? span.start - 1 : span.start;
  const end = isInPair(text, span.end) ? span.end + 1 : span.end;
  const [from, to] = [Math.max(0, start - CONTEXT), Math.min(text.length, end + CONTEXT)];
  return {
    quote: text.slice(start, end),
    prefix: text.slice(isInPair(text, from) ? from + 1 : from, start),
    suffix: text.slice(end, isInPair(text, to) ? to - 1 : to),
    start,
  };
}

/** True where a cut at `at` would split a surrogate pair. */
function isInPair(text: string, at: number): boolean {
  return /[\udc00-\udfff]/.test(text.charAt(at)) && /[\ud800-\udbff]/.test(text.charAt(at - 1));
}

/**
 * Where the quote stands in today's text: letter for letter, else but for white space and what folding makes one (a
 * line break that cleaning took out, a comma of another width). Of several places the one whose surroundings are most
 * alike, of those the nearest to where it stood. Null where no place is sure: an orphan is better than a note on other
 * words.
 */
export function findAnchor(text: string, anchor: Anchor): Span | null {
  return createFinder(text)(anchor);
}

/** `findAnchor` in one text. */
export type FindAnchor = (anchor: Anchor) => Span | null;

/** For many anchors in one text: what takes longest, the text without its white space, is made once, if at all. */
export function createFinder(text: string): FindAnchor {
  let squeezed: Squeezed | undefined;
  return (anchor) => findBest(text, anchor) ?? findLoosely((squeezed ??= squeeze(text)), anchor);
}

function findLoosely(loose: Squeezed, anchor: Anchor): Span | null {
  const found = findBest(loose.text, {
    quote: squeeze(anchor.quote).text,
    prefix: squeeze(anchor.prefix).text,
    suffix: squeeze(anchor.suffix).text,
    start: loose.origin.findIndex((at) => at >= anchor.start),
  });
  if (found === null) return null;
  const [first, last] = [loose.origin[found.start], loose.origin[found.end - 1]];
  return first === undefined || last === undefined ? null : { start: first, end: last + 1 };
}

function findBest(text: string, { quote, prefix, suffix, start }: Anchor): Span | null {
  if (quote === '') return null;
  let best: { readonly at: number; readonly context: number } | null = null;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    const context = countBefore(text, at, prefix) + countAfter(text, at + quote.length, suffix);
    const isNearer = best !== null && Math.abs(at - start) < Math.abs(best.at - start);
    if (best === null || context > best.context || (context === best.context && isNearer))
      best = { at, context };
  }
  if (best === null) return null;
  const isSure = quote.length + best.context >= SURE_LENGTH || best.context === prefix.length + suffix.length;
  return isSure ? { start: best.at, end: best.at + quote.length } : null;
}

/** How many characters before `at` are the last ones of `prefix`. */
function countBefore(text: string, at: number, prefix: string): number {
  let count = 0;
  while (count < prefix.length && count < at && text[at - 1 - count] === prefix[prefix.length - 1 - count])
    count += 1;
  return count;
}

/** How many characters from `at` on are the first ones of `suffix`. */
function countAfter(text: string, at: number, suffix: string): number {
  let count = 0;
  while (count < suffix.length && at + count < text.length && text[at + count] === suffix[count]) count += 1;
  return count;
}

/** A folded text without white space, with each character's place in the text that it was made from. */
type Squeezed = { readonly text: string; readonly origin: readonly number[] };

function squeeze(text: string): Squeezed {
  const folded = foldCase(text);
  const origin: number[] = [];
  const kept: string[] = [];
  for (let at = 0; at < folded.length; at++) {
    const char = folded.charAt(at);
    if (/\s/u.test(char)) continue;
    origin.push(at);
    kept.push(char);
  }
  return { text: kept.join(''), origin };
}
