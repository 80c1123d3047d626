import type { KeyboardEvent, MouseEvent } from 'react';
import { stepGoal } from '../actions.ts';
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

/** Arrow keys belong to the table alone: beside it they scroll what has the focus. */
export function walkGoals(event: KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const by = STEPS[event.key];
  if (by === undefined) return;
  event.preventDefault();
  stepGoal(by, event.shiftKey);
}

const STEPS: { readonly [key: string]: number } = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 8,
  PageUp: -8,
  Home: -Infinity,
  End: Infinity,
};
