import type { Bond, PlacedLine } from './lines.ts';

/** Where a paragraph that is numbered begins: at a line, or behind blanks inside one. */
const NUMBERED =
  /(?:^|\u3000{2,})(?:[一二三四五六七八九十]{1,3}(?=、)|[（(](?=[一二三四五六七八九十]{1,3}[）)]))/gu;
const FIRST = /^[（(]?一[、）)]/u;
/** What ends it inside a line, whose line break was lost. */
const BLANKS = /\u3000{2,}/u;
const ENDS = /[。！？；：!?;:]/u;
const COMMAS = /[，,]/gu;
/** Characters of a heading that stands alone. */
const LONGEST = 40;
/** So many headings of one run show how they all stand, and so many of them stand so. */
const FEWEST = 3;
const MOST = 0.75;

/** A numbered paragraph with the line and the place in it where it begins. */
type Numbered = {
  readonly line: number;
  readonly start: number;
  /** Those of one run count from 一 on, （一） and 一、 apart. */
  readonly run: string;
  /** So far as it tells whether it is more than a heading. */
  readonly text: string;
};

/**
 * Where the other headings of a run stand alone, （二）修路架桥 that fills its line ends there, though nothing on the page
 * parts it from the text that it heads: else the heading would be a paragraph.
 */
export function settleHeadingEnds(lines: readonly PlacedLine[], bonds: readonly Bond[]): readonly Bond[] {
  const numbered = findNumbered(lines, bonds);
  const ends = new Set(
    numbered.flatMap((each) => {
      const usual = isAlone(each) ? undefined : findUsual(each, numbered);
      return usual === undefined ? [] : (findEnd(each, usual, lines, bonds) ?? []);
    }),
  );
  return bonds.map((bond, at) => (ends.has(at) ? 'apart' : bond));
}

function findNumbered(lines: readonly PlacedLine[], bonds: readonly Bond[]): readonly Numbered[] {
  const runs = new Map<string, number>();
  return lines.flatMap(({ text }, line) =>
    Array.from(text.matchAll(NUMBERED)).flatMap(({ 0: mark, index }) => {
      if (index === 0 && bonds[line] !== 'apart') return [];
      const start = index + (BLANKS.exec(mark)?.[0].length ?? 0);
      const kind = /[（(]/u.test(mark) ? '（一）' : '一、';
      if (FIRST.test(text.slice(start))) runs.set(kind, line);
      const run = `${kind} ${String(runs.get(kind))}`;
      return [{ line, start, run, text: readFrom(line, start, lines, bonds) }];
    }),
  );
}

function readFrom(line: number, start: number, lines: readonly PlacedLine[], bonds: readonly Bond[]): string {
  let text = lines[line]?.text.slice(start) ?? '';
  for (let at = line + 1; at < lines.length && bonds[at] !== 'apart'; at++) {
    if (text.length > LONGEST || BLANKS.test(text)) break;
    text += lines[at]?.text ?? '';
  }
  return text.split(BLANKS, 1)[0] ?? '';
}

const isAlone = ({ text }: Numbered): boolean => text.length <= LONGEST && !ENDS.test(text);

const countCommas = (text: string): number => text.match(COMMAS)?.length ?? 0;

/** What the headings of a run have in common: how many commas, and about how many characters. */
type Usual = { readonly commas: number; readonly length: number };

/** Of the others of its run, where nearly all of them stand alone and have as many commas. */
function findUsual(own: Numbered, numbered: readonly Numbered[]): Usual | undefined {
  const others = numbered.filter((each) => each !== own && each.run === own.run);
  const alone = others.filter(isAlone).map(({ text }) => text);
  const commas = medianOf(alone.map(countCommas));
  const alike = alone.filter((text) => countCommas(text) === commas);
  if (alike.length < FEWEST || alike.length < MOST * others.length) return undefined;
  return { commas, length: medianOf(alike.map((text) => text.length)) };
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** The line behind what the heading fills, of those that it may fill the one that makes it about as long as the others. */
function findEnd(
  { line, start }: Numbered,
  usual: Usual,
  lines: readonly PlacedLine[],
  bonds: readonly Bond[],
): number | undefined {
  let words = lines[line]?.text.slice(start) ?? '';
  let best: { readonly at: number; readonly off: number } | undefined;
  for (let at = line + 1; bonds[at] === 'joined'; at++) {
    if (ENDS.test(words) || words.length > LONGEST || countCommas(words) > usual.commas) break;
    const off = Math.abs(words.length - usual.length);
    if (countCommas(words) === usual.commas && off < (best?.off ?? Infinity)) best = { at, off };
    words += lines[at]?.text ?? '';
  }
  return best?.at;
}
