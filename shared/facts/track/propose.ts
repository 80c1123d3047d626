import type { Ground, Proposal } from '../../model/goal.ts';
import type { Goal } from './goals.ts';
import { LEAST_OF_SAME, LINES, type Lines } from './lines.ts';
import { proposeVerdict } from './verdict.ts';
import type { Claim } from './yield.ts';

const BY_FIGURES: ReadonlySet<Ground> = new Set(['figure', 'same-number']);
/** Figures on which readers differ. */
const ONLY_LIKELY: ReadonlySet<Ground> = new Set(['extreme', 'part', 'about']);
const ABSENT: Proposal = { verdict: 'not_reported', grade: 'likely', ground: 'nothing-found' };
const WEAK: Proposal = { verdict: 'unclear', grade: 'open', ground: 'weak' };

// Learnt on the labelled pairs with one place left out at a time: links .709 -> .720, and a fifth fewer between strangers.
/** What twice as distinct words change in the odds, as a power of two. */
const DISTINCT = 0.15;
const USUAL_DISTINCTNESS = 6;

/** The proposal that the best passage makes: by its score there is nothing, something to be looked at, or a verdict. */
export function gradeProposal(goal: Goal, best: Claim | undefined, lines: Lines = LINES): Proposal {
  if (best === undefined || isAbsent(goal, best, lines)) return ABSENT;
  if (!isReported(goal, best, lines)) return WEAK;
  const { verdict, ground } = proposeVerdict(goal, best);
  if (verdict === 'unclear') return { verdict, grade: 'open', ground };
  if (BY_FIGURES.has(ground)) return { verdict, grade: 'sure', ground };
  if (ONLY_LIKELY.has(ground)) return { verdict, grade: 'likely', ground };
  if (supportOf(goal, best) < lines.words) return WEAK;
  return { verdict, grade: supportOf(goal, best) >= lines.sureWords ? 'sure' : 'likely', ground };
}

/** Whether a passage says enough of a goal to be what became of it. */
export function isReported(goal: Goal, match: Claim, lines: Lines = LINES): boolean {
  if (goal.figure === null) return supportOf(goal, match) >= lines.reportedTask;
  const { sameness, isSameNumber } = match;
  return match.full >= (sameness?.answer === 'yes' || isSameNumber ? LEAST_OF_SAME : lines.reportedFigure);
}

/** A figure is not reported where nothing near it has a figure that may be of the same thing. */
function isAbsent(goal: Goal, match: Claim, lines: Lines): boolean {
  if (goal.figure === null) return match.full < lines.absentTask;
  const mayAnswer = match.isSameNumber || (match.sameness !== null && match.sameness.answer !== 'no');
  return match.full < (mayAnswer ? lines.absentTask : lines.absentFigure);
}

/**
 * How far a passage is to be held to speak of a goal, 0 to 1: its score and, for a task, whether what both say is more than
 * what every report says.
 */
function supportOf(goal: Goal, { full, distinctness }: Claim): number {
  if (goal.figure !== null || full <= 0 || full >= 1) return full;
  const odds = (full / (1 - full)) * ((1 + distinctness) / USUAL_DISTINCTNESS) ** DISTINCT;
  return odds / (1 + odds);
}
