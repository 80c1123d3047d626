import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareText } from '../../../shared/base/compare-text.ts';
import { addTo, groupBy } from '../../../shared/base/group-by.ts';
import { once } from '../../../shared/base/once.ts';
import { hashText } from '../../../shared/base/hash.ts';
import { createRarity, measureSurprise } from '../../../shared/base/statistics.ts';
import { rememberLast } from '../../../shared/base/remember-last.ts';
import { LEAST_PAIR, listBigrams, namePair, numberPair } from '../../../shared/text/plain/bigrams.ts';

it('groups keep the order in which keys and items came', () => {
  const groups = groupBy(['桥', '公路', '路', '铁路'], ({ length }) => length);
  expect([...groups]).toEqual([
    [1, ['桥', '路']],
    [2, ['公路', '铁路']],
  ]);
  addTo(groups, 1, '港');
  addTo(groups, 3, '飞机场');
  expect([groups.get(1), groups.get(3)]).toEqual([['桥', '路', '港'], ['飞机场']]);
});

it('what is made when it is asked for is made once, be it nothing', () => {
  let made = 0;
  const get = once(() => {
    made += 1;
    return null;
  });
  expect(made).toBe(0);
  expect([get(), get(), made]).toEqual([null, null, 1]);
});

it('texts are in the order of their code units, whatever the language', () => {
  const texts = ['乙', 'b', '甲', 'B', '', '𠀀'];
  expect([...texts].sort(compareText)).toEqual([...texts].sort());
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      expect(compareText(a, b) + compareText(b, a)).toBe(0);
      expect(compareText(a, b) === 0).toBe(a === b);
    }),
    { seed: 20261130 },
  );
});

it('what is as expected is no surprise, and the farther it is the greater', () => {
  expect(measureSurprise([[5, 5]])).toBe(0);
  // 10 of 100 against 30 of 100, 20 expected in each.
  const cells = [[10, 20] as const, [30, 20] as const];
  expect(measureSurprise(cells)).toBeCloseTo(2 * (10 * Math.log(0.5) + 30 * Math.log(1.5)), 10);
  expect(measureSurprise([[0, 3]])).toBe(0);
});

it('what fewer documents have says more', () => {
  const rarityOf = createRarity(99);
  expect(rarityOf(1)).toBeCloseTo(Math.log(100), 10);
  expect(rarityOf(100)).toBe(0);
  expect(rarityOf(2)).toBeGreaterThan(rarityOf(3));
});

it('pairs of neighbours have numbers of their own, which name them', () => {
  const pairs = ['县城', '城县', 'gd', '\ud840\udc00', '㐀㐀'];
  const numbers = pairs.map((pair) => numberPair(pair.charCodeAt(0), pair.charCodeAt(1)));
  expect(numbers.map(namePair)).toEqual(pairs);
  expect(numberPair(0, 0)).toBe(LEAST_PAIR);
});

it('what is asked for again at once is worked out once', () => {
  const asked: string[] = [];
  const lengthOf = rememberLast((words: string) => asked.push(words) * 0 + words.length);
  expect(['县城', '县城', '镇', '县城'].map(lengthOf)).toEqual([2, 2, 1, 2]);
  expect(asked).toEqual(['县城', '镇', '县城']);
});

it('pairs of neighbours overlap, and a lone character has none', () => {
  expect(listBigrams('青岚县城')).toEqual(['青岚', '岚县', '县城']);
  expect([listBigrams('县'), listBigrams('')]).toEqual([[], []]);
});

it('a key is the same in one piece and in parts, and as it was stored before', () => {
  expect(hashText('云川大桥通车')).toBe('0bb17359294dcb');
  expect(hashText('云川', '', '大桥通车')).toBe('0bb17359294dcb');
  expect(hashText('')).toBe('0bdcb81aee8d83');
});
