import { answerKeys } from '../answer-keys.ts';
import { clsx } from 'clsx';
import {
  useCallback,
  useEffect,
  useImperativeHandle,
  useRef,
  type HTMLAttributes,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  type RefObject,
} from 'react';
import { focused, isFocusFree } from '../focus.ts';
import { itemAt } from '../items.ts';
import { rove, type Rove } from '../rove.ts';
import { useNearItems, useStopInRange, type NearItems } from './near-items.ts';
import { useRovingFocus } from './use-roving-focus.ts';
import styles from './VirtualList.module.css';

export type ListHandle = {
  /** Goes to an item as an arrow key would. */
  readonly goTo: (index: number) => void;
  /** The current item, else the one that Tab leads to, takes the focus that nothing has, or another item. */
  readonly takeFocus: () => void;
};

type DivProps = Omit<HTMLAttributes<HTMLDivElement>, 'children' | 'onFocus' | 'onKeyDown' | 'role'>;

type Items<T> = {
  readonly items: readonly T[];
  /** What an item is known by when the list changes. */
  readonly keyOf: (item: T) => string | number;
  /** Height of an item before it is measured, in CSS pixels. */
  readonly height: number;
  /** Index of the item that is gone to, which Tab leads to; -1 where there is none. */
  readonly current?: number | undefined;
  /** The current item is brought into sight whenever this is another. */
  readonly follow?: unknown;
  /** A key went to an item. */
  readonly onWalk?: ((item: T) => void) | undefined;
  /** True where the first item takes the focus as soon as the list is there. */
  readonly takesFocus?: boolean | undefined;
};

type VirtualListProps<T> = DivProps &
  Items<T> & {
    /** Draws an item; `rove` goes to the one control of it that the keys lead to. */
    readonly draw: (item: T, rove: Rove) => ReactNode;
    /** A key on an item that does not walk the list. */
    readonly onItemKey?: (event: KeyboardEvent<HTMLElement>, item: T) => void;
    readonly handle?: Ref<ListHandle>;
  };

/** A list of which only what is near the window is drawn; one item is in the tab order, and the arrow keys go from item to item. */
export function VirtualList<T>(props: VirtualListProps<T>) {
  const { items, keyOf, height, current, follow, onWalk, takesFocus, draw, onItemKey, handle, ...rest } =
    props;
  const scroller = useRef<HTMLDivElement>(null);
  const what = { items, keyOf, height, current, follow, onWalk, takesFocus };
  const { virtualizer, focus, goTo } = useItems(what, scroller);
  useImperativeHandle(handle, () => ({
    goTo,
    takeFocus: () => {
      const isOurs = scroller.current?.contains(focused()) ?? false;
      if (isOurs || isFocusFree()) focus.give(current !== undefined && current >= 0 ? current : focus.stop);
    },
  }));
  return (
    <div
      {...rest}
      className={clsx(styles['list'], rest.className)}
      ref={scroller}
      role="list"
      onFocus={focus.onFocus}
      onKeyDown={answerKeys((event) => walkItems(event, items, goTo, onItemKey))}
    >
      <DrawnItems {...{ items, draw, virtualizer }} roveOf={focus.roveOf} />
    </div>
  );
}

/** What is drawn of the list, and which item has the focus; `goTo` changes both. */
function useItems<T>(what: Items<T>, scroller: RefObject<HTMLDivElement | null>) {
  const { items, keyOf, height, current = -1, follow, onWalk, takesFocus = false } = what;
  const focus = useRovingFocus({ scroller, count: items.length, current, takesFocus });
  const virtualizer = useNearItems(() => scroller.current, {
    count: items.length,
    estimateSize: () => height,
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `keyOf` says the same of the same items
    getItemKey: useCallback((index: number) => keyAt(items, index, keyOf), [items]),
    rangeExtractor: useStopInRange(focus.stop),
    overscan: 8,
  });
  useInSight(virtualizer, current, follow);
  const goTo = (index: number): void => {
    const item = items[index];
    if (item === undefined) return;
    onWalk?.(item);
    virtualizer.scrollToIndex(index);
    focus.give(index);
  };
  return { virtualizer, focus, goTo };
}

function keyAt<T>(items: readonly T[], index: number, keyOf: (item: T) => string | number): string | number {
  const item = items[index];
  return item === undefined ? index : keyOf(item);
}

function useInSight(virtualizer: NearItems, current: number, follow: unknown): void {
  useEffect(() => {
    if (current >= 0) virtualizer.scrollToIndex(current);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only another `follow` moves the list, not what is listed
  }, [follow, virtualizer]);
}

function walkItems<T>(
  event: KeyboardEvent<HTMLElement>,
  items: readonly T[],
  goTo: (index: number) => void,
  onItemKey: VirtualListProps<T>['onItemKey'],
): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const at = Number(itemAt(event.target, 'index')?.dataset['index']);
  const item = items[at];
  if (item === undefined) return;
  const next = rove(event.key, at, items.length);
  if (next === undefined) onItemKey?.(event, item);
  else {
    event.preventDefault();
    goTo(next);
  }
}

type DrawnItemsProps<T> = Pick<VirtualListProps<T>, 'items' | 'draw'> & {
  readonly virtualizer: NearItems;
  readonly roveOf: (index: number) => Rove;
};

function DrawnItems<T>({ items, draw, virtualizer, roveOf }: DrawnItemsProps<T>) {
  return (
    <div className={styles['all']} style={{ height: virtualizer.getTotalSize() }} role="presentation">
      {virtualizer.getVirtualItems().map(({ key, index, start }) => {
        const item = items[index];
        return item === undefined ? null : (
          <div
            key={key}
            ref={virtualizer.measureElement}
            data-index={index}
            className={styles['item']}
            role="listitem"
            aria-setsize={items.length}
            aria-posinset={index + 1}
            style={{ transform: `translateY(${start}px)` }}
          >
            {draw(item, roveOf(index))}
          </div>
        );
      })}
    </div>
  );
}
