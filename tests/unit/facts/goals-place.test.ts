import { describe, expect, it } from 'vitest';
import { readBaseGoals, type BaseGoal } from '../../../shared/facts/goals/base-goals.ts';
import { placeGoals, type FoundGoal, type GoalPlace } from '../../../shared/facts/goals/place-goals.ts';
import type { GoalId } from '../../../shared/model/goal.ts';
import { makeReport } from './reading.ts';

const GOALS = '茶叶产值达到9亿元、增长8%。建成青岚大桥、滨河隧道。加固堤坝。';
const goals = readBaseGoals({ report: makeReport({ goals: GOALS }), year: 2030 });

function markOf(goal: BaseGoal, id: number, change: Partial<FoundGoal> = {}): FoundGoal {
  const { span, figure, name } = goal;
  const hasFigure = figure !== null;
  const valueSpan = figure?.valueSpan ?? null;
  return { id: id as GoalId, span, valueSpan, hasFigure, isAdded: false, name, ...change };
}

function place(mark: FoundGoal): GoalPlace | undefined {
  return placeGoals([mark], goals).get(mark.id);
}

describe('placeGoals', () => {
  it('puts every goal on itself, two figures of one quote and two tasks of one clause apart', () => {
    const marks = goals.map((goal, index) => markOf(goal, index + 1));
    const places = placeGoals(marks.toReversed(), goals);
    expect(goals.length).toBeGreaterThan(3);
    goals.forEach((goal, index) => {
      expect(places.get((index + 1) as GoalId)).toEqual({ kind: 'read', key: goal.key });
    });
  });

  it('puts a task on one that shares most of its words, and not on one that shares few', () => {
    const goal = goals.find(({ figure, quote }) => figure === null && quote.includes('隧道'))!;
    const { start, end } = goal.span;
    expect(place(markOf(goal, 1, { span: { start, end: end + 1 } }))).toEqual({
      kind: 'read',
      key: goal.key,
    });
    const wide = { start, end: end + 40 };
    expect(place(markOf(goal, 1, { span: wide }))).toEqual({ kind: 'unread', span: wide });
  });

  it('puts what the reader marked out on the same words alone', () => {
    const goal = goals.find(({ figure }) => figure === null)!;
    expect(place(markOf(goal, 1, { isAdded: true }))?.kind).toBe('read');
    const wider = { start: goal.span.start, end: goal.span.end + 1 };
    expect(place(markOf(goal, 1, { isAdded: true, span: wider }))?.kind).toBe('unread');
  });

  it('never puts a figure on a task, or two on one', () => {
    const goal = goals.find(({ quote }) => quote === '建成青岚大桥')!;
    expect(place(markOf(goal, 1, { hasFigure: true }))?.kind).toBe('unread');
    const two = placeGoals([markOf(goal, 1), markOf(goal, 2)], goals);
    expect([...two.values()].map(({ kind }) => kind)).toEqual(['read', 'unread']);
  });

  it('says what is lost', () => {
    expect(place(markOf(goals[0]!, 1, { span: null, valueSpan: null }))).toEqual({ kind: 'lost' });
  });
});
