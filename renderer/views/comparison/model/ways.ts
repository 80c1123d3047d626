import type { ComparisonView } from '../../../../shared/contract/views.ts';
import type { Side } from '../../../../shared/model/comparison.ts';

/** A pair of sections that one can go to from another, and the side on which it has a section of its own. */
export type Way = {
  /** Index into `Comparison.sections`. */
  readonly index: number;
  readonly side: Side;
  /** 0 to 1: how much of the section went that way, or came from there; null where that is not sure. */
  readonly share: number | null;
};

/**
 * Where one may go from a pair of sections: the other sections that its left one went to and that its right one came from,
 * the greatest share first; from a section that is unsure the one nearest to it.
 */
export function listWays({ comparison }: ComparisonView, pair: number): readonly Way[] {
  const { sections } = comparison;
  const own = sections[pair];
  if (own === undefined) return [];
  if (own.nearest !== null) return findNearest(sections, own.left === null ? 'left' : 'right', own.nearest);
  const ways = sections.flatMap((other, index): readonly Way[] => {
    if (index === pair || other.left === null || other.right === null) return [];
    if (other.left === own.left) return [{ index, side: 'right', share: other.goes }];
    return other.right === own.right ? [{ index, side: 'left', share: other.comes }] : [];
  });
  return ways.toSorted((a, b) => (b.share ?? 0) - (a.share ?? 0) || a.index - b.index);
}

function findNearest(
  sections: ComparisonView['comparison']['sections'],
  side: Side,
  nearest: number,
): readonly Way[] {
  const index = sections.findIndex((other) => other[side] === nearest);
  return index < 0 ? [] : [{ index, side, share: null }];
}
