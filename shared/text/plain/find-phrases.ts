import { groupBy } from '../../base/group-by.ts';
import type { Span } from '../../model/span.ts';
import { foldCase, foldText } from './fold.ts';

/** What is looked for, as it is shown: without white space at its ends, in the first case it was typed in; none empty. */
export function listPhrases(phrases: readonly string[]): readonly string[] {
  const shapes = phrases.map((phrase) => foldText(phrase).trim()).filter((phrase) => phrase !== '');
  return [...groupBy(shapes, foldCase).values()].flatMap(([first = '']) => first);
}

/**
 * Every place of any of `phrases` in a folded text, from left to right. Places don't overlap: where two would, the one
 * that begins first counts, of those that begin together the longest. The phrases must be folded like the text.
 */
export function findPhrases(folded: string, phrases: readonly string[]): readonly Span[] {
  const all = phrases.flatMap((phrase) => findStarts(folded, phrase));
  if (phrases.length > 1) all.sort((a, b) => a.start - b.start || b.end - a.end);
  let free = 0;
  return all.filter(({ start, end }) => {
    if (start < free) return false;
    free = end;
    return true;
  });
}

/** Every place of what somebody typed in a text folded by `foldCase`; none where it is white space. */
export function findQuery(folded: string, query: string): readonly Span[] {
  return findPhrases(folded, [foldCase(query).trim()]);
}

/** Every place of `phrase` that lies in `span` of a text folded like it, none overlapping. Cost: the span's length. */
export function findInside(folded: string, phrase: string, { start, end }: Span): readonly Span[] {
  return findPhrases(folded.slice(start, end), [phrase]).map((found) => ({
    start: start + found.start,
    end: start + found.end,
  }));
}

function findStarts(folded: string, phrase: string): Span[] {
  const spans: Span[] = [];
  if (phrase === '') return spans;
  for (let at = folded.indexOf(phrase); at >= 0; at = folded.indexOf(phrase, at + 1))
    spans.push({ start: at, end: at + phrase.length });
  return spans;
}
