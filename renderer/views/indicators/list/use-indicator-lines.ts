import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react';
import type { Indicator } from '../../../../shared/model/indicator.ts';
import { findItem, focusItem } from '../../../components/items.ts';
import { rove } from '../../../components/rove.ts';
import { togglePicked } from '../actions.ts';
import { goToIndicator, useIndicators } from '../indicators-store.ts';

/** CSS pixels. */
export const LINE_HEIGHT = 50;

export type IndicatorLines = {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly virtualizer: Virtualizer<HTMLDivElement, HTMLDivElement>;
  /** Goes to the line at this place, and gives it the focus. */
  readonly goTo: (at: number) => void;
  readonly onKey: (event: KeyboardEvent<HTMLElement>) => void;
};

/** The lines near the window: they follow jumps, and are walked and picked by key. */
export function useIndicatorLines(listed: readonly Indicator[]): IndicatorLines {
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: listed.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE_HEIGHT,
    overscan: 10,
  });
  const jump = useIndicators((state) => state.jump);
  useEffect(() => {
    const at = listed.findIndex(({ name }) => name === jump?.name);
    if (at >= 0) virtualizer.scrollToIndex(at);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- a jump is made once, whatever is listed after it
  }, [jump]);
  const goTo = (at: number): void => {
    const indicator = listed[at];
    if (indicator === undefined) return;
    goToIndicator(indicator.name);
    virtualizer.scrollToIndex(at);
    focusLine(scroller.current, at);
  };
  return { scroller, virtualizer, goTo, onKey: (event) => walkLines(event, listed, goTo) };
}

/** At once where the line is drawn, so that the next key already meets it; else as soon as it is. */
function focusLine(list: HTMLElement | null, at: number): void {
  if (findItem(list, 'line', at) !== null) {
    focusItem(list, 'line', at);
    return;
  }
  requestAnimationFrame(() => {
    focusItem(list, 'line', at);
  });
}

/** Arrow keys go from line to line, Space picks the current one. */
function walkLines(
  event: KeyboardEvent<HTMLElement>,
  listed: readonly Indicator[],
  goTo: (at: number) => void,
): void {
  const { current } = useIndicators.getState();
  const isPick = event.key === ' ';
  const at = listed.findIndex(({ name }) => name === current);
  const next = isPick ? undefined : rove(event.key, at, listed.length);
  if (!isPick && (next === undefined || listed[next] === undefined)) return;
  event.preventDefault();
  event.stopPropagation();
  if (next !== undefined) goTo(next);
  else if (current !== null) togglePicked(current);
}
