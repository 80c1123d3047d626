import type { Attainment } from '../../model/attainment.ts';
import type { Figure } from '../../model/figure.ts';
import type { Candidate, TrackedGoal } from '../../model/goal.ts';
import type { ReportText } from '../../model/outline.ts';
import { sliceSpan, type Span } from '../../model/span.ts';
import { readClauses } from '../clauses.ts';
import { readFigures } from '../figures.ts';
import type { Goal } from './goals.ts';
import { doubtStrangers, kinshipOf } from './kinship.ts';
import { LOOKING_BACK } from './lines.ts';
import { indexPassages, matchGoal, type PassageIndex } from './match-goal.ts';
import { readPassages } from './passages.ts';
import { gradeProposal, isReported } from './propose.ts';
import { createWeights, pairsOf, sharedTerms, type Weights } from './terms.ts';
import { attainmentOf } from './verdict.ts';
import { yieldPassages, type Claim } from './yield.ts';

/** A report with the year it was given in; null where unknown. */
export type DatedReport = {
  readonly report: ReportText;
  readonly year: number | null;
  /** As the reader corrected them; read anew where they are left out. */
  readonly figures?: readonly Figure[];
};

/** A later report made ready for goals of an earlier one to be looked for in it. */
export type Search = {
  readonly later: ReportText;
  readonly index: PassageIndex;
  readonly weights: Weights;
  /** How much the two reports share at all; null where that can't be told. */
  readonly kinship: number | null;
};

/** Words weigh by how many clauses of both reports hold them. Cost: linear in both. */
export function openSearch(earlier: ReportText, later: DatedReport): Search {
  const clauses = readClauses(later.report);
  const pairsIn = (report: ReportText) => (clause: Span) => pairsOf(sliceSpan(report.text, clause));
  const weights = createWeights([
    ...readClauses(earlier).map(pairsIn(earlier)),
    ...clauses.map(pairsIn(later.report)),
  ]);
  const index = indexPassages(readPassages(later.report, clauses, figuresOf(later), later.year));
  return { later: later.report, index, weights, kinship: kinshipOf(earlier.text, later.report.text) };
}

/** The figures of a report: those that it comes with, else those that are read. */
export function figuresOf({ report, year, figures }: DatedReport): readonly Figure[] {
  return figures ?? readFigures(report, year);
}

/** What the search finds of each goal, in their order. Goals yield to each other what answers another one much better. */
export function followGoals(goals: readonly Goal[], search: Search): readonly TrackedGoal[] {
  return claimPassages(goals, search).map(({ goal, claims }) => toTracked(goal, claims, search));
}

/** The passages that each goal claims, best first, before anything is proposed. */
export function claimPassages(
  goals: readonly Goal[],
  { index, weights, kinship }: Search,
): readonly { readonly goal: Goal; readonly claims: readonly Claim[] }[] {
  const claims = yieldPassages(goals.map((goal) => matchGoal(goal, index, weights)));
  const doubt = (claim: Claim): Claim => ({ ...claim, full: doubtStrangers(claim.full, kinship) });
  return goals.map((goal, at) => ({ goal, claims: lookingBackFirst(claims[at] ?? []).map(doubt) }));
}

/** A passage that says what was, and says enough of the goal, comes before one that only sets the goal again. */
function lookingBackFirst(matches: readonly Claim[]): readonly Claim[] {
  const [best] = matches;
  if (best === undefined || best.passage.isPast) return matches;
  const back = matches.find(({ passage, full }) => passage.isPast && full >= LOOKING_BACK);
  return back === undefined ? matches : [back, ...matches.filter((match) => match !== back)];
}

function toTracked(goal: Goal, matches: readonly Claim[], search: Search): TrackedGoal {
  const candidates = matches.map((match) => toCandidate(goal, match, search));
  const [first] = candidates;
  return {
    goal: goal.quote,
    span: goal.span,
    name: goal.name,
    figure: goal.figure,
    outcome: first?.isReported === true ? first.quote : null,
    ...gradeProposal(goal, matches[0]),
    score: first?.score ?? 0,
    candidates,
  };
}

/** Below the line of what is reported nothing is reckoned. */
export function belowOr(attainment: Attainment | null, isEnough: boolean): Attainment | null {
  if (isEnough || attainment?.kind !== 'comparable') return attainment;
  return { kind: 'not comparable', reason: 'passage', isUnsure: true };
}

function toCandidate(goal: Goal, match: Claim, { later, weights }: Search): Candidate {
  const span = match.passage.whole;
  const quote = sliceSpan(later.text, span);
  const isEnough = isReported(goal, match);
  return {
    quote,
    span,
    score: match.score,
    isReported: isEnough,
    result: match.result,
    attainment: belowOr(attainmentOf(goal, match), isEnough),
    terms: sharedTerms(`${goal.core}\n${goal.quote}`, quote, weights),
  };
}
