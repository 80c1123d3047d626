import type { Brand } from '../base/brand.ts';
import type { Attainment } from './attainment.ts';
import type { Figure } from './figure.ts';
import type { Anchor } from './note.ts';
import type { Role } from './outline.ts';
import type { ReportId } from './report.ts';
import type { Span } from './span.ts';

export const VERDICTS = ['met', 'missed', 'not_reported', 'unclear'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** On what a proposal rests, in a closed list that the page has words for. */
export const GROUNDS = [
  'nothing-found', // no passage says enough of it
  'figure', // arithmetic with a result of the same thing
  'same-number', // the goal's own number is said again, of the same noun, as done
  'part', // a part of what is counted is as much as the goal already
  'stated', // the words say that it is done
  'begun', // the words say that it has begun, and no more was demanded
  'advanced', // the words tell of work at it, and no more was demanded
  'unfinished', // it was to be done, and the words tell of an earlier stage
  'failed', // the words say that it was not reached
  'problem', // it stands among the problems
  'gone-on', // the passage is to go on with what was to be begun
  'set-again', // the passage sets the goal again
  'other-thing', // the passage has a figure, but not of the same thing
  'extreme', // the result is many times the goal, or a small part of it
  'about', // the result falls short of a goal with 左右 by more than a twentieth
  'no-figure', // the goal has a figure, the passage none that answers it
  'unsettled', // the words settle nothing
  'weak', // the passage may speak of it: look at the text
] as const;
export type Ground = (typeof GROUNDS)[number];

/** How sure a proposal is. `open`: look at the text. The shares that are right are measured by `scripts/learn/lines.ts`. */
export const GRADES = ['sure', 'likely', 'open'] as const;
export type Grade = (typeof GRADES)[number];

/** What is proposed of a goal, how sure that is, and on what ground. Nobody's verdict. */
export type Proposal = { readonly verdict: Verdict; readonly grade: Grade; readonly ground: Ground };

/** A passage of the later report that may say what became of a goal. */
export type Candidate = {
  readonly quote: string;
  readonly span: Span;
  /** 0 to 1. */
  readonly score: number;
  /** Whether it says enough of the goal to be what became of it; else it is something to look at. */
  readonly isReported: boolean;
  /** The words both sides share, rarest first: the reason for the score. */
  readonly terms: readonly string[];
  /** The figure of the passage that answers the goal's own; null for a task, or where none does. */
  readonly result: Figure | null;
  /** The goal's figure set against the result; null where either has none. */
  readonly attainment: Attainment | null;
};

/** A goal of the earlier report with what the later one says of it. A proposal: only the user makes a verdict. */
export type TrackedGoal = Proposal & {
  readonly goal: string;
  readonly span: Span;
  readonly name: string;
  /** The figure that states it, or null for a task. */
  readonly figure: Figure | null;
  /** The best candidate's quote, or null where nothing was found. */
  readonly outcome: string | null;
  readonly score: number;
  /** Best first. */
  readonly candidates: readonly Candidate[];
};

export type GoalId = Brand<number, 'GoalId'>;
export type EvidenceId = Brand<number, 'EvidenceId'>;
export type CoderId = Brand<number, 'CoderId'>;

/** How firmly a goal is set: 确保, 力争, 以上, 左右, 以内; none of them where it is set plainly. */
export const STRENGTHS = ['ensure', 'strive', 'at_least', 'about', 'at_most'] as const;
export type Strength = (typeof STRENGTHS)[number];

/** Whether a reader holds it to be a goal; `proposed` until somebody said so. */
export const GOAL_STATES = ['proposed', 'confirmed', 'rejected'] as const;
export type GoalState = (typeof GOAL_STATES)[number];

/** Why a candidate stands where it does, in a closed list that the page has words for. */
export const CANDIDATE_REASONS = [
  'same-name', // it names the same indicator or project
  'same-figure', // it has a figure that answers the goal's
  'same-section', // it stands under a heading of the same subject
  'looks-back', // it says what was done
  'plans-again', // it sets the goal once more
  'of-span', // its total is of several years
  'other-unit', // its figures are in other units
  'few-words', // little is shared
] as const;
export type CandidateReason = (typeof CANDIDATE_REASONS)[number];

/** A figure of a passage set against the goal's. */
export type JudgedFigure = { readonly figure: Figure; readonly attainment: Attainment };

/** A candidate with all that a reader needs to judge it. */
export type JudgedCandidate = Candidate & {
  /** Every figure of the passage, in reading order, for the reader to choose another one; empty for a task. */
  readonly figures: readonly JudgedFigure[];
  /** True where the reader chose `result`: then the words are not asked whether it is of the same thing. */
  readonly isChosen: boolean;
  readonly reasons: readonly CandidateReason[];
  /** The shared words in the goal's report and in the candidate's. */
  readonly goalMarks: readonly Span[];
  readonly marks: readonly Span[];
};

/** The parts and words of a report that were searched: what "not mentioned" records. */
export type Searched = { readonly parts: readonly Role[]; readonly words: readonly string[] };

/** What one report says of a goal. */
export type GoalOutcome = {
  readonly report: ReportId;
  /** Best first; empty where nothing was found. */
  readonly candidates: readonly JudgedCandidate[];
  readonly searched: Searched;
  readonly proposal: Proposal;
};

/** A goal as it is read out of its report, or as the reader added it. Nothing in it is anybody's judgement. */
export type ReadGoal = {
  /** Stands for it in every call; the same as long as text and figures are. */
  readonly key: string;
  readonly origin: 'read' | 'added';
  readonly quote: string;
  readonly span: Span;
  readonly name: string;
  /** Index into `Outline.sections`. */
  readonly section: number;
  readonly figure: Figure | null;
  /** The year at whose end it is due: a five-year plan's goal is due at its end. Null where the report's year is unknown. */
  readonly dueYear: number | null;
  readonly strengths: readonly Strength[];
  /** Quantified, or a named thing to be done: what a researcher codes first. False for what only calls up. */
  readonly isConcrete: boolean;
  /** One for each later report that was searched, by year. */
  readonly outcomes: readonly GoalOutcome[];
};

/** What a verdict rests on: words of a report, or of a source outside the library (责任分解, 年鉴). */
export type EvidenceSource =
  | { readonly kind: 'passage'; readonly report: ReportId; readonly span: Span }
  | { readonly kind: 'outside'; readonly source: string; readonly quote: string };

export type Evidence =
  | {
      readonly id: EvidenceId;
      readonly kind: 'passage';
      readonly report: ReportId;
      readonly anchor: Anchor;
      /** Where it stands today; null where its words are no longer found. */
      readonly span: Span | null;
    }
  | {
      readonly id: EvidenceId;
      readonly kind: 'outside';
      readonly source: string;
      readonly quote: string;
    };

/** What a verdict needs to be kept. */
export const VERDICT_NEEDS = ['evidence', 'absence', 'nothing'] as const;
export type VerdictNeed = (typeof VERDICT_NEEDS)[number];
/** How a verdict looks: a sign and a colour that mean the same on every screen. */
export const VERDICT_TONES = ['good', 'bad', 'absent', 'unsure', 'plain'] as const;
export type VerdictTone = (typeof VERDICT_TONES)[number];

/** One verdict of a scheme. `code` stays when its words change. */
export type SchemeEntry = {
  readonly code: string;
  readonly label: string;
  /** When it is to be given. */
  readonly meaning: string;
  readonly needs: VerdictNeed;
  readonly tone: VerdictTone;
};

/** The verdicts that can be given. A change makes a new version; a verdict keeps the version it was given by. */
export type VerdictScheme = {
  /** From 1. */
  readonly version: number;
  readonly entries: readonly SchemeEntry[];
  readonly createdAt: string;
};

/** A verdict as one coder gave it. */
export type GoalVerdict = {
  readonly code: string;
  readonly schemeVersion: number;
  /** What was searched in vain; null where evidence is quoted. */
  readonly absence: Searched | null;
  readonly comment: string;
  readonly decidedAt: string;
};

/** A value of a later report that the reader set against the goal's, in the place of the one that the program took. */
export type ChosenFigure = {
  readonly report: ReportId;
  readonly anchor: Anchor;
  /** Where it stands today; null where its words are no longer found. */
  readonly span: Span | null;
};

/** All that the current coder did to a goal. */
export type GoalMark = {
  readonly key: string;
  readonly id: GoalId;
  readonly state: GoalState;
  /** The reader's own name and due year, over those that were read; null where there are none. */
  readonly name: string | null;
  readonly dueYear: number | null;
  readonly evidence: readonly Evidence[];
  /** Oldest first. */
  readonly choices: readonly ChosenFigure[];
  readonly verdict: GoalVerdict | null;
};

/** Somebody who codes; the verdicts of one are never shown to another but in the agreement. */
export type Coder = { readonly id: CoderId; readonly name: string };

/** How far two coders agree on what both coded. Source: Cohen 1960, A Coefficient of Agreement for Nominal Scales. */
export type Agreement = {
  /** Goals that both coded. */
  readonly items: number;
  /** 0 to 1. */
  readonly observed: number;
  readonly expected: number;
  /** Null where it is not defined: nothing in common, or one verdict only. */
  readonly kappa: number | null;
};
