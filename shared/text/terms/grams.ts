import { BREAK, type WordRow } from './word-row.ts';

/** Words of the longest set phrase: 高举中国特色社会主义伟大旗帜 has six. */
const LONGEST_GRAM = 8;
const NONE = -1;

/** All runs of one number of words that stand often enough, numbered from 0. */
export type GramLevel = {
  /** Number of words. */
  readonly length: number;
  /** How often each stands in the row. */
  readonly counts: readonly number[];
  /** First place of each. */
  readonly first: readonly number[];
  /** Which one begins at each place of the row; -1 where none does. */
  readonly at: Int32Array;
};

/**
 * Runs of 1, 2, … words that stand at least `least` times. A run can be that frequent only if both runs one word
 * shorter inside it are: longer ones are counted only where those are (Agrawal and Srikant 1994), so that the cost
 * stays near linear in the row. Index n holds runs of n + 1 words.
 */
export function* countGrams(row: WordRow, least: number): Generator<void, readonly GramLevel[]> {
  const levels: GramLevel[] = [countLevel(row, 1, undefined, least)];
  for (let length = 2; length <= LONGEST_GRAM; length++) {
    yield;
    const level = countLevel(row, length, levels.at(-1), least);
    if (level.counts.length === 0) break;
    levels.push(level);
  }
  return levels;
}

function countLevel(
  { words, vocabulary }: WordRow,
  length: number,
  shorter: GramLevel | undefined,
  least: number,
): GramLevel {
  const ids = new Map<number, number>();
  const [counts, first]: [number[], number[]] = [[], []];
  const at = new Int32Array(words.length).fill(NONE);
  for (let place = 0; place + length <= words.length; place++) {
    const key = keyAt(words, vocabulary.length, place, length, shorter);
    if (key === NONE) continue;
    const id = ids.get(key) ?? counts.length;
    if (id === counts.length) {
      ids.set(key, id);
      counts.push(0);
      first.push(place);
    }
    counts[id] = (counts[id] ?? 0) + 1;
    at[place] = id;
  }
  return keepFrequent(length, counts, first, at, least);
}

/** A number of its own for each run; -1 where none can be frequent. */
function keyAt(
  words: Int32Array,
  vocabulary: number,
  place: number,
  length: number,
  shorter: GramLevel | undefined,
): number {
  const last = words[place + length - 1] ?? BREAK;
  if (last === BREAK) return NONE;
  if (shorter === undefined) return last;
  const [head, tail] = [shorter.at[place] ?? NONE, shorter.at[place + 1] ?? NONE];
  return head === NONE || tail === NONE ? NONE : head * vocabulary + last;
}

function keepFrequent(
  length: number,
  counts: readonly number[],
  first: readonly number[],
  at: Int32Array,
  least: number,
): GramLevel {
  const renamed = new Int32Array(counts.length).fill(NONE);
  const kept = counts.flatMap((count, id) => (count >= least ? [id] : []));
  kept.forEach((id, index) => (renamed[id] = index));
  return {
    length,
    counts: kept.map((id) => counts[id] ?? 0),
    first: kept.map((id) => first[id] ?? 0),
    at: at.map((id) => (id === NONE ? NONE : (renamed[id] ?? NONE))),
  };
}

/** How often the run of `length` words stands in the row that stands at `place`; at least 1. */
export function findGram(levels: readonly GramLevel[], length: number, place: number): number {
  const level = levels[length - 1];
  return level?.counts[level.at[place] ?? NONE] ?? 1;
}
