import type { CountedTerm, TermText } from '../../../../shared/text/terms/terms.ts';
import { createRecent, type Recent } from '../base/recent.ts';

/** Texts kept read: a place of forty years; each takes half a megabyte. */
const KEPT_TEXTS = 40;
/** Lists kept: between two periods and back, and the place before. */
const KEPT_LISTS = 4;

/** What phrases were found in, and which: by the hashes of the texts. */
export type TermsCache = {
  readonly texts: Recent<TermText>;
  readonly lists: Recent<readonly CountedTerm[]>;
};

export function createTermsCache(): TermsCache {
  return { texts: createRecent(KEPT_TEXTS), lists: createRecent(KEPT_LISTS) };
}
