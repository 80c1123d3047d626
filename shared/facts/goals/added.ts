import type { Figure } from '../../model/figure.ts';
import type { Candidate, TrackedGoal, Verdict } from '../../model/goal.ts';
import type { ReportText } from '../../model/outline.ts';
import { sliceSpan, type Span } from '../../model/span.ts';
import { readClauses } from '../clauses.ts';
import { readFigures } from '../figures.ts';
import { findSectionFrame } from '../frame.ts';
import type { DatedReport } from '../track.ts';
import type { Demand, Goal } from '../track/goals.ts';
import { indexPassages, matchGoal, type Match } from '../track/match-goal.ts';
import { readPassages } from '../track/passages.ts';
import { createWeights, pairsOf, sharedTerms, type Weights } from '../track/terms.ts';
import { proposeVerdict } from '../track/verdict.ts';
import { describe, type BaseGoal } from './base-goals.ts';

/** A goal that the reader marked out, at its place in today's text. */
export type AddedGoal = { readonly key: string; readonly span: Span; readonly name: string };

/** As in `trackGoals`: below it the best candidate is shown, but the goal counts as not reported. */
const LEAST_SCORE = 0.4;
const FINISH = /完成|竣工|完工|建成|投入使用|投产|投用|运营|通车|达到|交付|取消|出台|制定/u;
const BEGIN = /启动|开工|动工|开始|开展|试行|试点/u;

/** What can be said of goals that the reader added, in their order. A figure inside one is what it aims at. */
export function describeAdded(
  { report, year, figures }: DatedReport,
  added: readonly AddedGoal[],
): readonly BaseGoal[] {
  if (added.length === 0) return [];
  const clauses = readClauses(report);
  const read = figures ?? readFigures(report, year);
  return added.map(({ key, span, name }) => {
    const figure = aimOf(read, span, year);
    return { ...describe(report, clauses, year, { span, name, figure }), key, origin: 'added' };
  });
}

/** The figure that the added words state: a reader who calls it a goal knows better than the reading that it is one. */
function aimOf(figures: readonly Figure[], span: Span, year: number | null): Figure | null {
  const inside = figures.filter(
    ({ valueSpan }) => span.start <= valueSpan.start && valueSpan.end <= span.end,
  );
  const goal = inside.find(({ kind }) => kind === 'goal');
  if (goal !== undefined) return goal;
  const [first] = inside;
  return first === undefined ? null : { ...first, kind: 'goal', year };
}

/** What the later report says of added goals, in their order, by the rules of `trackGoals`. */
export function trackAdded(
  earlier: DatedReport,
  later: DatedReport,
  goals: readonly BaseGoal[],
): readonly Pick<TrackedGoal, 'candidates' | 'verdict'>[] {
  if (goals.length === 0) return [];
  const [before, after] = [readClauses(earlier.report), readClauses(later.report)];
  const pairsIn = (report: ReportText) => (clause: Span) => pairsOf(sliceSpan(report.text, clause));
  const weights = createWeights([
    ...before.map(pairsIn(earlier.report)),
    ...after.map(pairsIn(later.report)),
  ]);
  const figures = later.figures ?? readFigures(later.report, later.year);
  const index = indexPassages(readPassages(later.report, after, figures, later.year));
  return goals.map((base) => {
    const goal = toGoal(earlier, base);
    const matches = matchGoal(goal, index, weights);
    return {
      candidates: matches.map((match) => toCandidate(goal, match, later.report, weights)),
      verdict: verdictOf(goal, matches),
    };
  });
}

function toGoal({ report, year }: DatedReport, { quote, span, name, figure, section }: BaseGoal): Goal {
  const sentence = report.sentences.find(({ start, end }) => start <= span.start && span.start < end);
  const title = report.outline.sections[section]?.title ?? '';
  const context = `${title}\n${sentence === undefined ? quote : sliceSpan(report.text, sentence)}`;
  const isOfPlan = figure === null && findSectionFrame(report, section, year)?.kind === 'span';
  return { quote, clause: quote, span, name, core: name, context, demand: demandOf(quote), figure, isOfPlan };
}

function demandOf(quote: string): Demand {
  if (BEGIN.test(quote)) return 'begin';
  return FINISH.test(quote) ? 'finish' : 'advance';
}

function verdictOf(goal: Goal, matches: readonly Match[]): Verdict {
  const best = matches[0];
  return proposeVerdict(goal, best !== undefined && best.score >= LEAST_SCORE ? best : null);
}

function toCandidate(goal: Goal, match: Match, later: ReportText, weights: Weights): Candidate {
  const span = match.passage.whole;
  const quote = sliceSpan(later.text, span);
  const terms = sharedTerms(`${goal.core}\n${goal.quote}`, quote, weights);
  return { quote, span, score: match.score, result: match.result, terms };
}
