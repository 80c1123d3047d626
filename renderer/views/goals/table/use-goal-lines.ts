import { useCallback, useEffect, type RefObject } from 'react';
import { useNearItems, useTextHeights, type NearItems } from '../../../components/kit/near-items.ts';
import { useGoals } from '../goals-store.ts';
import type { GoalItem } from '../model/items.ts';

/** CSS pixels; a line grows with its words. */
export const HEAD_HEIGHT = 33;
const ROW_HEIGHT = 74;

/** The lines near the window, which keeps to the reader's place: it follows jumps, and the current line when the list changes. */
export function useGoalLines(grid: RefObject<HTMLDivElement | null>, listed: readonly GoalItem[]): NearItems {
  const lines = useNearItems(() => grid.current, {
    count: listed.length,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: useCallback((index: number) => listed[index]?.goal.key ?? index, [listed]),
    overscan: 6,
    scrollMargin: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
  });
  useTextHeights(lines);
  useJumps(lines, listed);
  useCurrentInView(lines, listed);
  return lines;
}

function useJumps(lines: NearItems, listed: readonly GoalItem[]): void {
  const jump = useGoals((state) => state.jump);
  const at = listed.findIndex(({ goal }) => goal.key === jump?.key);
  useEffect(() => {
    if (at >= 0) lines.scrollToIndex(at, { align: 'auto' });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- a jump is made once; `at` may change while it stands
  }, [jump, lines]);
}

function useCurrentInView(lines: NearItems, listed: readonly GoalItem[]): void {
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
