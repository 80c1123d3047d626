import type { Brand } from '../base/brand.ts';
import type { Anchor } from './note.ts';
import type { Span } from './span.ts';

export type DecisionId = Brand<number, 'DecisionId'>;

/** What a reader can settle about two passages or two sections, whatever was computed. */
export const DECISION_KINDS = [
  'link', // they belong together
  'cut', // they do not; with one side only: it belongs to nothing
] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

/** What readers call a decision: a lock is a link of what was computed to belong together; what is alone is cut from everything. */
export const DECISION_SORTS = ['link', 'lock', 'cut', 'alone'] as const;
export type DecisionSort = (typeof DECISION_SORTS)[number];

/** `section`: the sections whose headings begin where the spans do. `passage`: all sentences that the spans touch. */
export type DecisionLevel = 'section' | 'passage';

/** A decision at its place in today's texts. `link` has both sides, `cut` at least one. */
export type PlacedDecision = {
  readonly kind: DecisionKind;
  readonly level: DecisionLevel;
  readonly left: Span | null;
  readonly right: Span | null;
};

/** A decision that is asked for. */
export type AskedDecision = PlacedDecision & {
  /** True of a link that was computed before it was settled; left out, it is none. */
  readonly isLock?: boolean | undefined;
};

/** A decision as it is kept: by quote and context, so that it is found again in a corrected text. */
export type Decision = {
  readonly id: DecisionId;
  readonly kind: DecisionKind;
  /** True of a link that was computed, and that the reader locked. */
  readonly isLock: boolean;
  readonly level: DecisionLevel;
  readonly left: Anchor | null;
  readonly right: Anchor | null;
  /** Where it stands today; null where it could not be placed: then it is listed and has no effect. */
  readonly placed: PlacedDecision | null;
  /** The sides whose words are not found today; none where it is placed. */
  readonly lost: readonly ('left' | 'right')[];
  readonly createdAt: string;
  /** Who settled it; empty where that was not recorded. */
  readonly author: string;
};

/** What readers call it. */
export function sortOfDecision({
  kind,
  isLock,
  left,
  right,
}: Pick<AskedDecision, 'kind' | 'isLock'> & {
  readonly left: unknown;
  readonly right: unknown;
}): DecisionSort {
  if (kind === 'link') return isLock === true ? 'lock' : 'link';
  return left === null || right === null ? 'alone' : 'cut';
}
