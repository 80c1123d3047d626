import type { ReportFeatures } from '../../../shared/compare/features.ts';
import type { Rarity } from '../../../shared/compare/rarity.ts';
import type { Comparison } from '../../../shared/model/comparison.ts';
import { createRecent, type Recent } from './recent.ts';
import { createSharedWork, type SharedWork } from './shared-work.ts';

/** Comparisons kept: going back and forth between pairs costs nothing; each is some megabytes. */
const KEPT_COMPARISONS = 4;

/** Features kept: a dozen that a rarity is counted over, and those of a pair of another place. */
const KEPT_FEATURES = 14;

/** What was computed and can be had again, by the hashes of all that went into it, and what is under way. */
export type Comparisons = {
  readonly found: Recent<Comparison>;
  readonly features: Recent<ReportFeatures>;
  /** Neighbouring pairs often count over the same reports: the last one is enough. */
  readonly rarities: Recent<Rarity>;
  readonly work: SharedWork<Comparison>;
};

export function createComparisons(): Comparisons {
  return {
    found: createRecent(KEPT_COMPARISONS),
    features: createRecent(KEPT_FEATURES),
    rarities: createRecent(1),
    work: createSharedWork(),
  };
}
