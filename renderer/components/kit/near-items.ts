import {
  defaultRangeExtractor,
  useVirtualizer,
  type Range,
  type VirtualItem,
  type Virtualizer,
} from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect } from 'react';
import { useApp } from '../../state/app-store.ts';

/** Those of many items that are near the window they scroll in: only they are drawn. */
export type NearItems = Virtualizer<HTMLDivElement, HTMLDivElement>;
export type NearItem = VirtualItem;

type NearOptions = Omit<
  Parameters<typeof useVirtualizer<HTMLDivElement, HTMLDivElement>>[0],
  'getScrollElement'
>;

/**
 * Which items are near the window of `scroller`; a table or a text asks this itself, a list is a `VirtualList`. `getItemKey` is the
 * same function as long as the items are: with another one all places are reckoned anew, at every step of a scroll.
 */
export function useNearItems(scroller: () => HTMLDivElement | null, options: NearOptions): NearItems {
  return useVirtualizer<HTMLDivElement, HTMLDivElement>({ ...options, getScrollElement: scroller });
}

/**
 * The range extractor by which the item `stop`, which Tab leads to, is drawn wherever the list is scrolled to: else the focus is lost
 * with it, and Tab passes the list by.
 */
export function useStopInRange(stop: number): (range: Range) => number[] {
  return useCallback((range) => withStop(range, stop), [stop]);
}

function withStop(range: Range, stop: number): number[] {
  const near = defaultRangeExtractor(range);
  if (stop >= range.count || near.includes(stop)) return near;
  return [...near, stop].sort((a, b) => a - b);
}

/** Forgets all heights, and measures what is drawn at once: of what stays drawn as it was, nothing else would tell its height. */
export function measureAnew(items: NearItems): void {
  items.measure();
  items.getTotalSize(); // reckons with the estimates: else what is as high as before would count as measured already
  for (const element of items.elementsCache.values()) items.measureElement(element);
}

/** Measures all items again when the size of the text is another: their heights go by it. */
export function useTextHeights(items: NearItems): void {
  const textSize = useApp((state) => state.settings.textSize);
  useLayoutEffect(() => {
    measureAnew(items);
  }, [textSize, items]);
}
