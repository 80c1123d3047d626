import { expect, test } from 'vitest';
import { numberPair } from '../../../../shared/text/plain/bigrams.ts';
import { PairNumbers } from '../../../../shared/text/plain/pair-numbers.ts';

/** Pairs from all over the code units, none twice. */
const PAIRS = Array.from({ length: 60_000 }, (_, at) => {
  const both = (at * 71_579) % 2 ** 32;
  return numberPair(Math.floor(both / 65536), both % 65536);
});

test('numbers pairs in order of appearance, each once, however many there are', () => {
  const numbers = new PairNumbers();
  expect(PAIRS.map((pair) => numbers.add(pair))).toEqual(PAIRS.map((_, at) => at));
  expect(PAIRS.map((pair) => numbers.add(pair))).toEqual(PAIRS.map((_, at) => at));
  expect(numbers.size).toBe(PAIRS.length);
});

test('finds no number for a pair that was not added', () => {
  const numbers = new PairNumbers();
  for (const pair of PAIRS.slice(0, 30_000)) numbers.add(pair);
  const found = PAIRS.map((pair) => numbers.find(pair));
  expect(found).toEqual(PAIRS.map((_, at) => (at < 30_000 ? at : -1)));
});
