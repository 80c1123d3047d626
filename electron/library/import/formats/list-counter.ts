import { formatNumber } from './format-number.ts';

/** One level of a list of Word's. */
export type ListLevel = {
  readonly start: number;
  /** The kind of number by its name in OOXML; `bullet` for a sign. */
  readonly kind: string;
  /** What is printed: `%1` to `%9` stand for the numbers of the levels. */
  readonly text: string;
  /** The level at whose step this one begins again: one above it, none for 0. */
  readonly restart: number | undefined;
  /** Whether the numbers of the levels above are printed as digits. */
  readonly isLegal: boolean;
};

/** Levels count from 0. Lists of one key count on together. */
export type WordList = {
  readonly key: string;
  readonly levels: ReadonlyMap<number, ListLevel>;
  /** Numbers that the list begins with where it is first met. */
  readonly starts: ReadonlyMap<number, number>;
};

/** Counts the paragraphs of lists as Word does; each is to be told once, in the order of the text. */
export type ListCounter = {
  /** What stands before the words of the next paragraph of that list and level: 一、 or （三）; '' where nothing does. */
  label(id: string, level: number): string;
  /** Labels that were given, and those whose kind of number is written as plain digits here. */
  readonly counts: { restored: number; unknown: number };
};

/** `lists` by what paragraphs call them. */
export function createListCounter(lists: ReadonlyMap<string, WordList>): ListCounter {
  const counters = new Map<string, Map<number, number>>();
  const begun = new Set<string>();
  const counts = { restored: 0, unknown: 0 };
  const step = (id: string, list: WordList, level: number): ReadonlyMap<number, number> => {
    const counter = counters.get(list.key) ?? new Map<number, number>();
    counters.set(list.key, counter);
    const override = list.starts.get(level);
    if (override !== undefined && !begun.has(`${id}/${level}`)) counter.set(level, override - 1);
    begun.add(`${id}/${level}`);
    counter.set(level, (counter.get(level) ?? (list.levels.get(level)?.start ?? 1) - 1) + 1);
    for (const deeper of [...counter.keys()].filter((each) => each > level)) {
      const restart = list.levels.get(deeper)?.restart;
      if (restart === undefined || level < restart) counter.delete(deeper);
    }
    return counter;
  };
  return {
    counts,
    label(id, level) {
      const list = lists.get(id);
      const shape = list?.levels.get(level);
      if (list === undefined || shape === undefined) return '';
      const label = write(list, shape, level, step(id, list, level), counts);
      if (label !== '') counts.restored += 1;
      return label;
    },
  };
}

/** Signs of fonts that hold pictures in the place of letters say nothing as text. */
const PRIVATE = /\p{Co}/gu;

function write(
  list: WordList,
  shape: ListLevel,
  level: number,
  counter: ReadonlyMap<number, number>,
  counts: ListCounter['counts'],
): string {
  if (shape.kind === 'bullet') return shape.text.replace(PRIVATE, '•');
  return shape.text.replace(/%([1-9])/gu, (_, digit: string) => {
    const at = Number(digit) - 1;
    const of = list.levels.get(at);
    const value = counter.get(at) ?? of?.start ?? 1;
    const kind = shape.isLegal && at !== level ? 'decimal' : (of?.kind ?? 'decimal');
    const number = formatNumber(value, kind);
    if (number === undefined) counts.unknown += 1;
    return number ?? String(value);
  });
}
