import type { GramLevel } from './grams.ts';
import { BREAK, type WordRow } from './word-row.ts';

/** How uncertain the word before a run, and behind it, is: branching entropy in bits. */
export type Freedom = { readonly left: number; readonly right: number };

/** The freedom of every run of a level. Each break (a comma, a figure, an end) counts as another neighbour. */
export function measureFreedom(row: WordRow, level: GramLevel): (id: number) => Freedom {
  const left = measureSide(row, level, -1);
  const right = measureSide(row, level, level.length);
  return (id) => ({ left: left[id] ?? 0, right: right[id] ?? 0 });
}

function measureSide({ words, vocabulary }: WordRow, level: GramLevel, step: number): Float64Array {
  const size = vocabulary.length;
  const counts = new Map<number, number>();
  level.at.forEach((id, place) => {
    if (id < 0) return;
    const key = id * size + (words[place + step] ?? BREAK);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  const entropies = new Float64Array(level.counts.length);
  for (const [key, count] of counts) {
    const id = Math.floor(key / size);
    const total = level.counts[id] ?? count;
    const bits = key % size === BREAK ? (count / total) * Math.log2(total) : entropyPart(count / total);
    entropies[id] = (entropies[id] ?? 0) + bits;
  }
  return entropies;
}

function entropyPart(share: number): number {
  return -share * Math.log2(share);
}
