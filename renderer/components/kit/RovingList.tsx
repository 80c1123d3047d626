import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { clsx } from 'clsx';
import { useEffect, useRef, type HTMLAttributes, type KeyboardEvent, type ReactNode } from 'react';
import { focusItem, itemAt } from '../items.ts';
import { rove } from '../rove.ts';
import styles from './RovingList.module.css';

type RovingListProps<T> = Omit<HTMLAttributes<HTMLDivElement>, 'children' | 'onKeyDown' | 'role'> & {
  readonly items: readonly T[];
  /** Each item's button says its index in `data-NAME`. */
  readonly name: string;
  /** Height of an item before it is measured, in pixels. */
  readonly height: number;
  readonly draw: (item: T, index: number) => ReactNode;
  /** A key on an item that does not walk the list. */
  readonly onItemKey?: (event: KeyboardEvent<HTMLElement>, item: T) => void;
  /** True where the first item takes the focus as soon as the list is there. */
  readonly takesFocus?: boolean;
};

/** A list of which only what is near the window is drawn; the arrow keys go from item to item. */
export function RovingList<T>(props: RovingListProps<T>) {
  const { items, name, height, draw, onItemKey, takesFocus = false, className, ...rest } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 8,
  });
  const focusAt = (index: number): void => {
    virtualizer.scrollToIndex(index);
    // What was scrolled to is drawn in the next frame.
    requestAnimationFrame(() => focusItem(scroller.current, name, index));
  };
  useEffect(() => {
    if (takesFocus) focusAt(0);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for each list
  }, []);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const index = Number(itemAt(event.target, name)?.dataset[name]);
    const next = rove(event.key, index, items.length);
    const item = items[index];
    if (item === undefined) return;
    if (next === undefined) onItemKey?.(event, item);
    else {
      event.preventDefault();
      focusAt(next);
    }
  };
  return (
    <div
      className={clsx(styles['list'], className)}
      ref={scroller}
      role="list"
      onKeyDown={onKeyDown}
      {...rest}
    >
      <NearItems items={items} virtualizer={virtualizer} draw={draw} />
    </div>
  );
}

type NearItemsProps<T> = Pick<RovingListProps<T>, 'items' | 'draw'> & {
  readonly virtualizer: Virtualizer<HTMLDivElement, HTMLDivElement>;
};

function NearItems<T>({ items, virtualizer, draw }: NearItemsProps<T>) {
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
            {draw(item, index)}
          </div>
        );
      })}
    </div>
  );
}
