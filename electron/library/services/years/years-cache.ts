import type { AlignedYears } from '../../../../shared/compare/years/align-years.ts';
import type { TopicColumn } from '../../../../shared/compare/years/topic.ts';
import type { Rarity } from '../../../../shared/compare/rarity.ts';
import { createRecent, type Recent } from '../base/recent.ts';
import { createSharedWork, type SharedWork } from '../base/shared-work.ts';

/** Sets of years kept: with and without the year that was added last. Ten reports are about five megabytes. */
const KEPT_SETS = 3;

/** Several reports laid side by side, and what their paragraphs are looked through by. */
export type FoundYears = {
  readonly aligned: AlignedYears;
  readonly topics: readonly TopicColumn[];
  readonly rarity: Rarity;
};

/** What was laid out and can be had again, by the hashes of all that went into it, and what is under way. */
export type YearsCache = { readonly found: Recent<FoundYears>; readonly work: SharedWork<FoundYears> };

export function createYearsCache(): YearsCache {
  return { found: createRecent(KEPT_SETS), work: createSharedWork() };
}
