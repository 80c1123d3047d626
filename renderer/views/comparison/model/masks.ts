import type { ChangeCounts, ChangeKind, SpanType } from '../../../../shared/model/comparison.ts';

/** Expected changes that are not shown as marks. */
export type Masks = { readonly yearTurn: boolean; readonly punctuation: boolean };

/** True where a difference of this type is hidden. */
export function isMasked(type: SpanType | ChangeKind | null, masks: Masks): boolean {
  return (type === 'year-turn' && masks.yearTurn) || (type === 'punctuation' && masks.punctuation);
}

/** How many changes the masks hide. */
export function countHidden(counts: ChangeCounts, masks: Masks): number {
  return (masks.yearTurn ? counts['year-turn'] : 0) + (masks.punctuation ? counts.punctuation : 0);
}
