import {
  defaultRangeExtractor,
  useVirtualizer,
  type Range,
  type VirtualItem,
  type Virtualizer,
} from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useState, type RefObject } from 'react';
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
  return useCallback((range) => withItem(defaultRangeExtractor(range), range.count, stop), [stop]);
}

function withItem(near: number[], count: number, item: number): number[] {
  if (item >= count || near.includes(item)) return near;
  return [...near, item].sort((a, b) => a - b);
}

const NONE: readonly number[] = [];

/**
 * The range extractor by which the items of `scroller` that a selection begins and ends in are drawn wherever it is scrolled to: without
 * them the browser gives the selection up, and what was to be copied is nothing. Items are told by `data-index`.
 */
export function useSelectionInRange(scroller: RefObject<HTMLElement | null>): (range: Range) => number[] {
  const [ends, setEnds] = useState(NONE);
  useEffect(() => {
    const read = (): void => {
      const found = selectionEnds(scroller.current);
      setEnds((before) => (before.join() === found.join() ? before : found));
    };
    document.addEventListener('selectionchange', read);
    return () => document.removeEventListener('selectionchange', read);
  }, [scroller]);
  return useCallback(
    (range) => ends.reduce((near, end) => withItem(near, range.count, end), defaultRangeExtractor(range)),
    [ends],
  );
}

function selectionEnds(scroller: HTMLElement | null): readonly number[] {
  const selection = document.getSelection();
  return [selection?.anchorNode, selection?.focusNode].flatMap((node) => {
    const element = node instanceof Element ? node : node?.parentElement;
    const item = element?.closest<HTMLElement>('[data-index]');
    return item === null || item === undefined || scroller?.contains(item) !== true
      ? []
      : [Number(item.dataset['index'])];
  });
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
