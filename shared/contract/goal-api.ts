import type {
  Agreement,
  Coder,
  CoderId,
  EvidenceId,
  EvidenceSource,
  GoalMark,
  GoalState,
  GoalVerdict,
  ReadGoal,
  SchemeEntry,
  Searched,
  VerdictScheme,
} from '../model/goal.ts';
import type { Anchor } from '../model/note.ts';
import type { ReportId } from '../model/report.ts';
import type { Span } from '../model/span.ts';
import type { ComparedReport } from './views.ts';

type Nothing = Record<string, never>;
type OfReport = { readonly report: ReportId };

/** The reader's own name of a goal and its due year; null where they are as they were read. */
export type GoalEdit = Pick<GoalMark, 'name' | 'dueYear'>;

/** A goal of the reader's whose words are no longer found: listed, never dropped. */
export type LostGoal = { readonly mark: GoalMark; readonly anchor: Anchor };

/** A report with where its figures stand: number, unit and bound, as the reader corrected them, in reading order. */
export type FiguredReport = ComparedReport & { readonly figures: readonly Span[] };

/** How often the program's proposals were right on reports that people had labelled: shares, 0 to 1. */
export type Measured = {
  /** Of proposals graded sure, of those graded likely, and of “not mentioned”. */
  readonly sure: number;
  readonly likely: number;
  readonly absent: number;
  /** Pairs of reports that it was measured on. */
  readonly pairs: number;
};

/** The goals of one report, what later ones say of them, and what the current coder made of it. */
export type GoalsView = {
  readonly earlier: FiguredReport;
  /** The reports that were searched, by year: the next one, and those that goals are due in. */
  readonly later: readonly FiguredReport[];
  /** Years in which goals are due and whose following report is not in the library. */
  readonly missingYears: readonly number[];
  /** In reading order. */
  readonly goals: readonly ReadGoal[];
  /** Of the current coder; a goal without one is `proposed`. */
  readonly marks: readonly GoalMark[];
  readonly lost: readonly LostGoal[];
  /** All versions, oldest first; the last is in force. */
  readonly schemes: readonly VerdictScheme[];
  readonly coder: Coder;
  readonly coders: readonly Coder[];
  readonly measured: Measured;
};

/** One goal on which two coders differ. */
export type Disagreement = {
  readonly key: string;
  readonly quote: string;
  readonly name: string;
  readonly first: { readonly state: GoalState; readonly verdict: GoalVerdict | null };
  readonly second: { readonly state: GoalState; readonly verdict: GoalVerdict | null };
};

export type AgreementView = {
  readonly first: Coder;
  readonly second: Coder;
  /** On whether it is a goal at all, over those that both confirmed or rejected. */
  readonly states: Agreement;
  /** On the verdict, over those that both gave one. */
  readonly verdicts: Agreement;
  readonly disagreements: readonly Disagreement[];
};

/**
 * Goals of a report. Every write concerns the current coder alone, is one step of the history, and gives the marks of
 * the goals it touched. @throws AppError `not-found` where a key is of a text that has changed since
 */
export type GoalApi = {
  /** Reports `goals/progress`. */
  'goals/open': (args: OfReport) => GoalsView;
  /** Confirms, rejects, or takes that back, for many at once. What is not confirmed has no verdict: it goes with it. */
  'goals/decide': (
    args: OfReport & { readonly goals: readonly string[]; readonly state: GoalState },
  ) => readonly GoalMark[];
  /**
   * Adds a goal that was not read, confirmed; gives its key with the goals anew. Words that are read as one goal already
   * confirm that one. @throws AppError `invalid-input` with `reason: 'nothing-there'` where the span holds no words
   */
  'goals/add': (
    args: OfReport & { readonly span: Span; readonly name: string; readonly dueYear: number | null },
  ) => GoalsView;
  /**
   * The reader's own name and due year; null takes back. `before`: both as far as the writer knew; what others changed
   * since stays. @throws AppError `invalid-input` with `reason: 'changed-elsewhere'` where both changed the same
   */
  'goals/edit': (
    args: OfReport & GoalEdit & { readonly goal: string; readonly before?: GoalEdit | undefined },
  ) => readonly GoalMark[];
  /** The same words of the same source are linked once. @throws AppError `invalid-input` with `reason: 'nothing-there'` */
  'goals/link': (
    args: OfReport & { readonly goal: string; readonly evidence: EvidenceSource },
  ) => readonly GoalMark[];
  /** @throws AppError `invalid-input` with `reason: 'no-evidence'` where the goal's verdict rests on it alone */
  'goals/unlink': (
    args: OfReport & { readonly goal: string; readonly evidence: EvidenceId },
  ) => readonly GoalMark[];
  /**
   * Sets a value of a later report, as its `figures` have it, against the goal's figure, in the place of the one chosen
   * there before; null takes that back. @throws AppError `invalid-input` with `reason: 'nothing-there'`
   */
  'goals/choose-figure': (
    args: OfReport & { readonly goal: string; readonly later: ReportId; readonly value: Span | null },
  ) => GoalsView;
  /**
   * Gives goals a verdict of the scheme in force and confirms them; null takes it back. Evidence given with it is linked
   * in the same step. @throws AppError `invalid-input` with `reason: 'no-evidence'` or `'no-absence'` where the verdict
   * needs what it has not, `'no-such-verdict'` where the scheme in force has it not, all with `goal`; then none is given.
   * `before`: the verdict and the comment as far as the writer knew, of what others changed since nothing is lost: of two comments
   * both are kept, one below the other. @throws AppError `invalid-input` with `reason: 'changed-elsewhere'` where a comment
   * that the writer never saw would go with its verdict, or the verdict that is commented on is gone
   */
  'goals/judge': (
    args: OfReport & {
      readonly verdicts: readonly {
        readonly goal: string;
        readonly code: string | null;
        readonly evidence: readonly EvidenceSource[];
        readonly absence: Searched | null;
        readonly comment: string;
        readonly before?: { readonly code: string | null; readonly comment: string } | undefined;
      }[];
    },
  ) => readonly GoalMark[];
  /**
   * Puts a new version of the scheme in force; the same entries make none. `base`: the version that was rewritten.
   * @throws AppError `invalid-input` `same-code`; `changed-elsewhere` where another one is in force meanwhile
   */
  'goals/save-scheme': (args: {
    readonly entries: readonly SchemeEntry[];
    readonly base?: number | undefined;
  }) => readonly VerdictScheme[];
  'goals/agreement': (
    args: OfReport & { readonly first: CoderId; readonly second: CoderId },
  ) => AgreementView;
  // Who codes is no step of the history. @throws AppError `invalid-input` with `reason: 'same-name'`; `not-found` {coder}
  'coders/list': (args: Nothing) => {
    readonly coders: readonly Coder[];
    readonly current: CoderId;
    /** True where nobody did anything in the library yet: no name stands on anything. */
    readonly isUnsigned: boolean;
  };
  'coders/add': (args: { readonly name: string }) => readonly Coder[];
  'coders/rename': (args: { readonly id: CoderId; readonly name: string }) => readonly Coder[];
  'coders/choose': (args: { readonly id: CoderId }) => null;
};
