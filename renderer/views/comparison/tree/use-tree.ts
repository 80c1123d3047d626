import { useMemo, useState, type KeyboardEvent, type RefObject } from 'react';
import type { ComparisonView } from '../../../../shared/contract/views.ts';
import { findItem } from '../../../components/items.ts';
import { rove } from '../../../components/rove.ts';
import { useComparison } from '../comparison-store.ts';
import { useMasks } from '../derived.ts';
import { buildTree, visibleItems, type TreeItem } from '../model/tree.ts';
import { useTranslation } from '../../../locales/words.ts';

export type TreeState = {
  /** The items under no closed one. */
  readonly shown: readonly TreeItem[];
  readonly closed: ReadonlySet<number>;
  /** The item of the section in sight, -1 where there is none. */
  readonly currentNode: number;
  /** The item that the Tab key leads to. */
  readonly tabStop: number | undefined;
  readonly toggle: (item: TreeItem, isClosed: boolean) => void;
  readonly setFocused: (node: number) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
};

/** The tree as it stands: what is closed, what has the focus, and the keys that change both. */
export function useTree(view: ComparisonView, list: RefObject<HTMLElement | null>): TreeState {
  const { t } = useTranslation();
  const masks = useMasks();
  const visible = useComparison((state) => state.visiblePair);
  const { closed, toggle } = useClosed();
  const [focused, setFocused] = useState(0);
  const items = useMemo(() => buildTree(view, masks, t), [view, masks, t]);
  const shown = visibleItems(items, closed);
  const focus = (node: number): void => {
    setFocused(node);
    findItem(list.current, 'node', node)?.focus();
  };
  return {
    shown,
    closed,
    currentNode: currentItem(items, shown, visible),
    tabStop: shown.some(({ node }) => node === focused) ? focused : shown[0]?.node,
    toggle,
    setFocused,
    onKeyDown: (event) => walkTree(event, { shown, closed, focused, toggle, focus }),
  };
}

function useClosed(): Pick<TreeState, 'closed' | 'toggle'> {
  const [closed, setClosed] = useState<ReadonlySet<number>>(new Set<number>());
  const toggle = (item: TreeItem, isClosed: boolean): void => {
    const next = new Set(closed);
    if (isClosed) next.add(item.node);
    else next.delete(item.node);
    setClosed(next);
  };
  return { closed, toggle };
}

type Walk = Pick<TreeState, 'shown' | 'closed' | 'toggle'> & {
  readonly focused: number;
  readonly focus: (node: number) => void;
};

/** Up and down go from item to item; right opens; left closes, or goes to the item above. */
function walkTree(event: KeyboardEvent<HTMLElement>, { shown, closed, focused, toggle, focus }: Walk): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const at = shown.findIndex((item) => item.node === focused);
  const item = shown[at];
  if (item === undefined) return;
  const next = rove(event.key, at, shown.length);
  if (next !== undefined) focus(shown[next]?.node ?? 0);
  else if (event.key === 'ArrowRight' && item.hasChildren) toggle(item, false);
  else if (event.key === 'ArrowLeft' && item.hasChildren && !closed.has(item.node)) toggle(item, true);
  else if (event.key === 'ArrowLeft' && item.parent >= 0) focus(item.parent);
  else return;
  event.preventDefault();
}

/** The item of the section in sight, or the nearest one above it that is shown. */
function currentItem(items: readonly TreeItem[], shown: readonly TreeItem[], pair: number): number {
  let item = items.find((other) => other.pair === pair);
  while (item !== undefined && !shown.includes(item)) item = items[item.parent];
  return item?.node ?? -1;
}
