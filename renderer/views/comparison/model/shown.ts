import type { Block } from './blocks.ts';

/** The rows that a window shows. */
export type ShownRows = {
  /** The least and the greatest of them: what is added stands beside what is removed, so that they need not be those at its edges. */
  readonly first: number;
  readonly last: number;
  readonly holds: (row: number) => boolean;
};

/** The rows of the blocks from `top` to `bottom`, both of which are shown. */
export function shownIn(blocks: readonly Block[], top: number, bottom: number): ShownRows {
  const shown = blocks.slice(top, bottom + 1);
  const edges = shown.flatMap((block) =>
    block.kind === 'fold' ? [block.first, block.last] : [...block.left, ...block.right],
  );
  return {
    first: edges.length === 0 ? 0 : Math.min(...edges),
    last: edges.length === 0 ? 0 : Math.max(...edges),
    holds: (row) =>
      shown.some((block) =>
        block.kind === 'fold'
          ? block.first <= row && row <= block.last
          : block.left.includes(row) || block.right.includes(row),
      ),
  };
}
