import type { Figure } from '../../model/figure.ts';
import type { TrackedGoal } from '../../model/goal.ts';
import { sliceSpan, type Span } from '../../model/span.ts';
import { readClauses } from '../clauses.ts';
import { readFigures } from '../figures.ts';
import { findSectionFrame } from '../frame.ts';
import type { DatedReport } from '../track.ts';
import { demandOf, type Goal } from '../track/goals.ts';
import { followGoals, openSearch } from '../track/follow.ts';
import { readThing } from '../thing.ts';
import { describe, type BaseGoal } from './base-goals.ts';

/** A goal that the reader marked out, at its place in today's text. */
export type AddedGoal = { readonly key: string; readonly span: Span; readonly name: string };

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
): readonly TrackedGoal[] {
  if (goals.length === 0) return [];
  // Each by itself: a goal that a reader marked out yields nothing to another.
  const search = openSearch(earlier.report, later);
  return goals.flatMap((base) => followGoals([toGoal(earlier, base)], search));
}

function toGoal({ report, year }: DatedReport, { quote, span, name, figure, section }: BaseGoal): Goal {
  const sentence = report.sentences.find(({ start, end }) => start <= span.start && span.start < end);
  const title = report.outline.sections[section]?.title ?? '';
  const context = `${title}\n${sentence === undefined ? quote : sliceSpan(report.text, sentence)}`;
  const isOfPlan = figure === null && findSectionFrame(report, section, year)?.kind === 'span';
  const thing = figure === null || sentence === undefined ? null : readThing(report, sentence, figure, year);
  return {
    quote,
    clause: quote,
    span,
    name,
    core: name,
    context,
    demand: demandOf(quote),
    figure,
    thing,
    isOfPlan,
  };
}
