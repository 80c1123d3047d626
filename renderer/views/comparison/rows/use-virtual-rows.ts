import { useCallback, useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import type { Row } from '../../../../shared/model/comparison.ts';
import {
  measureAnew,
  useNearItems,
  useSelectionInRange,
  type NearItems,
} from '../../../components/kit/near-items.ts';
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
export const OVERSCAN = 5;
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
    getItemKey: useCallback((index: number) => blocks[index]?.key ?? index, [blocks]),
    overscan: OVERSCAN,
    scrollPaddingStart: HEAD_ROOM,
    rangeExtractor: useSelectionInRange(scroller),
  });
  const doneRef = useRef(0);
  useKeptPlace(virtualizer, { blocks, blockOfRow, metrics, rows, doneRef });
  useJumps(virtualizer, blocks, blockOfRow, doneRef);
  return virtualizer;
}

/** A row, and how far the top of the window is below where its block begins, in CSS pixels; negative where it is above. */
type Anchored = { readonly row: number; readonly below: number };

type Drawn = Omit<Options, 'scroller'> & {
  /** The last jump that was made, by its nonce. */
  readonly doneRef: RefObject<number>;
};

/** When rows change their heights, the reader's place stays where it is in the window, or where that is out of sight the row at the top. */
function useKeptPlace(virtualizer: NearItems, { blocks, blockOfRow, metrics, rows, doneRef }: Drawn): void {
  const anchored = useRef<Anchored | null>(null);
  const seen = useRef({ blocks, metrics, rows });
  useLayoutEffect(() => {
    const { blocks: before, metrics: metricsBefore, rows: rowsBefore } = seen.current;
    if (before === blocks && metricsBefore === metrics) return;
    seen.current = { blocks, metrics, rows };
    if (metricsBefore !== metrics || rowsBefore !== rows) measureAnew(virtualizer);
    const kept = anchored.current;
    if (kept === null) return;
    const row = rowsBefore === rows ? kept.row : translateRow(rowsBefore, rows, kept.row);
    const last = doneRef.current;
    const isWanted = (): boolean => doneRef.current === last;
    holdRow(virtualizer, { index: blockOfRow[row] ?? -1, below: kept.below, isWanted });
  });
  useEffect(() => {
    const offset = virtualizer.scrollOffset ?? 0;
    const items = virtualizer.getVirtualItems();
    const place = useComparison.getState().place;
    const own = items.find((item) => item.index === blockOfRow[place?.row ?? -1]);
    const end = offset + (virtualizer.scrollRect?.height ?? 0);
    if (place !== null && own !== undefined && own.end > offset && own.start < end) {
      anchored.current = { row: place.row, below: offset - own.start };
      return;
    }
    const top = items.find((item) => item.end > offset);
    const block = top === undefined ? undefined : blocks[top.index];
    if (top === undefined || block === undefined) return;
    anchored.current = { row: firstRow(block), below: Math.max(0, Math.min(offset - top.start, top.size)) };
  });
}

/** Frames in which rows that were drawn anew are still measured. */
const MEASURED_FRAMES = 4;

type Held = {
  /** Of the block. */
  readonly index: number;
  /** How far the top of the window is below where the block begins, in CSS pixels. */
  readonly below: number;
  /** False once a jump went elsewhere. */
  readonly isWanted: () => boolean;
};

/** Scrolls so that a block begins where it did, and does so again while rows above it are measured. */
function holdRow(virtualizer: NearItems, held: Held, frames = MEASURED_FRAMES): void {
  if (!held.isWanted()) return;
  virtualizer.getOffsetForIndex(held.index); // brings the measurements up to date
  const start = virtualizer.measurementsCache[held.index]?.start;
  if (start === undefined) return;
  virtualizer.scrollToOffset(start + held.below);
  if (frames > 0) requestAnimationFrame(() => holdRow(virtualizer, held, frames - 1));
}

/** Does what `jump` of the store asks for; a fold in the way is opened first. */
function useJumps(
  virtualizer: NearItems,
  blocks: readonly Block[],
  blockOfRow: Int32Array,
  doneRef: RefObject<number>,
): void {
  const jump = useComparison((state) => state.jump);
  useEffect(() => {
    if (jump === null || jump.nonce === doneRef.current) return;
    const index = blockOfRow[jump.row] ?? -1;
    const block = blocks[index];
    if (block === undefined) return;
    if (block.kind === 'fold' && jump.align !== 'start') {
      toggleFold(block.key);
      return;
    }
    doneRef.current = jump.nonce;
    virtualizer.scrollToIndex(index, { align: jump.align });
  }, [jump, blocks, blockOfRow, virtualizer, doneRef]);
}

/** The first row that a block shows. */
export function firstRow(block: Block): number {
  if (block.kind === 'fold') return block.first;
  return Math.min(block.left[0] ?? Infinity, block.right[0] ?? Infinity);
}
