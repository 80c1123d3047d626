import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import { isFocusFree } from '../focus.ts';
import type { RovingFocus } from './use-roving-focus.ts';

type Options = {
  readonly scroller: RefObject<HTMLElement | null>;
  /** What the list shows: another one, where anything of it is another. */
  readonly items: readonly unknown[];
  readonly focus: RovingFocus;
};

/**
 * Gives the focus to the item that stands where the focused one stood, where that was deleted or is elsewhere now: keys
 * go on from there.
 */
export function useFocusAfterLoss({ scroller, items, focus }: Options): void {
  const isOurs = useRef(false);
  const shown = useRef(items);
  useLayoutEffect(() => {
    if (shown.current === items) return;
    shown.current = items;
    if (isOurs.current && isFocusFree() && items.length > 0) focus.give(focus.stop);
  });
  useEffect(() => {
    const look = ({ target }: FocusEvent): void => {
      isOurs.current = target instanceof Node && scroller.current?.contains(target) === true;
    };
    document.addEventListener('focusin', look);
    return () => document.removeEventListener('focusin', look);
  }, [scroller]);
}
