/** How an item stands in a tree whose items are listed in reading order; all by its index there. */
export type TreeLine = {
  /** From 0. */
  readonly depth: number;
  /** -1 at the top. */
  readonly parent: number;
  readonly isParent: boolean;
  /** Which of how many under the same parent, from 1. */
  readonly position: number;
  readonly size: number;
};

/** The tree that depths in reading order make: an item stands under the last one before it that is less deep. */
export function layTree(depths: readonly number[]): readonly TreeLine[] {
  const above: number[] = [];
  const parents = depths.map((depth, index) => {
    while (above.length > 0 && (depths[above.at(-1) ?? 0] ?? 0) >= depth) above.pop();
    const parent = above.at(-1) ?? -1;
    above.push(index);
    return parent;
  });
  const counts = new Map<number, number>();
  const positions = parents.map((parent) => {
    const position = (counts.get(parent) ?? 0) + 1;
    counts.set(parent, position);
    return position;
  });
  return depths.map((depth, index) => ({
    depth,
    parent: parents[index] ?? -1,
    isParent: counts.has(index),
    position: positions[index] ?? 1,
    size: counts.get(parents[index] ?? -1) ?? 1,
  }));
}

/** The indices of the items that are under no closed one. */
export function shownLines(lines: readonly TreeLine[], closed: ReadonlySet<number>): readonly number[] {
  const shown = new Set<number>();
  lines.forEach(({ parent }, index) => {
    if (parent < 0 || (shown.has(parent) && !closed.has(parent))) shown.add(index);
  });
  return [...shown];
}

/** The item itself, or the nearest one above it that is shown; -1 where there is none. */
export function nearestShown(lines: readonly TreeLine[], shown: readonly number[], index: number): number {
  let at = index;
  while (at >= 0 && !shown.includes(at)) at = lines[at]?.parent ?? -1;
  return at;
}
