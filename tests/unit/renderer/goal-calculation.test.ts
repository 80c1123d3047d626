import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computeAttainment } from '../../../shared/facts/attainment.ts';
import { DIFFERENCES, type IncomparableReason } from '../../../shared/model/attainment.ts';
import { GROUNDS } from '../../../shared/model/goal.ts';
import { attainmentWords } from '../../../renderer/views/indicators/model/attainment-words.ts';
import { BOUNDS, MEASURES, type Figure } from '../../../shared/model/figure.ts';
import { describeAttainment, formatPercent } from '../../../renderer/views/goals/model/calculation.ts';
import { makeFigure } from './goals-fixture.ts';
import { wordsIn } from './words.ts';

const t = wordsIn('zh-CN');

function describeBoth(goal: Partial<Figure>, result: Partial<Figure>) {
  const [aim, got] = [makeFigure(goal), makeFigure({ ...result, kind: 'achievement' })];
  return describeAttainment(aim, got, computeAttainment(aim, got), t);
}

function inWords(goal: Partial<Figure>, result: Partial<Figure>): string {
  const found = describeBoth(goal, result);
  if (found.kind === 'not comparable') return found.reason;
  return [found.label, ...found.steps, found.rule, found.isMet ? '达标' : '未达标'].join(' | ');
}

const growth = { measure: 'change', unit: '%' } as const;

describe('the computation in words', () => {
  test('an amount is divided by its goal', () => {
    expect(inWords({ value: 282 }, { value: 274.4 })).toBe(
      '水平 | 274.4 ÷ 282 = 97.3% | 不低于 282 亿元 | 未达标',
    );
  });

  test('a rate is set against its goal by the difference in points', () => {
    expect(inWords({ ...growth, value: 11 }, { ...growth, value: 9.1 })).toBe(
      '增速 | 9.1% − 11% = −1.9 个百分点 | 不低于 11% | 未达标',
    );
    expect(inWords({ ...growth, value: 20 }, { ...growth, value: 33.5 })).toContain('+13.5 个百分点');
  });

  test('what is printed in another unit is converted first', () => {
    expect(inWords({ value: 2, unit: '亿元' }, { value: 25000, unit: '万元' })).toBe(
      '水平 | 25,000 万元 = 2.5 亿元 | 2.5 ÷ 2 = 125.0% | 不低于 2 亿元 | 达标',
    );
  });

  test('a ceiling is compared', () => {
    const goal = { name: '登记失业率', unit: '%', value: 4, bound: 'at_most' } as const;
    const result = { name: '登记失业率', unit: '%' };
    expect(inWords(goal, { ...result, value: 3.79 })).toBe('水平 | 3.79% ≤ 4% | 不高于 4% | 达标');
    expect(inWords(goal, { ...result, value: 4.2 })).toBe('水平 | 4.2% > 4% | 不高于 4% | 未达标');
  });

  test('falls are compared by their size', () => {
    const goal = { ...growth, name: '能耗', value: -3, bound: 'at_least' } as const;
    expect(inWords(goal, { ...growth, name: '能耗', value: -3.5 })).toBe(
      '降幅 | 3.5% − 3% = +0.5 个百分点 | 不低于 3% | 达标',
    );
    expect(inWords(goal, { ...growth, name: '能耗', value: 1 })).toContain('未达标');
  });

  test('a range says where in it the result lies', () => {
    const goal = { ...growth, value: 6.5, valueTo: 7 };
    expect(inWords(goal, { ...growth, value: 6.8 })).toBe(
      '增速 | 6.8% 在 6.5～7% 之间 | 不低于区间下限 | 达标',
    );
    expect(inWords(goal, { ...growth, value: 7.4 })).toContain('7.4% 高于 6.5～7%');
    expect(inWords(goal, { ...growth, value: 6 })).toContain('低于 6.5～7% | 不低于区间下限 | 未达标');
  });

  test('左右 says how near is near enough', () => {
    expect(inWords({ ...growth, value: 3, bound: 'about' }, { ...growth, value: 2.8 })).toBe(
      '增速 | 2.8% − 3% = −0.2 个百分点 | 3% 左右：相差一成以内，或更好 | 达标',
    );
  });

  test.each([
    [{ unit: '公里' }, { unit: '条' }, '单位不同：目标用“公里”，结果用“条”'],
    [growth, { unit: '%' }, '口径不同：目标是增速，结果是水平'],
    [{}, { measure: 'cumulative' as const }, '时段不同：一个是当年的，另一个是多年合计、季度或年均的'],
    [{ year: 2031 }, { year: 2030 }, '年份不同：目标指 2031 年，结果指 2030 年'],
    [{ value: 0 }, {}, '目标值为零，没有比值'],
  ])('not comparable: %j and %j', (goal, result, reason) => {
    expect(inWords(goal, result)).toBe(reason);
  });
});

const REASONS: readonly IncomparableReason[] = [...DIFFERENCES, 'zero', 'bound', 'passage'];

describe.each(['zh-CN', 'en'] as const)('in %s', (language) => {
  const words = wordsIn(language);
  test.each(REASONS)('%s has words for a column, for the panel and for indicators', (reason) => {
    const described = describeAttainment(
      makeFigure(),
      makeFigure(),
      { kind: 'not comparable', reason, isUnsure: true },
      words,
    );
    const all = [
      ...Object.values(described),
      attainmentWords({ kind: 'not comparable', reason, isUnsure: false }, '', 1, words),
    ];
    for (const said of all) expect(said).not.toMatch(/goals\.|indicators\./u);
  });

  test.each(GROUNDS)('the ground %s has words', (ground) => {
    expect(words(`goals.ground.${ground}`)).not.toMatch(/goals\./u);
  });
});

test('a result many times its goal is shown and marked to be checked', () => {
  expect(describeBoth({ value: 300 }, { value: 3200 })).toMatchObject({
    ...{ outcome: '1066.7%', isExtreme: true },
  });
  expect(describeBoth({ value: 300 }, { value: 320 })).toMatchObject({ isExtreme: false });
});

test('what may be of the same thing is not said to be of another', () => {
  const [unsure, sure] = [true, false].map((isUnsure) =>
    describeAttainment(makeFigure(), makeFigure(), { kind: 'not comparable', reason: 'scope', isUnsure }, t),
  );
  expect(unsure).toMatchObject({ title: '未必可比', short: '范围不同' });
  expect(sure).toMatchObject({ title: '不可比' });
});

test('the bar stays on its width, and the last step ends with the outcome where there is one number', () => {
  const value = fc.double({ min: -500, max: 500, noNaN: true }).map((number) => Number(number.toFixed(1)));
  const figure = fc.record({
    value,
    measure: fc.constantFrom(...MEASURES),
    bound: fc.constantFrom(...BOUNDS),
    unit: fc.constantFrom('%', '亿元', '万元', '个'),
    valueTo: fc.option(value),
  });
  fc.assert(
    fc.property(figure, figure, (goal, result) => {
      const found = describeBoth(goal, { ...result, valueTo: null });
      if (found.kind === 'not comparable') return;
      for (const share of [found.bar.fill, ...found.bar.ticks]) {
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }
      expect(found.steps.join()).not.toMatch(/NaN|Infinity|undefined|-/u);
      if (goal.valueTo === null) expect(found.steps.at(-1)?.endsWith(found.outcome)).toBe(true);
    }),
    { seed: 20310305, numRuns: 500 },
  );
});

test('a share is printed with the minus sign of print', () => {
  expect(formatPercent(0.97304)).toBe('97.3%');
  expect(formatPercent(-0.5)).toBe('−50.0%');
});
