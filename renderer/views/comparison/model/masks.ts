import type { Masks } from '../../../../shared/contract/views.ts';
import {
  EXPECTED_KINDS,
  type ChangeCounts,
  type ChangeKind,
  type ExpectedKind,
  type SpanType,
} from '../../../../shared/model/comparison.ts';

export type { Masks };

const EXPECTED: ReadonlySet<string> = new Set(EXPECTED_KINDS);

function isExpected(type: SpanType | ChangeKind): type is ExpectedKind {
  return EXPECTED.has(type);
}

/** True where a difference of this type is hidden. */
export function isMasked(type: SpanType | ChangeKind | null, masks: Masks): boolean {
  return type !== null && isExpected(type) && masks[type];
}

/** How many changes the masks hide. */
export function countHidden(counts: ChangeCounts, masks: Masks): number {
  return EXPECTED_KINDS.reduce((sum, kind) => sum + (masks[kind] ? counts[kind] : 0), 0);
}

/** The same switch for every kind. */
export function masksAll(isOn: boolean): Masks {
  return {
    'year-turn': isOn,
    'relative-year': isOn,
    session: isOn,
    width: isOn,
    punctuation: isOn,
    numbering: isOn,
  };
}

/** What one key goes to: all shown where something is hidden, else back to what was hidden before. */
export function flipMasks(masks: Masks, before: Masks): Masks {
  if (EXPECTED_KINDS.some((kind) => masks[kind])) return masksAll(false);
  return EXPECTED_KINDS.some((kind) => before[kind]) ? before : masksAll(true);
}
