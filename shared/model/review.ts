import type { Anchor } from './note.ts';

/** Where a change stood when it was marked, so that it is found again when its words, and so its key, are others. */
export type ReviewPlace = {
  /** A change's kind, the same from either side. */
  readonly kind: string;
  readonly left: Anchor | null;
  readonly right: Anchor | null;
};

/** A change that was marked as reviewed, whether or not it still exists. */
export type Review = {
  readonly key: string;
  readonly reviewedAt: string;
  /** Who marked it; empty where that was not recorded. */
  readonly author: string;
  /** Null of a mark that was made when no places were kept. */
  readonly place: ReviewPlace | null;
};
