import type { MouseEvent } from 'react';
import { listedNow } from '../derived.ts';
import { useGoals } from '../goals-store.ts';
import { extend, select, toggle } from '../model/selection.ts';

/** A click goes to a line; with Shift it takes in all up to it, with Ctrl this one more. */
export function pickGoal(event: MouseEvent<HTMLElement>, key: string): void {
  const { selection } = useGoals.getState();
  const keys = listedNow().map(({ goal }) => goal.key);
  const next = event.shiftKey
    ? extend(keys, selection, key)
    : event.ctrlKey || event.metaKey
      ? toggle(selection, key)
      : select(key);
  useGoals.setState({ selection: next });
}
