import { describe, expect, it } from 'vitest';
import type { AlikePlaces } from '../../../shared/contract/shelf-api.ts';
import { countMetYears, filterAlike, planMerges } from '../../../renderer/views/library/model/alike.ts';
import { pickBelow, seededRandom } from '../../helpers/random.ts';
import { makeSummary } from './comparison-fixture.ts';

const pair = (from: string, into: string, kind: AlikePlaces['kind'] = 'above'): AlikePlaces => ({
  ...{ from, into, kind },
  counts: [from.length, into.length],
});

describe('what merging chosen pairs makes', () => {
  it('is one place of two names, and of more where every two of them were chosen', () => {
    const plan = planMerges([
      pair('云川区', '青岚市云川区'),
      ...[pair('松岭新区', '松岭区'), pair('松岭县', '松岭区'), pair('松岭新区', '松岭县')],
    ]);
    expect(plan.unsure).toEqual([]);
    expect(plan.merged).toEqual([
      { into: '青岚市云川区', from: ['云川区'], moved: 3, reports: 9 },
      { into: '松岭区', from: ['松岭新区', '松岭县'], moved: 7, reports: 10 },
    ]);
  });

  it('leaves out a name that may be of two places, and what hangs together by a chain', () => {
    const pairs = [
      ...[pair('朝阳区', '长春市朝阳区'), pair('朝阳区', '北京市朝阳区')],
      ...[pair('甲区', '乙甲区'), pair('乙甲区', '丙乙甲区')],
    ];
    expect(planMerges(pairs)).toEqual({ merged: [], unsure: pairs });
  });

  it('merges no two names that were not a pair, whatever is chosen, and leaves out no pair that hangs on nothing', () => {
    const random = seededRandom(3);
    for (let round = 0; round < 300; round++) {
      const names = ['甲', '乙', '丙', '丁', '戊', '己'];
      const all = names.flatMap((from, at) => names.slice(at + 1).map((into) => pair(from, into)));
      const chosen = all.filter(() => pickBelow(random, 3) === 0);
      const { merged, unsure } = planMerges(chosen);
      const isChosen = (a: string, b: string) =>
        chosen.some(({ from, into }) => (from === a && into === b) || (from === b && into === a));
      let pairs = 0;
      for (const { into, from } of merged) {
        const group = [into, ...from];
        for (const [at, one] of group.entries())
          for (const other of group.slice(at + 1)) {
            pairs += 1;
            expect(isChosen(one, other)).toBe(true);
          }
      }
      expect(pairs + unsure.length).toBe(chosen.length);
      const targets = new Set(merged.map(({ into }) => into));
      expect(merged.flatMap(({ from }) => from).filter((name) => targets.has(name))).toEqual([]);
    }
  });
});

it('lists pairs of a kind and of a name', () => {
  const pairs = [pair('云川区', '青岚市云川区'), pair('松岭新区', '松岭区', 'division')];
  expect(filterAlike(pairs, { kind: 'division', words: '' })).toEqual(pairs.slice(1));
  expect(filterAlike(pairs, { kind: null, words: ' 青岚' })).toEqual(pairs.slice(0, 1));
});

it('counts the years that several places have', () => {
  const shelf = (place: string, years: readonly number[]) => ({
    place,
    division: null,
    reports: years.map((year, at) => ({ ...makeSummary(at + 1, year), tags: [], workCount: 0 })),
  });
  expect(
    countMetYears([shelf('甲', [2020, 2021, 2021]), shelf('乙', [2021, 2022]), shelf('丙', [2023])]),
  ).toBe(1);
});
