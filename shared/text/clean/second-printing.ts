import { squeezeLine, type Line } from './lines.ts';

/** A report printed twice repeats many paragraphs; a slogan at the end may repeat one. */
const FEWEST_PARAGRAPHS = 5;
const FEWEST_CHARACTERS = 1000;
/** What stands between the two printings: the head of the second. */
const LONGEST_HEAD = 300;

/**
 * The lines of a report's second printing, where a file holds the whole report twice, one after the other; none where
 * the end of the text does not repeat the part before it.
 */
export function findSecondPrinting(lines: readonly Line[]): readonly number[] {
  const filled = lines
    .map((line, at) => ({ at, words: squeezeLine(line) }))
    .filter(({ words }) => words !== '');
  const words = filled.map((line) => line.words);
  const last = words.length - 1;
  const first = last < 1 ? -1 : words.lastIndexOf(words[last] ?? '', last - 1);
  if (first < 0) return [];
  const length = countRepeated(words, first, last);
  const between = words.slice(first + 1, last - length + 1).join('');
  if (length < FEWEST_PARAGRAPHS || between.length > LONGEST_HEAD) return [];
  const repeated = words.slice(last - length + 1).join('');
  return repeated.length < FEWEST_CHARACTERS ? [] : filled.slice(first + 1).map(({ at }) => at);
}

/** How many lines up from `last` are those up from `first`. */
function countRepeated(words: readonly string[], first: number, last: number): number {
  let count = 0;
  while (count <= first && last - count > first && words[first - count] === words[last - count]) count += 1;
  return count;
}
