import type { Span } from './span.ts';

export const VERDICTS = ['met', 'missed', 'not_reported', 'unclear'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A passage of the later report that may say what became of a goal. */
export type Candidate = {
  readonly quote: string;
  readonly span: Span;
  /** 0 to 1. */
  readonly score: number;
  /** The words both sides share, rarest first: the reason for the score. */
  readonly terms: readonly string[];
};

/** A goal of the earlier report with what the later one says of it. A proposal: only the user makes a verdict. */
export type TrackedGoal = {
  readonly goal: string;
  readonly span: Span;
  readonly name: string;
  /** The best candidate's quote, or null where nothing was found. */
  readonly outcome: string | null;
  readonly verdict: Verdict;
  readonly score: number;
  /** Best first. */
  readonly candidates: readonly Candidate[];
};
