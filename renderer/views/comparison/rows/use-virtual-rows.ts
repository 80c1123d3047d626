import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import type { Row } from '../../../../shared/model/comparison.ts';
import { useNearItems, type NearItems } from '../../../components/kit/near-items.ts';
import { toggleFold, useComparison } from '../comparison-store.ts';
import { translateRow } from '../model/picking.ts';
import type { Block } from '../model/blocks.ts';
import { estimateHeight, type Metrics } from '../model/overview.ts';

type Options = {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly blocks: readonly Block[];
  readonly rows: readonly Row[];
  readonly blockOfRow: Int32Array;
  readonly metrics: Metrics;
};

/** Rows drawn beyond the window, so that a fast wheel never shows paper. */
const OVERSCAN = 5;
/** Left free above a heading that was jumped to. */
const HEAD_ROOM = 6;

/** The virtual rows; keeps the place when folds, masks or the width change, and follows the store's jumps. */
export function useVirtualRows({ scroller, blocks, rows, blockOfRow, metrics }: Options): NearItems {
  const virtualizer = useNearItems(() => scroller.current, {
    count: blocks.length,
    estimateSize: (index) => {
      const block = blocks[index];
      return block === undefined ? 0 : estimateHeight(block, rows, metrics);
    },
    getItemKey: (index) => blocks[index]?.key ?? index,
    overscan: OVERSCAN,
    scrollPaddingStart: HEAD_ROOM,
  });
  useKeptPlace(virtualizer, blocks, blockOfRow, metrics, rows);
  useJumps(virtualizer, blocks, blockOfRow);
  return virtualizer;
}

/** The row at the top of the window stays there when what is above it changes its height. */
function useKeptPlace(
  virtualizer: NearItems,
  blocks: readonly Block[],
  blockOfRow: Int32Array,
  metrics: Metrics,
  rows: readonly Row[],
): void {
  const place = useRef<{ readonly row: number; readonly inside: number } | null>(null);
  const seen = useRef({ blocks, metrics, rows });
  useLayoutEffect(() => {
    const { blocks: before, metrics: metricsBefore, rows: rowsBefore } = seen.current;
    if (before === blocks && metricsBefore === metrics) return;
    seen.current = { blocks, metrics, rows };
    if (metricsBefore !== metrics || rowsBefore !== rows) virtualizer.measure();
    if (rowsBefore !== rows && place.current !== null)
      place.current = { ...place.current, row: translateRow(rowsBefore, rows, place.current.row) };
    const index = place.current === null ? -1 : (blockOfRow[place.current.row] ?? -1);
    if (index < 0 || place.current === null) return;
    const start = virtualizer.getOffsetForIndex(index, 'start')?.[0] ?? 0;
    virtualizer.scrollToOffset(start + place.current.inside);
  });
  useEffect(() => {
    const offset = virtualizer.scrollOffset ?? 0;
    const top = virtualizer.getVirtualItems().find((item) => item.end > offset);
    const block = top === undefined ? undefined : blocks[top.index];
    if (top === undefined || block === undefined) return;
    const row = firstRow(block);
    place.current = { row, inside: Math.max(0, Math.min(offset - top.start, top.size)) };
  });
}

/** Does what `jump` of the store asks for; a fold in the way is opened first. */
function useJumps(virtualizer: NearItems, blocks: readonly Block[], blockOfRow: Int32Array): void {
  const jump = useComparison((state) => state.jump);
  const done = useRef(0);
  useEffect(() => {
    if (jump === null || jump.nonce === done.current) return;
    const index = blockOfRow[jump.row] ?? -1;
    const block = blocks[index];
    if (block === undefined) return;
    if (block.kind === 'fold' && jump.align !== 'start') {
      toggleFold(block.key);
      return;
    }
    done.current = jump.nonce;
    virtualizer.scrollToIndex(index, { align: jump.align });
  }, [jump, blocks, blockOfRow, virtualizer]);
}

/** The first row that a block shows. */
export function firstRow(block: Block): number {
  if (block.kind === 'fold') return block.first;
  return Math.min(block.left[0] ?? Infinity, block.right[0] ?? Infinity);
}

export function lastRow(block: Block): number {
  if (block.kind === 'fold') return block.last;
  return Math.max(block.left.at(-1) ?? -1, block.right.at(-1) ?? -1);
}
