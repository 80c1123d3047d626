import type { GoalsView } from '../../../shared/contract/goal-api.ts';
import type { Evidence } from '../../../shared/model/goal.ts';
import type { Shown } from '../../components/quoted.ts';
import type { GoalItem } from './model/items.ts';

/** The words of a goal, and what its line shows of a later report, or of another source. */
export function quotedGoal(view: GoalsView, { goal, shown, standing }: GoalItem): readonly Shown[] {
  const own = { report: view.earlier.summary.id, span: goal.span };
  const isAbsent = standing.kind === 'given' && standing.verdict.absence !== null;
  if (isAbsent || shown.kind === 'none') return [own];
  if (shown.kind === 'candidate') return [own, { report: shown.report, span: shown.candidate.span }];
  return [own, quotedEvidence(shown.evidence)];
}

/** The words that a verdict rests on. */
export function quotedEvidence(evidence: Evidence): Shown {
  if (evidence.kind === 'outside') return { report: null, source: evidence.source, quote: evidence.quote };
  return { report: evidence.report, span: evidence.span };
}
