import { expect, test } from 'vitest';
import type { SectionPair } from '../../../shared/model/comparison.ts';
import { listWays } from '../../../renderer/views/comparison/model/ways.ts';
import { makePair, makeView } from './comparison-fixture.ts';

function ways(pair: number, ...sections: readonly Partial<SectionPair>[]): readonly string[] {
  const view = makeView([], { sections: sections.map(makePair) });
  return listWays(view, pair).map(({ index, side, share }) => `${index} ${side} ${share ?? '?'}`);
}

const SPLIT = [
  { left: 1, right: 1 },
  { left: 1, right: 2, goes: 0.2 },
  { left: 1, right: 3, goes: 0.3 },
  { left: 2, right: 1, comes: 0.25 },
  { left: 3, right: null, relation: 'unsure', nearest: 2 },
  { left: null, right: 4, relation: 'new' },
] as const;

test('a section leads to all that it went to or came from, the greatest share first', () => {
  expect(ways(0, ...SPLIT)).toEqual(['2 right 0.3', '3 left 0.25', '1 right 0.2']);
  expect(ways(1, ...SPLIT)).toEqual(['0 right 1', '2 right 0.3']);
});

test('one that is unsure leads to the nearest, one that is new nowhere', () => {
  expect(ways(4, ...SPLIT)).toEqual(['1 right ?']);
  expect(ways(5, ...SPLIT)).toEqual([]);
  expect(ways(9, ...SPLIT)).toEqual([]);
});
