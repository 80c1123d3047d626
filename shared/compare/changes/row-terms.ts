import type { Row, RowSpan } from '../../model/comparison.ts';
import { meets, type Span } from '../../model/span.ts';
import type { KnownTerm, KnownTerms } from './known-terms.ts';

/** Characters between where a phrase stood and where the other stands; farther off another thing is meant. */
const MOST_APART = 4;

/**
 * Pairs of known phrases of which a changed row has the one on the left side only, the other on the right only, near
 * each other: term for term in a sentence of which more was edited than the term.
 */
export function listTermPairs(
  left: KnownTerms,
  right: KnownTerms,
  row: Row,
): readonly (readonly [KnownTerm, KnownTerm])[] {
  if (row.left === null || row.right === null) return [];
  const lefts = findEdited(left, row.left, row.spans, 'left');
  const rights = lefts.length === 0 ? [] : findEdited(right, row.right, row.spans, 'right');
  const pairs: (readonly [KnownTerm, KnownTerm])[] = [];
  for (const a of lefts)
    for (const b of rights)
      if (
        !rights.some((each) => each.phrase === a.phrase) &&
        !lefts.some((each) => each.phrase === b.phrase) &&
        isNear(row.spans, a, b)
      )
        pairs.push([a, b]);
  return pairs;
}

/** The longest known phrases of a side that reach into an edit, from left to right. */
function findEdited(
  terms: KnownTerms,
  range: Span,
  spans: readonly RowSpan[],
  side: 'left' | 'right',
): readonly KnownTerm[] {
  const edits = spans.flatMap((span) => (span.kind === 'same' ? [] : (span[side] ?? [])));
  if (edits.length === 0) return [];
  return terms.within(range).filter((term) => edits.some((edit) => meets(edit, term)));
}

function isNear(spans: readonly RowSpan[], a: Span, b: Span): boolean {
  const at = project(spans, a);
  return at !== null && b.start - at.end <= MOST_APART && at.start - b.end <= MOST_APART;
}

/** The stretch of the right side that took the place of `range` of the left. */
function project(spans: readonly RowSpan[], range: Span): Span | null {
  let [start, end] = [Infinity, -Infinity];
  let place: number | null = null;
  for (const { kind, left, right } of spans) {
    if (left !== null && meets(left, range)) {
      const there = right ?? (place === null ? null : { start: place, end: place });
      if (there === null) continue;
      const isSame = kind === 'same';
      start = Math.min(start, there.start + (isSame ? Math.max(0, range.start - left.start) : 0));
      end = Math.max(end, isSame ? there.start + Math.min(left.end, range.end) - left.start : there.end);
    }
    place = right?.end ?? place;
  }
  return end < start ? null : { start, end };
}
