import type { KeyboardEvent } from 'react';

/** What the one control of an item that the keys lead to carries. */
export type Rove = { readonly 'data-rove': ''; readonly tabIndex: 0 | -1 };

const STOP: Rove = { 'data-rove': '', tabIndex: 0 };
const OTHER: Rove = { 'data-rove': '', tabIndex: -1 };

/** Always the same two objects; `isStop`: Tab leads to it. */
export function asRove(isStop: boolean): Rove {
  return isStop ? STOP : OTHER;
}

/** Where an arrow key leads in a list of `count` items from `at`; undefined for other keys. */
export function rove(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, count - 1);
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    case 'PageDown':
      return Math.min(at + 10, count - 1);
    case 'PageUp':
      return Math.max(at - 10, 0);
    default:
      return undefined;
  }
}

/** Walks all `[data-rove]` of a list that is wholly in the page: one of them is in the tab order. */
export function roveInPage(event: KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-rove]')];
  const at = items.findIndex((item) => item === document.activeElement);
  if (at < 0) return;
  const next = rove(event.key, at, items.length);
  if (next === undefined) return;
  event.preventDefault();
  items[next]?.focus();
}
