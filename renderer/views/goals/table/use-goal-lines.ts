import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { useEffect, type RefObject } from 'react';
import { useApp } from '../../../state/app-store.ts';
import { useGoals } from '../goals-store.ts';
import type { GoalItem } from '../model/items.ts';

/** CSS pixels; a line grows with its words. */
export const HEAD_HEIGHT = 33;
const ROW_HEIGHT = 74;

export type GoalLines = Virtualizer<HTMLDivElement, HTMLDivElement>;

/** The lines near the window, which keeps to the reader's place: it follows jumps, and the current line when the list changes. */
export function useGoalLines(grid: RefObject<HTMLDivElement | null>, listed: readonly GoalItem[]): GoalLines {
  const textSize = useApp((state) => state.settings.textSize);
  const lines = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: listed.length,
    getScrollElement: () => grid.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => listed[index]?.goal.key ?? index,
    overscan: 6,
    scrollMargin: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
  });
  useEffect(() => {
    lines.measure();
  }, [textSize, lines]);
  useJumps(lines, listed);
  useCurrentInView(lines, listed);
  return lines;
}

function useJumps(lines: GoalLines, listed: readonly GoalItem[]): void {
  const jump = useGoals((state) => state.jump);
  const at = listed.findIndex(({ goal }) => goal.key === jump?.key);
  useEffect(() => {
    if (at >= 0) lines.scrollToIndex(at, { align: 'auto' });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- a jump is made once; `at` may change while it stands
  }, [jump, lines]);
}

function useCurrentInView(lines: GoalLines, listed: readonly GoalItem[]): void {
  const current = useGoals((state) => state.selection.current);
  const later = useGoals((state) => state.later);
  const filter = useGoals((state) => state.filter);
  const order = useGoals((state) => state.order);
  useEffect(() => {
    const index = listed.findIndex(({ goal }) => goal.key === current);
    if (index >= 0) lines.scrollToIndex(index, { align: 'auto' });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only what is listed, and how, moves the lines away from under the current one
  }, [filter, order, later, lines]);
}
