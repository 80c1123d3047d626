import type { Figure } from '../model/figure.ts';
import type { Candidate, TrackedGoal } from '../model/goal.ts';
import type { ReportText } from '../model/outline.ts';
import { sliceSpan } from '../model/span.ts';
import { readClauses } from './clauses.ts';
import { readFigures } from './figures.ts';
import { readGoals, type Goal } from './track/goals.ts';
import { indexPassages, matchGoal, type Match } from './track/match-goal.ts';
import { readPassages } from './track/passages.ts';
import { createWeights, pairsOf, sharedTerms, type Weights } from './track/terms.ts';
import { proposeVerdict } from './track/verdict.ts';
import { yieldPassages, type Claim } from './track/yield.ts';

/** A report with the year it was given in; null where unknown. */
export type DatedReport = {
  readonly report: ReportText;
  readonly year: number | null;
  /** As the reader corrected them; read anew where they are left out. */
  readonly figures?: readonly Figure[];
};

/** Below this score of its own the best candidate is shown, but the goal counts as not reported. */
const LEAST_SCORE = 0.4;

/**
 * What the later report says of each goal of the earlier one: candidates best first, the best one's quote as outcome
 * where its score is high enough, and the verdict that it suggests. Goals of the year before those of longer plans,
 * both in reading order.
 */
export function trackGoals(earlier: DatedReport, later: DatedReport): readonly TrackedGoal[] {
  const before = readClauses(earlier.report);
  const after = readClauses(later.report);
  const wordsOf = (report: ReportText) => (clause: { start: number; end: number }) =>
    pairsOf(report.text.slice(clause.start, clause.end));
  const weights = createWeights([
    ...before.map(wordsOf(earlier.report)),
    ...after.map(wordsOf(later.report)),
  ]);
  const index = indexPassages(readPassages(later.report, after, figuresOf(later), later.year));
  const goals = readGoals(earlier.report, before, figuresOf(earlier), earlier.year);
  const claims = yieldPassages(goals.map((goal) => matchGoal(goal, index, weights)));
  return goals.map((goal, at) => toTracked(goal, claims[at] ?? [], later.report, weights));
}

function figuresOf({ report, year, figures }: DatedReport): readonly Figure[] {
  return figures ?? readFigures(report, year);
}

function toTracked(goal: Goal, matches: readonly Claim[], later: ReportText, weights: Weights): TrackedGoal {
  const best = matches[0];
  const reported = best !== undefined && best.full >= LEAST_SCORE ? best : null;
  return {
    goal: goal.quote,
    span: goal.span,
    name: goal.name,
    figure: goal.figure,
    outcome: reported === null ? null : quoteOf(reported, later),
    verdict: proposeVerdict(goal, reported),
    score: best?.score ?? 0,
    candidates: matches.map((match) => toCandidate(goal, match, later, weights)),
  };
}

function quoteOf(match: Match, later: ReportText): string {
  return sliceSpan(later.text, match.passage.whole);
}

function toCandidate(goal: Goal, match: Match, later: ReportText, weights: Weights): Candidate {
  const span = match.passage.whole;
  const quote = sliceSpan(later.text, span);
  return {
    quote,
    span,
    score: match.score,
    result: match.result,
    terms: sharedTerms(`${goal.core}\n${goal.quote}`, quote, weights),
  };
}
