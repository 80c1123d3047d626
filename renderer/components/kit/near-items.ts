import { useVirtualizer, type VirtualItem, type Virtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect } from 'react';
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

/** Measures all items again when the size of the text is another: their heights go by it. */
export function useTextHeights(items: NearItems): void {
  const textSize = useApp((state) => state.settings.textSize);
  useLayoutEffect(() => {
    items.measure();
  }, [textSize, items]);
}
