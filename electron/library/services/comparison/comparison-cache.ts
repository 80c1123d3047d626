import type { Rarity } from '../../../../shared/compare/rarity.ts';
import type { Comparison } from '../../../../shared/model/comparison.ts';
import { createRecent, type Recent } from '../base/recent.ts';
import { createSharedWork, type SharedWork } from '../base/shared-work.ts';

/** Comparisons kept: going back and forth between pairs costs nothing; each is some megabytes. */
const KEPT_COMPARISONS = 4;

/** The places that are prefetched; a place of forty years takes three megabytes. */
const KEPT_RARITIES = 2;

/** What was computed and can be had again, by the hashes of all that went into it, and what is under way. */
export type Comparisons = {
  readonly found: Recent<Comparison>;
  /** One for all pairs of a place. */
  readonly rarities: Recent<Rarity>;
  readonly work: SharedWork<Comparison>;
};

export function createComparisons(): Comparisons {
  return {
    found: createRecent(KEPT_COMPARISONS),
    rarities: createRecent(KEPT_RARITIES),
    work: createSharedWork(),
  };
}
