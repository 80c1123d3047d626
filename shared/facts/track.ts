import type { TrackedGoal } from '../model/goal.ts';
import { readClauses } from './clauses.ts';
import { figuresOf, followGoals, openSearch, type DatedReport } from './track/follow.ts';
import { readGoals } from './track/goals.ts';

export type { DatedReport } from './track/follow.ts';

/**
 * What the later report says of each goal of the earlier one: candidates best first, the best one's quote as outcome
 * where its score is high enough, and the verdict that it suggests. Goals of the year before those of longer plans,
 * both in reading order.
 */
export function trackGoals(earlier: DatedReport, later: DatedReport): readonly TrackedGoal[] {
  const { report, year } = earlier;
  const goals = readGoals(report, readClauses(report), figuresOf(earlier), year);
  return followGoals(goals, openSearch(report, later));
}
