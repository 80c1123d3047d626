import type { ChangedFigure } from '../model/comparison.ts';
import type { Proposal, VerdictTone } from '../model/goal.ts';
import type { Finding } from '../model/indicator.ts';
import type { Span } from '../model/span.ts';

/** Words of one of two reports. */
export type QuotedWords = { readonly quote: string; readonly span: Span };

/** Words that set a target, with its figure; null for a range, or where the figure can't be told for sure. */
export type TargetWords = QuotedWords & { readonly figure: ChangedFigure | null };

/** A target with a figure, as one of two compared reports sets it. */
export type TargetView = TargetWords & {
  readonly key: string;
  readonly name: string;
  /** The target of the same indicator in the other report; null where that sets none. */
  readonly other: TargetWords | null;
};

/** The target that the other report sets under the same name where neither has its like there: a level in the place of a growth. */
export function namesakeOf<T extends Pick<TargetView, 'name' | 'other'>>(
  { name, other }: Pick<TargetView, 'name' | 'other'>,
  others: readonly T[],
): T | undefined {
  return other === null ? others.find((each) => each.other === null && each.name === name) : undefined;
}

/** What became of a target of the earlier report. */
export type TargetOutcome = TargetWords & {
  readonly key: string;
  readonly name: string;
  /** What the later report says of it: what the verdict rests on, else the best passage that was found. */
  readonly result: QuotedWords | null;
  /** Of the coder of today; null where he gave none. */
  readonly verdict: {
    readonly code: string;
    readonly label: string;
    readonly tone: VerdictTone;
    readonly comment: string;
    readonly coder: string;
  } | null;
  /** What the program proposes; null where the right report is not one in which it was looked for. */
  readonly proposal: Proposal | null;
};

export type SettledTarget = TargetView & TargetOutcome;

/** Targets of two reports, and numbers of theirs that do not fit together. In reading order. */
export type TargetsView = {
  readonly left: readonly SettledTarget[];
  readonly right: readonly TargetView[];
  /** Only such as have a place in either report. */
  readonly findings: readonly Finding[];
};
