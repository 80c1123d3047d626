import type { GoalsView } from '../../../../shared/contract/goal-api.ts';
import type { Attainment } from '../../../../shared/model/attainment.ts';
import type {
  Evidence,
  GoalMark,
  GoalOutcome,
  GoalState,
  JudgedCandidate,
  ReadGoal,
} from '../../../../shared/model/goal.ts';
import type { ReportId } from '../../../../shared/model/report.ts';
import { isSameSpan, type Span } from '../../../../shared/model/span.ts';
import { currentScheme, standingOf, type Standing } from './verdicts.ts';

/** What a goal's line shows of a later report: evidence that was linked, else a candidate, else nothing. */
export type Shown =
  | { readonly kind: 'evidence'; readonly evidence: Evidence; readonly candidate: JudgedCandidate | null }
  | {
      readonly kind: 'candidate';
      readonly report: ReportId;
      readonly index: number;
      readonly candidate: JudgedCandidate;
      readonly isLinked: boolean;
    }
  | { readonly kind: 'none' };

/** A goal with all that its line needs. */
export type GoalItem = {
  readonly goal: ReadGoal;
  readonly mark: GoalMark | null;
  readonly state: GoalState;
  /** The reader's own name and due year, else those that were read. */
  readonly name: string;
  readonly dueYear: number | null;
  /** Due in a later year than the report's own. */
  readonly isLong: boolean;
  /** What the chosen later report says; null where it was not searched for this goal. */
  readonly outcome: GoalOutcome | null;
  readonly shown: Shown;
  readonly attainment: Attainment | null;
  readonly standing: Standing;
};

/** What the reader looks at, beside the goals themselves. */
export type Looking = {
  /** The later report that is set against the goals; null for the first that was searched. */
  readonly later: ReportId | null;
  /** The candidates that were asked for, by goal: an index into the outcome's. */
  readonly chosen: ReadonlyMap<string, number>;
};

/** All goals in reading order, each with its mark. */
export function buildItems(view: GoalsView, looking: Looking): readonly GoalItem[] {
  const marks = new Map(view.marks.map((mark) => [mark.key, mark]));
  const year = view.earlier.summary.head.year;
  return view.goals.map((goal): GoalItem => {
    const mark = marks.get(goal.key) ?? null;
    const dueYear = mark?.dueYear ?? goal.dueYear;
    const outcome = outcomeOf(view, goal, looking.later);
    const shown = shownOf(goal, mark, outcome, looking.chosen.get(goal.key));
    return {
      goal,
      mark,
      state: mark?.state ?? 'proposed',
      name: mark?.name ?? goal.name,
      dueYear,
      isLong: dueYear !== null && year !== null && dueYear > year,
      outcome,
      shown,
      attainment: shown.kind === 'none' ? null : (shown.candidate?.attainment ?? null),
      standing: standingOf(mark?.verdict ?? null, outcome?.proposal ?? null, view.schemes),
    };
  });
}

/** The report that the goals are set against; undefined where none was searched. */
export function laterOf(view: GoalsView, later: ReportId | null) {
  return view.later.find(({ summary }) => summary.id === later) ?? view.later[0];
}

/** A goal of several years is searched in reports of its own: without the next one, its first is shown. */
function outcomeOf(view: GoalsView, goal: ReadGoal, later: ReportId | null): GoalOutcome | null {
  const chosen = laterOf(view, later);
  if (chosen === undefined) return null;
  const own = goal.outcomes.find(({ report }) => report === chosen.summary.id);
  const isFirst = chosen === view.later[0];
  return own ?? (isFirst ? (goal.outcomes[0] ?? null) : null);
}

function shownOf(
  goal: ReadGoal,
  mark: GoalMark | null,
  outcome: GoalOutcome | null,
  chosen: number | undefined,
): Shown {
  const linked = (mark?.evidence ?? []).map((evidence) => ({
    evidence,
    candidate: candidateOf(goal, evidence),
  }));
  // Of several passages the one whose figure the reader chose says most.
  const [first] = linked;
  const own = linked.find(({ candidate }) => candidate?.isChosen === true) ?? first;
  if (chosen === undefined && own !== undefined) return { kind: 'evidence', ...own };
  const index = chosen ?? Math.max(0, outcome?.candidates.findIndex(({ isChosen }) => isChosen) ?? 0);
  const candidate = outcome?.candidates[index];
  if (outcome === null || candidate === undefined) return { kind: 'none' };
  const isLinked = isAmong(mark?.evidence ?? [], outcome.report, candidate.span);
  return { kind: 'candidate', report: outcome.report, index, candidate, isLinked };
}

/** The candidate that a piece of evidence is, or null: words that a reader chose are often none. */
function candidateOf(goal: ReadGoal, evidence: Evidence): JudgedCandidate | null {
  if (evidence.kind === 'outside' || evidence.span === null) return null;
  const { report, span } = evidence;
  const candidates = goal.outcomes.find((outcome) => outcome.report === report)?.candidates ?? [];
  return candidates.find((candidate) => isSameSpan(candidate.span, span)) ?? null;
}

/** Whether these very words are linked already. */
export function isAmong(evidence: readonly Evidence[], report: ReportId, span: Span): boolean {
  return evidence.some(
    (one) =>
      one.kind === 'passage' && one.report === report && one.span !== null && isSameSpan(one.span, span),
  );
}

/** How many verdicts the scheme in force has keys for. */
export function countKeys(view: GoalsView): number {
  return Math.min(9, currentScheme(view.schemes)?.entries.length ?? 0);
}
