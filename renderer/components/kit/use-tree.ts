import { useEffect, useMemo, useState, type RefObject } from 'react';
import { findItem, showItem } from '../items.ts';
import { rove } from '../rove.ts';
import { layTree, nearestShown, shownLines, type TreeLine } from './tree-lines.ts';

/** What is open, what has the focus, and the keys that change both; items are told by their index. */
export type TreeState = {
  readonly lines: readonly TreeLine[];
  readonly shown: readonly number[];
  readonly closed: ReadonlySet<number>;
  /** The item in sight, or the one above it that is shown. */
  readonly current: number;
  /** The item that Tab leads to, and that the keys mean. */
  readonly stop: number;
  readonly toggle: (index: number) => void;
  readonly touch: (index: number) => void;
  /** True where the key was one that walks a tree. */
  readonly walk: (key: string) => boolean;
};

/** A tree as it stands, with the keys of the WAI-ARIA tree pattern (https://www.w3.org/WAI/ARIA/apg/patterns/treeview/). */
export function useTree(
  list: RefObject<HTMLElement | null>,
  depths: readonly number[],
  inSight: number,
): TreeState {
  const [closed, setClosed] = useState<ReadonlySet<number>>(new Set<number>());
  const [touched, touch] = useState(0);
  const lines = useMemo(() => layTree(depths), [depths]);
  const shown = shownLines(lines, closed);
  const current = nearestShown(lines, shown, inSight);
  const stop = shown.includes(touched) ? touched : (shown[0] ?? -1);
  useEffect(() => showItem(list.current, 'current', 'true'), [current, list]);
  const toggle = (index: number): void => {
    const next = new Set(closed);
    if (!next.delete(index)) next.add(index);
    setClosed(next);
  };
  const walk = (key: string): boolean => {
    const step = stepOf(key, { lines, shown, closed, stop });
    if (step === null) return false;
    if (step === 'toggle') toggle(stop);
    else findItem(list.current, 'node', step)?.focus();
    return true;
  };
  return { lines, shown, closed, current, stop, toggle, touch, walk };
}

type Walk = Pick<TreeState, 'lines' | 'shown' | 'closed' | 'stop'>;

/** Up and down go from item to item; right opens, then goes into it; left closes, or goes to the item above. */
function stepOf(key: string, { lines, shown, closed, stop }: Walk): number | 'toggle' | null {
  const at = shown.indexOf(stop);
  const line = lines[stop];
  if (line === undefined) return null;
  const isOpen = line.isParent && !closed.has(stop);
  if (key === 'ArrowRight' && line.isParent) return isOpen ? stop + 1 : 'toggle';
  if (key === 'ArrowLeft' && isOpen) return 'toggle';
  if (key === 'ArrowLeft' && line.parent >= 0) return line.parent;
  return shown[rove(key, at, shown.length) ?? -1] ?? null;
}
