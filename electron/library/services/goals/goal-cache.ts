import type { BaseGoal } from '../../../../shared/facts/goals/base-goals.ts';
import type { SearchedReport } from '../../../../shared/facts/goals/outcomes.ts';
import type { GoalOutcome, Proposal, TrackedGoal } from '../../../../shared/model/goal.ts';
import { createRecent, type Recent } from '../base/recent.ts';

/** Reports whose goals are kept read; each is about a megabyte. */
const KEPT_REPORTS = 6;
/** Pairs of reports whose goals are kept tracked: a report with the six that follow it, twice. */
const KEPT_PAIRS = 14;

/** What a later report says of the goals of an earlier one, by their index; judged when it is first asked for. */
export type TrackedPair = {
  readonly later: SearchedReport;
  readonly tracked: readonly Pick<TrackedGoal, 'candidates' | keyof Proposal>[];
  /** By goal, due year and chosen figure. */
  readonly outcomes: Map<string, GoalOutcome>;
};

/** What was read and can be had again, by the hashes of all that went into it: nothing in it is ever out of date. */
export type GoalCache = {
  readonly goals: Recent<readonly BaseGoal[]>;
  readonly pairs: Recent<TrackedPair>;
};

export function createGoalCache(): GoalCache {
  return { goals: createRecent(KEPT_REPORTS), pairs: createRecent(KEPT_PAIRS) };
}
