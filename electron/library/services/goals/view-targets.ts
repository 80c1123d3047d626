import { AppError } from '../../../../shared/base/errors.ts';
import type { GoalsView } from '../../../../shared/contract/goal-api.ts';
import type { IndicatorsView } from '../../../../shared/contract/indicator-api.ts';
import type {
  SettledTarget,
  TargetOutcome,
  TargetsView,
  TargetView,
  TargetWords,
} from '../../../../shared/contract/target-views.ts';
import type { BaseGoal } from '../../../../shared/facts/goals/base-goals.ts';
import type { ChangedFigure } from '../../../../shared/model/comparison.ts';
import type { Figure } from '../../../../shared/model/figure.ts';
import type { GoalMark, ReadGoal } from '../../../../shared/model/goal.ts';
import type { Outline } from '../../../../shared/model/outline.ts';
import type { ReportId } from '../../../../shared/model/report.ts';
import { sliceSpan } from '../../../../shared/model/span.ts';
import type { Library } from '../../library.ts';
import type { Caller } from '../base/caller.ts';
import { openDocument } from '../documents/open-document.ts';
import { viewIndicators } from '../figures/view-indicators.ts';
import { openCoderGoals, readMarks } from './coder-goals.ts';
import { openEarlier } from './open-goals.ts';
import { viewGoals } from './view-goals.ts';
import { placeOf } from '../shelf/shelves.ts';

/**
 * The targets of two reports, the left one's with what the right one says of them, and the numbers of theirs that do not
 * fit. Reports `goals/progress` and `indicators/progress`. @throws AppError `not-found`, `cancelled`
 */
export async function viewTargets(
  library: Library,
  left: ReportId,
  right: ReportId,
  caller: Caller,
): Promise<TargetsView> {
  const goals = await viewGoals(library, left, caller);
  const places = new Set([left, right].map((id) => placeOf(openDocument(library, id).stored)));
  const views: IndicatorsView[] = [];
  for (const place of places) views.push(...(await indicatorsOf(library, place, caller)));
  const marks = new Map(goals.marks.map((mark) => [mark.key, mark]));
  const ofLeft = { goals: goals.goals, marks, outline: goals.earlier.outline, text: goals.earlier.text };
  const ofRight = left === right ? NO_GOALS : laterGoals(library, right);
  const earlier = pickTargets(ofLeft);
  const later = pickTargets(ofRight);
  const isSame = sameIndicator(views, left, right);
  return {
    left: earlier.map((goal) => ({
      ...describe(goal, goals.earlier.text),
      other: quoteFirst(
        ofRight.goals,
        (other) => isSame(goal, other),
        openDocument(library, right).document.clean.text,
      ),
      ...settle(goal, marks.get(goal.key), goals, right),
    })),
    right: later.map((goal) => ({
      ...describe(goal, openDocument(library, right).document.clean.text),
      other: quoteFirst(ofLeft.goals, (other) => isSame(other, goal), goals.earlier.text),
    })),
    findings: views
      .flatMap(({ findings }) => findings)
      .filter(({ places: own }) => own.some(({ report }) => report === left || report === right)),
  };
}

/**
 * What the right report says of the targets of the left one, and what was made of that. Reports `goals/progress`.
 * @throws AppError `not-found`, `cancelled`
 */
export async function viewOutcomes(
  library: Library,
  left: ReportId,
  right: ReportId,
  caller: Caller,
): Promise<readonly TargetOutcome[]> {
  const view = await viewGoals(library, left, caller);
  const marks = new Map(view.marks.map((mark) => [mark.key, mark]));
  const { outline, text } = view.earlier;
  return pickTargets({ goals: view.goals, marks, outline, text }).map((goal) => ({
    ...describe(goal, text),
    ...settle(goal, marks.get(goal.key), view, right),
  }));
}

/** None where no report of the place has a year. */
async function indicatorsOf(
  library: Library,
  place: string,
  caller: Caller,
): Promise<readonly IndicatorsView[]> {
  try {
    return [await viewIndicators(library, place, caller)];
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') return [];
    throw error;
  }
}

/** The goals of a report with what the reader said of them. */
type SetGoals<T extends BaseGoal> = {
  readonly goals: readonly T[];
  readonly marks: ReadonlyMap<string, GoalMark>;
  readonly outline: Outline;
  readonly text: string;
};

const NO_GOALS: SetGoals<BaseGoal> = { goals: [], marks: new Map(), outline: { sections: [] }, text: '' };

function laterGoals(library: Library, id: ReportId): SetGoals<BaseGoal> {
  const report = openEarlier(library, id);
  const marks = library.db.read((reader) => {
    const goals = openCoderGoals(reader, report, reader.coders.loadCurrent().id);
    return readMarks(reader, report, goals);
  });
  const { outline, text } = report.open.document.report;
  return { goals: report.goals, marks: new Map(marks.map((mark) => [mark.key, mark])), outline, text };
}

/** Words by which a paragraph outside of the part with the targets sets them: 今年的主要预期目标是… */
const SETS_TARGETS = /(?:预期|主要|发展)目标/u;

/**
 * Goals with a figure that stand among the targets of a report, or in a paragraph that says it sets them, and those that
 * the reader judged; of a report without such a part all concrete ones with a figure. What the reader said is no goal is
 * none, and a target that is set twice stands once, where it comes first.
 */
function pickTargets<T extends BaseGoal>({ goals, marks, outline, text }: SetGoals<T>): readonly T[] {
  const isTarget = ({ figure, section, span }: BaseGoal): boolean =>
    figure !== null &&
    (outline.sections[section]?.role === 'targets' || SETS_TARGETS.test(lineAround(text, span.start)));
  const hasPart = goals.some(isTarget);
  const said = new Set<string>();
  return goals.filter((goal) => {
    const mark = marks.get(goal.key);
    if (mark?.state === 'rejected') return false;
    const isJudged = mark !== undefined && mark.verdict !== null;
    if (!isJudged && !(hasPart ? isTarget(goal) : goal.figure !== null && goal.isConcrete)) return false;
    const words = sayFigure(goal);
    const isSaid = words !== null && said.has(words);
    if (words !== null) said.add(words);
    return isJudged || !isSaid;
  });
}

/** The same for the same target, however often its report says it; null where that can't be told. */
function sayFigure({ figure }: BaseGoal): string | null {
  if (figure === null || figure.isDoubtful || figure.name === '') return null;
  const { name, year, measure, value, valueTo, unit, bound } = figure;
  return [name, year, measure, value, valueTo, unit.normalize('NFKC'), bound].join('\n');
}

function lineAround(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return text.slice(start, end < 0 ? text.length : end);
}

/** True where two goals are of one indicator: by the chains of the place, else by their names. */
function sameIndicator(
  views: readonly IndicatorsView[],
  left: ReportId,
  right: ReportId,
): (earlier: BaseGoal, later: BaseGoal) => boolean {
  const chains = { left: new Map<string, string>(), right: new Map<string, string>() };
  const keyOf = ({ valueSpan }: Figure): string => `${valueSpan.start}-${valueSpan.end}`;
  for (const { indicators } of views)
    for (const { name, series, isLoose } of indicators) {
      if (isLoose) continue;
      for (const { key, points } of series)
        for (const { report, figure } of points) {
          if (report === left) chains.left.set(keyOf(figure), `${name}\n${key}`);
          if (report === right) chains.right.set(keyOf(figure), `${name}\n${key}`);
        }
    }
  return (earlier, later) => {
    if (earlier.figure === null || later.figure === null) return false;
    const [a, b] = [chains.left.get(keyOf(earlier.figure)), chains.right.get(keyOf(later.figure))];
    if (a !== undefined && b !== undefined) return a === b;
    const isAlike = earlier.figure.measure === later.figure.measure;
    return isAlike && earlier.figure.name !== '' && earlier.figure.name === later.figure.name;
  };
}

function describe(goal: BaseGoal, text: string): Omit<TargetView, 'other'> {
  return { key: goal.key, name: goal.name, ...quoteTarget(goal, text) };
}

function quoteTarget({ span, figure }: BaseGoal, text: string): TargetWords {
  return { quote: sliceSpan(text, span), span, figure: figure === null ? null : printedFigure(figure, text) };
}

function printedFigure(figure: Figure, text: string): ChangedFigure | null {
  const { value, valueTo, unit, bound, isDoubtful, valueSpan } = figure;
  if (valueTo !== null || isDoubtful) return null;
  return { text: sliceSpan(text, valueSpan), value, unit: unit.normalize('NFKC'), bound };
}

function quoteFirst(
  goals: readonly BaseGoal[],
  isWanted: (goal: BaseGoal) => boolean,
  text: string,
): TargetWords | null {
  const found = goals.find(isWanted);
  return found === undefined ? null : quoteTarget(found, text);
}

type Settled = Pick<SettledTarget, 'result' | 'verdict' | 'proposal'>;

function settle(goal: ReadGoal, mark: GoalMark | undefined, view: GoalsView, right: ReportId): Settled {
  const outcome = goal.outcomes.find(({ report }) => report === right);
  const best = outcome?.candidates.find(({ isChosen }) => isChosen) ?? outcome?.candidates[0];
  const proof =
    (mark?.verdict ?? null) === null
      ? undefined
      : mark?.evidence.find((each) => each.kind === 'passage' && each.report === right);
  const span = proof?.kind === 'passage' ? proof.span : null;
  const text = view.later.find(({ summary }) => summary.id === right)?.text ?? '';
  const found = best === undefined || !best.isReported ? null : { quote: best.quote, span: best.span };
  return {
    result: span === null ? found : { quote: text.slice(span.start, span.end), span },
    verdict: verdictOf(mark, view),
    proposal: outcome?.proposal ?? null,
  };
}

function verdictOf(mark: GoalMark | undefined, { schemes, coder }: GoalsView): Settled['verdict'] {
  const verdict = mark?.verdict ?? null;
  if (verdict === null) return null;
  const entries = schemes.find(({ version }) => version === verdict.schemeVersion)?.entries ?? [];
  const entry = entries.find(({ code }) => code === verdict.code);
  return {
    code: verdict.code,
    label: entry?.label ?? verdict.code,
    tone: entry?.tone ?? 'plain',
    comment: verdict.comment,
    coder: coder.name,
  };
}
