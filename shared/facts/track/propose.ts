import type { Ground, Proposal } from '../../model/goal.ts';
import type { Goal } from './goals.ts';
import { LINES } from './lines.ts';
import { proposeVerdict } from './verdict.ts';
import type { Claim } from './yield.ts';

const BY_FIGURES: ReadonlySet<Ground> = new Set(['figure', 'same-number']);

/** The proposal that the best passage makes: by its score there is nothing, something to be looked at, or a verdict. */
export function gradeProposal(goal: Goal, best: Claim | undefined): Proposal {
  if (best === undefined || best.full < LINES.absent)
    return { verdict: 'not_reported', grade: 'likely', ground: 'nothing-found' };
  if (best.full < LINES.reported) return { verdict: 'unclear', grade: 'open', ground: 'weak' };
  const { verdict, ground } = proposeVerdict(goal, best);
  if (verdict === 'unclear') return { verdict, grade: 'open', ground };
  const isByFigures = BY_FIGURES.has(ground);
  if (!isByFigures && best.full < LINES.words) return { verdict: 'unclear', grade: 'open', ground: 'weak' };
  const isSure = ground !== 'extreme' && best.full >= (isByFigures ? LINES.sureFigure : LINES.sureWords);
  return { verdict, grade: isSure ? 'sure' : 'likely', ground };
}
