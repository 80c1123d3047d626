import { trackGoals } from '../../../shared/facts/track.ts';
import type { TrackedGoal } from '../../../shared/model/goal.ts';
import { makeReport } from './reading.ts';

/** What became of the goals that the report of 2030 sets in `goals`, where the next one says `review` and plans `plans`. */
export function follow(goals: string, review: string, plans?: string): readonly TrackedGoal[] {
  const later = makeReport(plans === undefined ? { review } : { review, goals: plans });
  return trackGoals({ report: makeReport({ goals }), year: 2030 }, { report: later, year: 2031 });
}

/** The same of the first goal: outcome, verdict, grade and ground, `—` where there is no outcome. */
export function followFirst(goals: string, review: string, plans?: string): string {
  const [first] = follow(goals, review, plans);
  if (first === undefined) throw new Error(`no goal in ${goals}`);
  return `${first.outcome ?? '—'} | ${first.verdict} ${first.grade} ${first.ground}`;
}
