import { trackGoals, type DatedReport } from '../../../shared/facts/track.ts';
import type { TrackedGoal, Verdict } from '../../../shared/model/goal.ts';
import { readCorpus } from '../../helpers/reports.ts';
import { f1, overlaps, yearOf } from '../gold.ts';
import { pairByOverlap, share } from './matching.ts';

type Label = { readonly goal: string; readonly outcome: string | null; readonly verdict: Verdict };
export type GoldTracking = {
  readonly goals_in: string;
  readonly outcomes_in: string;
  readonly pairs: readonly Label[];
};
export type TrackedRow = { readonly label: Label; readonly tracked: TrackedGoal };

function readDated(file: string): DatedReport {
  const [, folder = '', name = ''] = file.split('/');
  return { report: readCorpus(folder, name), year: yearOf(file) };
}

/** The labelled goals that were found, each with what is said of it. */
function pairGoals({ goals_in, outcomes_in, pairs }: GoldTracking): readonly TrackedRow[] {
  const tracked = trackGoals(readDated(goals_in), readDated(outcomes_in));
  return pairByOverlap(pairs, tracked, ({ goal }) => goal).flatMap(([label, found]) =>
    found === null ? [] : [{ label, tracked: found }],
  );
}

function isLinkedRightly({ label, tracked }: TrackedRow): boolean {
  return label.outcome !== null && tracked.outcome !== null && overlaps(label.outcome, tracked.outcome);
}

function isAmongFirst({ label, tracked }: TrackedRow): boolean {
  const { outcome } = label;
  return outcome !== null && tracked.candidates.slice(0, 3).some(({ quote }) => overlaps(outcome, quote));
}

const isSettled = (verdict: Verdict): boolean => verdict === 'met' || verdict === 'missed';

/**
 * How far goals are followed as labelled: `f1` of the links, `claims` of what is proposed met or missed that is right, `told` of the
 * settled goals that are rightly told, `agreeing` of the claims that are not the contrary of the label, `absent` of “not
 * reported” that is right, `among_three` of the outcomes that are among the first three candidates.
 */
export function measureTracking(gold: GoldTracking): Record<string, number> {
  const rows = pairGoals(gold);
  const labels = gold.pairs.filter(({ outcome }) => outcome !== null);
  const right = rows.filter(isLinkedRightly);
  const agrees = ({ label, tracked }: TrackedRow): boolean => label.verdict === tracked.verdict;
  const claimed = rows.filter(({ tracked }) => isSettled(tracked.verdict));
  const told = claimed.filter(agrees).length;
  const contrary = claimed.filter((row) => isSettled(row.label.verdict) && !agrees(row)).length;
  const settled = gold.pairs.filter(({ verdict }) => isSettled(verdict)).length;
  const absent = rows.filter(({ tracked }) => tracked.verdict === 'not_reported');
  return {
    f1: f1(right.length, labels.length, rows.filter(({ tracked }) => tracked.outcome !== null).length),
    goals: share(rows.length, gold.pairs.length),
    verdict: share(right.filter(agrees).length, right.length),
    claims: share(told, claimed.length),
    told: share(told, settled),
    agreeing: 1 - contrary / (claimed.length || 1),
    absent: share(absent.filter(agrees).length, absent.length),
    among_three: share(rows.filter(isAmongFirst).length, labels.length),
  };
}
