/** A report printed twice repeats many paragraphs; a slogan at the end may repeat one. */
const FEWEST_PARAGRAPHS = 5;
const FEWEST_CHARACTERS = 1000;
/** What stands between two printings, the foot of a page and the head of the next, has fewer characters and no paragraph. */
const LONGEST_HEAD = 300;
const LONGEST_HEAD_LINE = 80;
/** Lines from this length on are no headings or calls to the house, which a report repeats by itself. */
const LONG = 20;
/** A printing repeats nearly all of the one before; an annex that repeats some of a report is none. */
const SAME_SHARE = 0.9;
const COVERED_SHARE = 0.8;
/** A last part that is printed once more is no report: it has less of all that stands before it. */
const WHOLE_SHARE = 0.45;

/**
 * The lines of a report's further printings, where a file holds the whole report twice or oftener, one after the other:
 * what stands between two printings goes with the second. None where no such part repeats nearly all before it.
 */
export function findSecondPrinting(lines: readonly string[]): readonly number[] {
  const filled = lines.map((words, at) => ({ at, words })).filter(({ words }) => words !== '');
  const words = filled.map((line) => line.words);
  const shift = findShift(words);
  if (shift === 0) return [];
  const isAgain = (at: number): boolean => at >= shift && words[at] === words[at - shift];
  const long = words.flatMap((line, at) => (line.length >= LONG && isAgain(at) ? [at] : []));
  const [first = 0, last = 0] = [long[0], long.at(-1)];
  let start = first;
  while (isAgain(start - 1) && start - 1 > first - shift) start -= 1;
  if (!isPrinting(words, start, last, shift)) return [];
  const [from, to] = [filled[startOfHead(words, start, last, shift)], filled[last]];
  if (from === undefined || to === undefined) return [];
  // The blank lines in it, too, so that all of it is one change.
  return Array.from({ length: to.at - from.at + 1 }, (_, at) => from.at + at);
}

/** How many lines lie between a long line and its repetition, for most of the repeated text; 0 where little is repeated. */
function findShift(words: readonly string[]): number {
  const seen = new Map<string, number>();
  const shifts = new Map<number, { lines: number; characters: number }>();
  words.forEach((line, at) => {
    if (line.length < LONG) return;
    const before = seen.get(line);
    seen.set(line, at);
    if (before === undefined) return;
    const { lines, characters } = shifts.get(at - before) ?? { lines: 0, characters: 0 };
    shifts.set(at - before, { lines: lines + 1, characters: characters + line.length });
  });
  const [most] = [...shifts].sort(([, a], [, b]) => b.characters - a.characters);
  if (most === undefined) return 0;
  const [shift, { lines, characters }] = most;
  return lines >= FEWEST_PARAGRAPHS && characters >= FEWEST_CHARACTERS ? shift : 0;
}

function isPrinting(words: readonly string[], start: number, last: number, shift: number): boolean {
  const again = (from: number, to: number, by: number): number => {
    const all = words.slice(from, to);
    const same = all.filter((line, at) => line === words[from + at + by]);
    return same.join('').length / Math.max(1, all.join('').length);
  };
  const length = (from: number, to: number): number => words.slice(from, to).join('').length;
  const isWhole = length(start, last + 1) >= WHOLE_SHARE * length(0, start);
  const isSame = again(start, last + 1, -shift) >= SAME_SHARE;
  return isWhole && isSame && again(start - shift, start, shift) >= COVERED_SHARE;
}

/** Where the head of the second printing begins: behind the last line of the first, if only short lines stand between. */
function startOfHead(words: readonly string[], start: number, last: number, shift: number): number {
  let end = start;
  while (end > start - shift && (end - 1 + shift > last || words[end - 1] !== words[end - 1 + shift]))
    end -= 1;
  const between = words.slice(end, start);
  const isHead =
    between.join('').length <= LONGEST_HEAD && between.every((line) => line.length <= LONGEST_HEAD_LINE);
  return isHead ? end : start;
}
