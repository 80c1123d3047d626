import type { FiguredReport, GoalsView } from '../../../../shared/contract/goal-api.ts';
import { describeAdded, trackAdded } from '../../../../shared/facts/goals/added.ts';
import type { BaseGoal } from '../../../../shared/facts/goals/base-goals.ts';
import { judgeOutcome } from '../../../../shared/facts/goals/outcomes.ts';
import { MEASURED } from '../../../../shared/facts/track/lines.ts';
import type { ChosenFigure, Coder, GoalMark, GoalOutcome, ReadGoal } from '../../../../shared/model/goal.ts';
import type { ReportId } from '../../../../shared/model/report.ts';
import type { Caller } from '../base/caller.ts';
import { viewSide } from '../comparison/view-comparison.ts';
import type { Library } from '../../library.ts';
import { isTouched, openCoderGoals, readMarks, type CoderGoals } from './coder-goals.ts';
import {
  openEarlier,
  openLater,
  type EarlierReport,
  type FactualReport,
  type LaterReport,
} from './open-goals.ts';
import type { TrackedPair } from './goal-cache.ts';
import { findMissing, settlingYear, yearOf } from './later-reports.ts';
import { openSchemes } from './schemes.ts';

/** A goal with its place in the order of `trackGoals`; null where it is not among them. */
type Listed = {
  readonly goal: BaseGoal;
  readonly index: number | null;
  readonly dueYear: number | null;
  readonly choices: readonly ChosenFigure[];
};

/** The goals of a report with what a coder, without one the current, made of them. @throws AppError `not-found`, `cancelled` */
export async function viewGoals(
  library: Library,
  id: ReportId,
  caller: Caller,
  chosen?: Coder,
): Promise<GoalsView> {
  const earlier = openEarlier(library, id);
  const schemes = openSchemes(library);
  const state = library.db.read((reader) => {
    const coder = chosen ?? reader.coders.loadCurrent();
    const coderGoals = openCoderGoals(reader, earlier, coder.id);
    const marks = readMarks(reader, earlier, coderGoals);
    return {
      coder,
      coders: reader.coders.loadAll(),
      coderGoals,
      marks,
      reports: reader.reports.loadOfPlaces([earlier.open.stored.shelf]),
    };
  });
  const listed = listGoals(earlier, state.coderGoals, state.marks);
  const dueYears = listed.flatMap(({ dueYear }) => dueYear ?? []);
  const later = await openLater(library, earlier, dueYears, caller);
  const goals = withOutcomes(earlier, later, listed);
  const keys = new Set(goals.map(({ key }) => key));
  return {
    earlier: toSide(earlier),
    later: later.map(toSide),
    missingYears: findMissing(state.reports, earlier.open.stored, dueYears),
    goals,
    marks: state.marks.filter(({ key }) => keys.has(key)),
    lost: listLost(state.coderGoals, state.marks),
    ...{ schemes, coder: state.coder, coders: state.coders, measured: MEASURED },
  };
}

function toSide(report: FactualReport): FiguredReport {
  const figures = (report.dated().figures ?? []).map(({ valueSpan }) => valueSpan);
  return { ...viewSide(report.open), figures };
}

function listLost({ placed }: CoderGoals, marks: readonly GoalMark[]): GoalsView['lost'] {
  return placed.flatMap(({ stored, place }, index) => {
    const mark = marks[index];
    return place.kind === 'lost' && mark !== undefined && isTouched(mark)
      ? [{ mark, anchor: stored.anchor }]
      : [];
  });
}

/** The goals that are read, and those of the coder that are not, in reading order, each with the due year that counts. */
function listGoals(
  earlier: EarlierReport,
  { placed }: CoderGoals,
  marks: readonly GoalMark[],
): readonly Listed[] {
  const own = new Map(marks.map((mark) => [mark.key, mark]));
  const unread = placed.flatMap(({ stored, key, place }, index) => {
    const mark = marks[index];
    return place.kind === 'unread' && mark !== undefined && (stored.origin === 'added' || isTouched(mark))
      ? [{ key, span: place.span, name: stored.readName }]
      : [];
  });
  const added = unread.length === 0 ? [] : describeAdded(earlier.dated(), unread);
  const all = [
    ...earlier.goals.map((goal, index) => ({ goal, index })),
    ...added.map((goal) => ({ goal, index: null })),
  ];
  return all
    .map(({ goal, index }) => {
      const mark = own.get(goal.key);
      return { goal, index, dueYear: mark?.dueYear ?? goal.dueYear, choices: mark?.choices ?? [] };
    })
    .sort((a, b) => a.goal.span.start - b.goal.span.start);
}

function withOutcomes(
  earlier: EarlierReport,
  later: readonly LaterReport[],
  listed: readonly Listed[],
): readonly ReadGoal[] {
  const added = listed.flatMap(({ goal, index }) => (index === null ? [goal] : []));
  const answers = later.map((report) => answersOf(earlier, report, added));
  const years = later.map(({ open }) => yearOf(open.stored) ?? 0);
  return listed.map((each) => {
    const { goal, index, dueYear } = each;
    const due = dueYear ?? yearOf(earlier.open.stored) ?? 0;
    const last = settlingYear(years, due) ?? Infinity;
    const searched = later.flatMap((report, at) => ((years[at] ?? 0) > last ? [] : [{ report, at }]));
    const outcomes = searched.flatMap(({ report, at }) => {
      const tracked = index === null ? answers[at]?.get(goal.key) : report.pair.tracked[index];
      return tracked === undefined ? [] : [outcomeOf(earlier, report, each, tracked)];
    });
    return { ...goal, outcomes };
  });
}

type Answer = TrackedPair['tracked'][number];

function answersOf(
  earlier: EarlierReport,
  later: LaterReport,
  added: readonly BaseGoal[],
): ReadonlyMap<string, Answer> {
  if (added.length === 0) return new Map();
  const found = trackAdded(earlier.dated(), later.dated(), added);
  return new Map(
    added.flatMap(({ key }, index) => (found[index] === undefined ? [] : [[key, found[index]]])),
  );
}

function outcomeOf(
  earlier: EarlierReport,
  { pair }: LaterReport,
  { goal, dueYear, choices }: Listed,
  tracked: Answer,
): GoalOutcome {
  // A choice in a file that was replaced since is found in the new one, too: the later one counts.
  const chosen =
    choices.findLast(({ report, span }) => report === pair.later.id && span !== null)?.span ?? null;
  const judge = (): GoalOutcome => judgeOutcome(earlier.dated(), goal, dueYear, pair.later, tracked, chosen);
  if (goal.origin === 'added') return judge();
  const key = [goal.key, dueYear, chosen?.start, chosen?.end].join('.');
  const known = pair.outcomes.get(key) ?? judge();
  pair.outcomes.set(key, known);
  return known;
}
