import { describe, expect, test } from 'vitest';
import type { GoalMark, ReadGoal } from '../../../shared/model/goal.ts';
import { buildItems, type GoalItem } from '../../../renderer/views/goals/model/items.ts';
import { planVerdicts, planWithdrawal } from '../../../renderer/views/goals/model/plan-verdicts.ts';
import { codeOf, toneOf } from '../../../renderer/views/goals/model/verdicts.ts';
import {
  answer,
  ENTRIES,
  LATER,
  makeCandidate,
  makeEvidence,
  makeFigure,
  makeGoal,
  makeGoalsView,
  makeMark,
  makeScheme,
  outcome,
} from './goals-fixture.ts';

function itemOf(goal: ReadGoal, mark?: GoalMark, chosen?: number): GoalItem {
  const view = makeGoalsView([goal], { marks: mark === undefined ? [] : [mark] });
  const [item] = buildItems(view, {
    later: null,
    chosen: new Map(chosen === undefined ? [] : [[goal.key, chosen]]),
  });
  if (item === undefined) throw new Error('no item');
  return item;
}

function entryOf(code: string) {
  const entry = ENTRIES.find((one) => one.code === code);
  if (entry === undefined) throw new Error(code);
  return entry;
}

const SECOND = makeCandidate({ span: { start: 20, end: 28 }, score: 0.4 });
const TWO = makeGoal('甲', { outcomes: [outcome([makeCandidate(), SECOND])] });
const linked = makeMark('甲', { evidence: [makeEvidence({ start: 0, end: 8 })] });

describe('what a line shows', () => {
  test('the best candidate with its attainment', () => {
    const figure = makeFigure({ value: 100 });
    const best = answer(figure, { value: 97 });
    const item = itemOf(makeGoal('甲', { figure, outcomes: [outcome([best])] }));
    expect(item.shown).toMatchObject({ kind: 'candidate', index: 0, isLinked: false });
    expect(item.attainment).toMatchObject({ kind: 'comparable', isMet: false, ratio: 0.97 });
  });

  test('linked evidence before any candidate, unless one is asked for', () => {
    expect(itemOf(TWO, linked).shown).toMatchObject({ kind: 'evidence', candidate: { score: 0.9 } });
    expect(itemOf(TWO, linked, 0).shown).toMatchObject({ kind: 'candidate', index: 0, isLinked: true });
    expect(itemOf(TWO, linked, 1).shown).toMatchObject({ kind: 'candidate', index: 1, isLinked: false });
  });

  test('evidence whose words have changed stays, without a candidate', () => {
    const lost = makeMark('甲', { evidence: [makeEvidence(null)] });
    expect(itemOf(TWO, lost).shown).toMatchObject({ kind: 'evidence', candidate: null });
  });

  test('the reader’s own name and due year', () => {
    const item = itemOf(TWO, makeMark('甲', { name: '自拟', dueYear: 2035 }));
    expect(item).toMatchObject({ name: '自拟', dueYear: 2035, isLong: true });
  });
});

test('the passage whose figure the reader chose is shown, among candidates and among evidence', () => {
  const own = makeCandidate({ span: { start: 20, end: 28 }, isChosen: true });
  const goal = makeGoal('甲', { outcomes: [outcome([makeCandidate(), own])] });
  expect(itemOf(goal).shown).toMatchObject({ kind: 'candidate', index: 1 });
  expect(itemOf(goal, undefined, 0).shown).toMatchObject({ kind: 'candidate', index: 0 });
  const [first, second] = [makeEvidence({ start: 0, end: 8 }), makeEvidence({ start: 20, end: 28 })];
  const { shown } = itemOf(goal, makeMark('甲', { evidence: [first, second] }));
  expect(shown).toMatchObject({ kind: 'evidence', evidence: second, candidate: { isChosen: true } });
});

describe('where a goal stands', () => {
  test('a proposal takes the words of the scheme in force', () => {
    const { standing } = itemOf(TWO);
    expect(standing).toMatchObject({ kind: 'proposed', entry: { label: '完成' } });
    expect([codeOf(standing), toneOf(standing)]).toEqual(['proposed.met', 'good']);
  });

  test('to look at the text is none of the scheme’s verdicts', () => {
    const unclear = {
      code: 'unclear',
      label: '难断',
      meaning: '',
      needs: 'nothing',
      tone: 'unsure',
    } as const;
    const view = makeGoalsView([makeGoal('甲', { outcomes: [outcome([SECOND], 'open')] })], {
      schemes: [makeScheme(1, [...ENTRIES, unclear])],
    });
    const standing = buildItems(view, { later: null, chosen: new Map() })[0]!.standing;
    expect(standing).toMatchObject({ kind: 'proposed', entry: undefined });
    expect([codeOf(standing), toneOf(standing)]).toEqual(['proposed.open', 'plain']);
  });

  test('a verdict keeps the words of its own version, and says that it is old', () => {
    const verdict = { code: 'open', schemeVersion: 1, absence: null, comment: '', decidedAt: '' };
    const renamed = ENTRIES.map((entry) => (entry.code === 'open' ? { ...entry, label: '另议' } : entry));
    const view = makeGoalsView([TWO], {
      marks: [makeMark('甲', { verdict })],
      schemes: [makeScheme(1), makeScheme(2, renamed)],
    });
    const [item] = buildItems(view, { later: null, chosen: new Map() });
    expect(item?.standing).toMatchObject({ kind: 'given', entry: { label: '再议' }, isOld: true });
  });
});

describe('what giving a verdict comes to', () => {
  test('the candidate that is shown becomes evidence', () => {
    const { verdicts, refused } = planVerdicts([itemOf(TWO, undefined, 1)], entryOf('met'));
    expect(refused).toEqual([]);
    expect(verdicts[0]?.evidence).toEqual([
      { kind: 'passage', report: LATER.id, span: { start: 20, end: 28 } },
    ]);
  });

  test('evidence that is linked is not linked again', () => {
    expect(planVerdicts([itemOf(TWO, linked)], entryOf('met')).verdicts[0]?.evidence).toEqual([]);
    expect(planVerdicts([itemOf(TWO, linked, 0)], entryOf('met')).verdicts[0]?.evidence).toEqual([]);
  });

  test('a passage below the line is no evidence by itself, only by the reader’s own doing', () => {
    const weak = makeCandidate({ isReported: false });
    const goal = makeGoal('乙', { outcomes: [outcome([weak], 'open')] });
    const plan = planVerdicts([itemOf(goal), itemOf(TWO)], entryOf('met'));
    expect(plan.refused).toMatchObject([{ reason: 'weak-evidence', item: { goal: { key: '乙' } } }]);
    expect(plan.verdicts.map(({ goal: key }) => key)).toEqual(['甲']);
    // Whatever candidate was asked for.
    expect(planVerdicts([itemOf(goal, undefined, 0)], entryOf('met')).verdicts).toEqual([]);
    const own = makeMark('乙', { evidence: [makeEvidence(weak.span)] });
    expect(planVerdicts([itemOf(goal, own)], entryOf('met')).verdicts).toMatchObject([{ evidence: [] }]);
    const chosen = makeGoal('乙', { outcomes: [outcome([{ ...weak, isChosen: true }])] });
    expect(planVerdicts([itemOf(chosen)], entryOf('met')).verdicts).toMatchObject([
      { evidence: [{ kind: 'passage', span: weak.span }] },
    ]);
    expect(planVerdicts([itemOf(goal)], entryOf('not_reported')).refused).toEqual([]);
  });

  test('without evidence it is refused, and of many goals only those that lack it', () => {
    const bare = itemOf(makeGoal('乙', { outcomes: [outcome([], 'not_reported')] }));
    const plan = planVerdicts([itemOf(TWO), bare], entryOf('missed'));
    expect(plan.verdicts.map(({ goal }) => goal)).toEqual(['甲']);
    expect(plan.refused).toMatchObject([{ reason: 'no-evidence', item: { goal: { key: '乙' } } }]);
  });

  test('未提及 records parts and words, and is refused where nothing was searched', () => {
    const plan = planVerdicts([itemOf(TWO)], entryOf('not_reported'));
    expect(plan.verdicts[0]).toMatchObject({
      evidence: [],
      absence: { parts: ['review', 'tasks'], words: ['总产值'] },
    });
    const unsearched = itemOf(makeGoal('乙', { outcomes: [] }));
    expect(planVerdicts([unsearched], entryOf('not_reported')).refused).toMatchObject([
      { reason: 'no-absence' },
    ]);
  });

  test('what needs nothing takes nothing, and a comment stays', () => {
    const verdict = { code: 'met', schemeVersion: 1, absence: null, comment: '因', decidedAt: '' };
    const item = itemOf(makeGoal('甲', { outcomes: [] }), makeMark('甲', { verdict }));
    expect(planVerdicts([item], entryOf('open')).verdicts).toEqual([
      {
        ...{ goal: '甲', code: 'open', evidence: [], absence: null, comment: '因' },
        before: { code: 'met', comment: '因' },
      },
    ]);
    expect(planVerdicts([item], entryOf('open'), '新').verdicts[0]?.comment).toBe('新');
  });

  test('only what was judged is taken back', () => {
    const verdict = { code: 'met', schemeVersion: 1, absence: null, comment: '', decidedAt: '' };
    const judged = itemOf(TWO, makeMark('甲', { verdict }));
    expect(planWithdrawal([judged, itemOf(makeGoal('乙'))]).map(({ goal, code }) => [goal, code])).toEqual([
      ['甲', null],
    ]);
  });
});
