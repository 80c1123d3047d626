import { useCallback, useEffect, useMemo } from 'react';
import type { Row } from '../../../../shared/model/comparison.ts';
import type { NearItem, NearItems } from '../../../components/kit/near-items.ts';
import { pairAt } from '../actions.ts';
import { useComparison } from '../comparison-store.ts';
import type { Block } from '../model/blocks.ts';
import { shownIn } from '../model/shown.ts';
import { followPlace, setShownRows } from '../viewport.ts';
import { firstRow } from './use-virtual-rows.ts';

/** A place in the rows: a block, and how far into it, from 0 to 1. */
export type Place = { readonly block: number; readonly inside: number };

/** What the window shows of the whole. */
export type Frame = { readonly top: Place | null; readonly bottom: Place | null };

/** A block of which less than this is seen is not what the reader looks at. */
const TOP_EDGE = 12;

/** The places at the top and at the bottom of the window. */
export function useFrame(virtualizer: NearItems): Frame {
  const items = virtualizer.getVirtualItems();
  const offset = virtualizer.scrollOffset ?? 0;
  const end = offset + (virtualizer.scrollRect?.height ?? 0);
  const top = items.find((item) => item.end > offset + TOP_EDGE);
  const bottom = items.findLast((item) => item.start < end);
  return useMemo(
    () => ({ top: placeIn(top, offset), bottom: placeIn(bottom, end) }),
    [top, bottom, offset, end],
  );
}

function placeIn(item: NearItem | undefined, at: number): Place | null {
  if (item === undefined) return null;
  return { block: item.index, inside: item.size > 0 ? (at - item.start) / item.size : 0 };
}

/** Tells which rows the window shows, and the pair of sections that the reader is in. */
export function useShownRows({ top, bottom }: Frame, blocks: readonly Block[], rows: readonly Row[]): void {
  const from = top?.block ?? 0;
  const to = Math.max(from, bottom?.block ?? from);
  const place = useComparison((state) => state.place);
  useEffect(() => {
    setShownRows(shownIn(blocks, from, to));
    followPlace(place);
    const topBlock = blocks[from];
    const visiblePair = pairAt(topBlock === undefined ? 0 : firstRow(topBlock));
    if (visiblePair >= 0) useComparison.setState({ visiblePair });
  }, [blocks, from, to, rows, place]); // with new rows, sections have other numbers
}

/** Scrolls so that a place stands at the top of the window. */
export function useScrollTo(virtualizer: NearItems): (block: number, inside: number) => void {
  return useCallback(
    (block, inside) => {
      const start = virtualizer.getOffsetForIndex(block, 'start')?.[0] ?? 0;
      const size = virtualizer.measurementsCache[block]?.size ?? 0;
      virtualizer.scrollToOffset(start + inside * size);
    },
    [virtualizer],
  );
}
