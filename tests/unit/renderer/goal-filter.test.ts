import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GoalsView } from '../../../shared/contract/goal-api.ts';
import {
  countGoals,
  filterContext,
  findWaysOut,
  FIRST_FILTER,
  listGoals,
  NO_FILTER,
  soloKind,
  withoutFilter,
  STATE_FILTERS,
  type GoalFilter,
  type StandingFilter,
} from '../../../renderer/views/goals/model/filter.ts';
import { buildItems, type Looking } from '../../../renderer/views/goals/model/items.ts';
import { countMore, withoutMore } from '../../../renderer/views/goals/model/more-filters.ts';
import {
  makeCandidate,
  makeFigure,
  makeGoal,
  makeGoalsView,
  makeMark,
  makeReport,
  outcome,
} from './goals-fixture.ts';

const LOOKING: Looking = { later: null, chosen: new Map() };
const verdict = { code: 'missed', schemeVersion: 1, absence: null, comment: '', decidedAt: '' };

const WEAK = makeCandidate({ score: 0.3, isReported: false });

const view = makeGoalsView(
  [
    makeGoal('甲', { figure: makeFigure(), section: 3 }),
    makeGoal('乙', { isConcrete: false, section: 2, outcomes: [outcome([], 'not_reported')] }),
    makeGoal('丙', { dueYear: 2035, section: 3 }),
    makeGoal('丁', { section: 1, outcomes: [outcome([makeCandidate({ score: 0.95 })], 'missed')] }),
    makeGoal('戊', { section: 1, outcomes: [outcome([WEAK], 'open')] }),
  ],
  { marks: [makeMark('丁', { verdict }), makeMark('丙', { state: 'rejected' }), makeMark('甲')] },
);

function listed(filter: Partial<GoalFilter>, of: GoalsView = view, looking = LOOKING): string {
  const context = filterContext(of, looking);
  return listGoals(buildItems(of, looking), { ...NO_FILTER, ...filter }, 'reading', context)
    .map(({ goal }) => goal.key)
    .join('');
}

describe('filters', () => {
  test.each<[Partial<GoalFilter>, string]>([
    [{}, '甲乙丙丁戊'],
    [FIRST_FILTER, '甲丙丁戊'],
    [{ isQuantified: true }, '甲'],
    [{ isLong: true }, '丙'],
    [{ code: 'proposed.met' }, '甲丙'],
    [{ code: 'given.missed' }, '丁'],
    // What is proposed and what was given are never one.
    [{ code: 'given.met' }, ''],
    [{ code: 'proposed.missed' }, ''],
    [{ code: 'proposed.open' }, '戊'],
    [{ code: 'unjudged' }, '甲乙丙戊'],
    [{ state: 'proposed' }, '乙戊'],
    [{ state: 'confirmed' }, '甲丁'],
    [{ state: 'unjudged' }, '甲'],
    [{ state: 'rejected' }, '丙'],
    [{ section: 2 }, '甲乙丙'],
    [{ section: 3 }, '甲丙'],
    [{ words: '目标乙' }, '乙'],
    [{ words: '总产值 目标丁' }, '丁'],
    [{ words: '９７亿' }, '甲丙丁戊'],
  ])('%j lists %s', (filter, keys) => {
    expect(listed(filter)).toBe(keys);
  });

  test('another later report lists only what was searched there', () => {
    const far = makeReport(9, 2036);
    const long = makeGoal('戊', {
      dueYear: 2035,
      outcomes: [outcome([]), { ...outcome([]), report: far.summary.id }],
    });
    const both = makeGoalsView([makeGoal('甲'), long], { later: [makeReport(2, 2032), far] });
    expect(listed({}, both)).toBe('甲戊');
    expect(listed({}, both, { ...LOOKING, later: far.summary.id })).toBe('戊');
  });

  test('by score what is found best stands first, what has nothing last', () => {
    const context = filterContext(view, LOOKING);
    const order = listGoals(buildItems(view, LOOKING), NO_FILTER, 'score', context);
    expect(order.map(({ goal }) => goal.key).join('')).toBe('丁甲丙戊乙');
  });

  test('a kept line stays in its place', () => {
    const context = filterContext(view, LOOKING);
    const filter = { ...NO_FILTER, state: 'proposed' } as const;
    const kept = listGoals(buildItems(view, LOOKING), filter, 'reading', context, '丁');
    expect(kept.map(({ goal }) => goal.key).join('')).toBe('乙丁戊');
  });
});

const CODES: readonly StandingFilter[] = [
  ...(['given.met', 'given.missed', 'proposed.met', 'proposed.missed'] as const),
  ...(['proposed.not_reported', 'proposed.open', 'unjudged', 'none'] as const),
];

test('each number on a chip is what the chip lists, under any other filter', () => {
  const filter = fc.record({
    code: fc.option(fc.constantFrom(...CODES)),
    state: fc.option(fc.constantFrom(...STATE_FILTERS)),
    isQuantified: fc.boolean(),
    isConcrete: fc.boolean(),
    isLong: fc.boolean(),
    section: fc.option(fc.integer({ min: 1, max: 3 })),
    words: fc.constantFrom('', '目标', '总产值', '没有'),
  });
  const items = buildItems(view, LOOKING);
  const context = filterContext(view, LOOKING);
  fc.assert(
    fc.property(filter, (own) => {
      const counts = countGoals(items, own, context);
      for (const code of CODES) expect(counts.codes.get(code) ?? 0).toBe(listed({ ...own, code }).length);
      for (const state of STATE_FILTERS) expect(counts.states[state]).toBe(listed({ ...own, state }).length);
      for (const section of [1, 2, 3])
        expect(counts.sections.get(section) ?? 0).toBe(listed({ ...own, section }).length);
      expect(counts.all).toBe(listed({ ...own, code: null }).length);
      expect(counts.quantified).toBe(listed({ ...own, isQuantified: true }).length);
      expect(counts.long).toBe(listed({ ...own, isLong: true }).length);
      expect(counts.vague).toBe(
        listed({ ...own, isConcrete: false }).length - listed({ ...own, isConcrete: true }).length,
      );
      for (const { dimension, count } of findWaysOut(items, own, context))
        expect(count).toBe(listed(withoutFilter(own, dimension)).length);
    }),
    { seed: 35, numRuns: 200 },
  );
});

test('what keeps everything out is named, the widest way out first', () => {
  const items = buildItems(view, LOOKING);
  const filter = { ...NO_FILTER, isQuantified: true, state: 'rejected' } as const;
  expect(findWaysOut(items, filter, filterContext(view, LOOKING))).toEqual([
    { dimension: 'state', count: 1 },
    { dimension: 'isQuantified', count: 1 },
  ]);
});

describe('filters under the button', () => {
  test.each<[Partial<GoalFilter>, number]>([
    [{}, 0],
    [FIRST_FILTER, 1],
    [{ code: 'unjudged', words: '绿化' }, 0],
    [{ state: 'confirmed', isQuantified: true, isLong: true, section: 2 }, 4],
  ])('%o leaves something out by %i of them, and by none once they are let go of', (filter, count) => {
    const whole = { ...NO_FILTER, ...filter };
    expect(countMore(whole)).toBe(count);
    expect(countMore(withoutMore(whole))).toBe(0);
    expect(withoutMore(whole)).toMatchObject({ code: whole.code, words: whole.words });
  });
});

test('a kind of goal is shown alone, and all of them again where it was alone', () => {
  const both = { ...NO_FILTER, isQuantified: true, isLong: true };
  const alone = { ...both, ...soloKind(both, 'isLong') };
  expect(alone).toEqual({ ...NO_FILTER, isLong: true });
  expect({ ...alone, ...soloKind(alone, 'isLong') }).toEqual(NO_FILTER);
  expect(soloKind(alone, 'isQuantified')).toEqual({ isQuantified: true, isLong: false });
});
