import type { Change } from '../../model/comparison.ts';
import type { Anchor } from '../../model/note.ts';
import type { Review, ReviewPlace } from '../../model/review.ts';
import type { Span } from '../../model/span.ts';
import { createAnchor, createFinder, type FindAnchor } from '../plain/anchors.ts';

/** A mark on a change, as far as it tells which one. */
type Mark = Pick<Review, 'key' | 'place'>;

/** The changes between two texts as they stand today. */
export type PlacedChanges = {
  readonly left: string;
  readonly right: string;
  readonly changes: readonly Change[];
};

/** Where a change stands, to be kept with its mark. */
export function placeOfChange({ left, right }: PlacedChanges, change: Change): ReviewPlace {
  const anchor = (text: string, span: Span | null): Anchor | null =>
    span === null ? null : createAnchor(text, span);
  return { kind: sortOf(change), left: anchor(left, change.left), right: anchor(right, change.right) };
}

/**
 * For each mark the key of its change today: its own where there is such a change, else that of the change of the same
 * kind that stands, to the letter, where it stood. Marks of changes that no longer exist are left out: they stay in the
 * library, for a text cleaned back has them again.
 */
export function placeReviews<M extends Mark>(
  stored: readonly M[],
  today: PlacedChanges,
): ReadonlyMap<M, string> {
  const keys = new Set(today.changes.map(({ key }) => key));
  const lost = stored.filter(({ key }) => !keys.has(key));
  const places = lost.length === 0 ? new Map<string, string>() : listPlaces(today.changes);
  const finders = { left: createFinder(today.left), right: createFinder(today.right) };
  return new Map(
    stored.flatMap((review): readonly [M, string][] => {
      const key = keys.has(review.key) ? review.key : places.get(describePlace(review, finders) ?? '');
      return key === undefined ? [] : [[review, key]];
    }),
  );
}

function listPlaces(changes: readonly Change[]): ReadonlyMap<string, string> {
  return new Map(
    changes.map((change) => [describeSpans(sortOf(change), change.left, change.right), change.key]),
  );
}

/** Null where a side's words are gone: half of a change is not the change. */
function describePlace({ place }: Mark, find: Readonly<Record<'left' | 'right', FindAnchor>>): string | null {
  if (place === null) return null;
  const left = place.left === null ? null : find.left(place.left);
  const right = place.right === null ? null : find.right(place.right);
  const isGone = (place.left !== null && left === null) || (place.right !== null && right === null);
  return isGone ? null : describeSpans(place.kind, left, right);
}

function describeSpans(kind: string, left: Span | null, right: Span | null): string {
  return [kind, left?.start, left?.end, right?.start, right?.end].join();
}

/** What was added is removed when it is seen from the other side. */
function sortOf({ kind }: Change): string {
  return kind === 'added' || kind === 'removed' ? 'alone' : kind;
}
