import type { Anchor } from '../../model/note.ts';
import type { Span } from '../../model/span.ts';
import { findAnchor } from './anchors.ts';
import { foldCase } from './fold.ts';

/** Longest pattern that is looked for roughly, in UTF-16 code units: the work grows with text × pattern. */
const PATTERN_LIMIT = 1200;
/** Of the words with what stands around them at most this share may differ. */
const SHARE = 0.3;
/** Of the words themselves likewise. */
const QUOTE_SHARE = 1 / 3;
/** Another place must be worse by this share: of two that are alike none is sure. */
const MARGIN = 0.15;

/**
 * Where the words of an anchor stand in a text in which they themselves were corrected: the stretch that takes the
 * fewest letters put in, left out and exchanged, with its surroundings, with those before alone, or with those behind.
 * Null where too much differs, or where another place is nearly as good. For notes only: a figure that was corrected is
 * another figure. Source of the search: Sellers, “The theory and computation of evolutionary distances”, 1980.
 */
function findRoughly(text: string, { quote, prefix, suffix }: Anchor): Span | null {
  const folded = foldCase(text);
  const ways = [
    { before: prefix, after: suffix },
    { before: prefix, after: '' },
    { before: '', after: suffix },
  ];
  for (const { before, after } of ways) {
    const pattern = foldCase(before + quote + after);
    const words = { start: before.length, end: before.length + quote.length };
    if (pattern.length > PATTERN_LIMIT || pattern.length < quote.length + SURROUNDING) continue;
    const found = findPattern(folded, pattern, words);
    if (found !== null) return found;
  }
  return null;
}

/** Fewer letters around the words tell no place. */
const SURROUNDING = 12;

function findPattern(text: string, pattern: string, words: Span): Span | null {
  const size = pattern.length;
  const errors = countErrors(text, pattern);
  let end = 0;
  for (let at = 1; at < errors.length; at++) if (errorsAt(errors, at) < errorsAt(errors, end)) end = at;
  const best = errorsAt(errors, end);
  if (best > size * SHARE) return null;
  for (let at = 0; at < errors.length; at++)
    if (Math.abs(at - end) > size / 2 && errorsAt(errors, at) <= best + size * MARGIN) return null;
  const from = Math.max(0, end - size - best);
  return alignWords(text.slice(from, end), pattern, words, from);
}

function errorsAt(errors: Uint16Array, at: number): number {
  return errors[at] ?? Infinity;
}

/** For each place of the text the fewest errors with which the pattern ends there, wherever it begins. */
function countErrors(text: string, pattern: string): Uint16Array {
  const size = pattern.length;
  const column = Uint16Array.from({ length: size + 1 }, (_, at) => at);
  const errors = new Uint16Array(text.length + 1);
  errors[0] = size;
  for (let at = 1; at <= text.length; at++) {
    const letter = text.charCodeAt(at - 1);
    let diagonal = 0; // the pattern may begin anywhere
    for (let row = 1; row <= size; row++) {
      const left = column[row] ?? 0;
      const same = diagonal + (pattern.charCodeAt(row - 1) === letter ? 0 : 1);
      column[row] = Math.min(same, left + 1, (column[row - 1] ?? 0) + 1);
      diagonal = left;
    }
    errors[at] = column[size] ?? size;
  }
  return errors;
}

/**
 * Where the words of a pattern lie in a stretch that is to be set against all of it, `from` being where that begins; null
 * where more than that share of their own letters differ, a third if none is named. Cost: text × pattern.
 */
export function alignWords(
  text: string,
  pattern: string,
  words: Span,
  from: number,
  share = QUOTE_SHARE,
): Span | null {
  const width = pattern.length + 1;
  const table = new Uint16Array((text.length + 1) * width);
  for (let row = 1; row < width; row++) table[row] = row;
  const value = (at: number, row: number): number => table[at * width + row] ?? 0;
  const step = (at: number, row: number): number =>
    value(at - 1, row - 1) + (pattern.charCodeAt(row - 1) === text.charCodeAt(at - 1) ? 0 : 1);
  for (let at = 1; at <= text.length; at++)
    for (let row = 1; row < width; row++)
      table[at * width + row] = Math.min(step(at, row), value(at - 1, row) + 1, value(at, row - 1) + 1);
  let [at, row] = [text.length, pattern.length];
  const places = new Map<number, number>([[row, at]]);
  while (row > 0) {
    if (at > 0 && value(at, row) === step(at, row)) [at, row] = [at - 1, row - 1];
    else if (value(at, row) === value(at, row - 1) + 1) row -= 1;
    else at -= 1;
    places.set(row, at);
  }
  const [start, end] = [places.get(words.start) ?? 0, places.get(words.end) ?? 0];
  const own = value(end, words.end) - value(start, words.start);
  const isSame = own <= (words.end - words.start) * share && end > start;
  return isSame ? { start: from + start, end: from + end } : null;
}

/** Words as long as this are no turn of phrase that stands in other paragraphs, too. */
const OWN_LENGTH = 30;
/** Of what stood before or behind words at least this share must stand there still. */
const ALIKE = 0.7;

/**
 * Where the words of a note stand today: letter for letter where what stands around them is alike on either side, else
 * roughly. Null where its paragraph went, though the same words stand in another: an orphan is better than a lookalike.
 */
export function findNoted(text: string, anchor: Anchor): Span | null {
  const exact = findAnchor(text, anchor);
  return exact !== null && isAtHome(text, exact, anchor) ? exact : findRoughly(text, anchor);
}

function isAtHome(text: string, { start, end }: Span, { quote, prefix, suffix }: Anchor): boolean {
  const isBare = prefix.length < SURROUNDING && suffix.length < SURROUNDING;
  if (isBare || quote.length >= OWN_LENGTH) return true;
  const room = (around: string): number => around.length + SURROUNDING;
  return (
    isAlike(text.slice(Math.max(0, start - room(prefix)), start), prefix) ||
    isAlike(text.slice(end, end + room(suffix)), suffix)
  );
}

function isAlike(today: string, around: string): boolean {
  if (around.length < SURROUNDING) return false;
  const errors = countErrors(foldCase(today), foldCase(around));
  return Math.min(...errors) <= around.length * (1 - ALIKE);
}

/** True where the words of an anchor stand elsewhere, too, with as much of what was around them, and not where they stood once. */
export function hasTwin(text: string, { quote, prefix, suffix, start }: Anchor, found: Span): boolean {
  if (found.start === start) return false;
  const around = (at: number): string => text.slice(at - prefix.length, at + quote.length + suffix.length);
  const own = around(found.start);
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1))
    if (at !== found.start && isAlike(around(at), own)) return true;
  return false;
}
