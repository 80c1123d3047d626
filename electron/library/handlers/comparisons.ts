import type { Frequencies, Rarity } from '../../../shared/compare/rarity.ts';
import type { Comparison } from '../../../shared/model/comparison.ts';
import { createRecent, type Recent } from './recent.ts';
import { createSharedWork, type SharedWork } from './shared-work.ts';

/** Comparisons kept: going back and forth between pairs costs nothing; each is some megabytes. */
const KEPT_COMPARISONS = 4;

/** Reports of which the words were counted: those of several places, at about 40 kB each. */
const KEPT_FREQUENCIES = 200;

/** What was computed and can be had again, by the hashes of all that went into it, and what is under way. */
export type Comparisons = {
  readonly found: Recent<Comparison>;
  /** By the hash of the report's text. */
  readonly frequencies: Recent<Frequencies>;
  /** Neighbouring pairs often count over the same reports: the last one is enough. */
  readonly rarities: Recent<Rarity>;
  readonly work: SharedWork<Comparison>;
};

export function createComparisons(): Comparisons {
  return {
    found: createRecent(KEPT_COMPARISONS),
    frequencies: createRecent(KEPT_FREQUENCIES),
    rarities: createRecent(1),
    work: createSharedWork(),
  };
}
