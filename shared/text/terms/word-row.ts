import type { Passage } from './passages.ts';

/** Stands between one passage and the next. */
export const BREAK = 0;

/** All passages of several texts as one row of numbers, one for each different word. */
export type WordRow = {
  /** Number of the word at each place; `BREAK` before, between and behind passages. */
  readonly words: Int32Array;
  /** The word of each number; index `BREAK` is ''. */
  readonly vocabulary: readonly string[];
  /** Start of each passage that is a name as a whole, with the number of its words. */
  readonly names: readonly { readonly at: number; readonly length: number }[];
};

/** Numbers the words of `texts` in the order in which they first stand there. */
export function toWordRow(texts: readonly (readonly Passage[])[]): WordRow {
  const numbers = new Map<string, number>([['', BREAK]]);
  const words: number[] = [BREAK];
  const names: { at: number; length: number }[] = [];
  for (const passages of texts)
    for (const passage of passages) {
      if (passage.isName) names.push({ at: words.length, length: passage.words.length });
      for (const word of passage.words) {
        const number = numbers.get(word) ?? numbers.size;
        numbers.set(word, number);
        words.push(number);
      }
      words.push(BREAK);
    }
  return { words: Int32Array.from(words), vocabulary: [...numbers.keys()], names };
}
