import type { Span } from '../../shared/model/span.ts';

/** What a command found: the fixed JSON, and the lines for a reader. */
export type Output = {
  readonly json: unknown;
  readonly lines: readonly string[];
  /** What to know of the result, for the reader of the lines. */
  readonly remarks?: readonly string[];
  /** Expected errors in part of the work; the exit status is 3 where there is one. */
  readonly failures?: readonly string[];
};

/** A range as the JSON gives it. */
export function toPair(span: Span | null): readonly [number, number] | null {
  return span === null ? null : [span.start, span.end];
}

/** A number between 0 and 1, to three places. */
export function roundScore(score: number): number {
  return Math.round(score * 1000) / 1000;
}
