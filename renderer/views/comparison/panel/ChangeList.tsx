import { useVirtualizer, type VirtualItem, type Virtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react';
import type { ComparisonView } from '../../../../shared/contract/views.ts';
import { findItem, itemAt } from '../../../components/items.ts';
import { rove } from '../../../components/rove.ts';
import { goToChange, useComparison } from '../comparison-store.ts';
import { toggleReviewed } from '../actions.ts';
import { ChangeItem } from './ChangeItem.tsx';
import { useTranslation } from '../../../locales/words.ts';
import styles from './Changes.module.css';
import panel from './SidePanel.module.css';

type ListVirtualizer = Virtualizer<HTMLDivElement, HTMLDivElement>;

/** Two lines of text and one of place, in CSS pixels, before an item was measured. */
const ITEM_HEIGHT = 78;

type ChangeListProps = {
  readonly view: ComparisonView;
  /** Indices into `Comparison.changes`, in the order of the list. */
  readonly listed: readonly number[];
};

/** The changes that are listed, drawn as far as they are seen; the current one is kept in sight. */
export function ChangeList({ view, listed }: ChangeListProps) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualList(listed, scroller);
  const at = useCurrentInSight(listed, virtualizer);
  const goTo = (change: number, index: number): void => {
    goToChange(change);
    virtualizer.scrollToIndex(index, { align: 'auto' });
    // The item may be drawn only after the scroll.
    requestAnimationFrame(() =>
      findItem(findItem(scroller.current, 'change', change), 'rove')?.focus({ preventScroll: true }),
    );
  };
  return (
    <div
      className={panel['list']}
      ref={scroller}
      role="list"
      aria-label={t('panel.change-list')}
      data-testid="change-list"
      onKeyDown={(event) => walkChanges(event, listed, goTo)}
    >
      <div style={{ height: virtualizer.getTotalSize(), position: 'relative' }} role="presentation">
        {virtualizer.getVirtualItems().map((item) => (
          <ListedChange
            key={item.key}
            view={view}
            listed={listed}
            item={item}
            isTabStop={item.index === Math.max(at, 0)}
            measure={virtualizer.measureElement}
          />
        ))}
      </div>
    </div>
  );
}

function useVirtualList(
  listed: readonly number[],
  scroller: RefObject<HTMLDivElement | null>,
): ListVirtualizer {
  return useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: listed.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ITEM_HEIGHT,
    getItemKey: (index) => listed[index] ?? index,
    overscan: 6,
  });
}

/** Where the current change stands in the list, scrolled to; -1 where it is not listed. */
function useCurrentInSight(listed: readonly number[], virtualizer: ListVirtualizer): number {
  const current = useComparison((state) => state.current);
  const at = current === null ? -1 : listed.indexOf(current);
  useEffect(() => {
    if (at >= 0) virtualizer.scrollToIndex(at, { align: 'auto' });
  }, [at, virtualizer]);
  return at;
}

/** The arrow keys go from change to change, the space bar marks one as reviewed. */
function walkChanges(
  event: KeyboardEvent<HTMLElement>,
  listed: readonly number[],
  goTo: (change: number, index: number) => void,
): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const item = itemAt(event.target, 'change');
  const own = item === null ? -1 : listed.indexOf(Number(item.dataset['change']));
  const change = listed[own];
  if (change === undefined) return;
  const next = rove(event.key, own, listed.length);
  const other = next === undefined ? undefined : listed[next];
  if (next !== undefined && other !== undefined) goTo(other, next);
  else if (event.key === ' ') toggleReviewed(change);
  else return;
  event.preventDefault();
  event.stopPropagation();
}

type ListedChangeProps = ChangeListProps & {
  readonly item: VirtualItem;
  readonly isTabStop: boolean;
  readonly measure: ListVirtualizer['measureElement'];
};

function ListedChange({ view, listed, item, isTabStop, measure }: ListedChangeProps) {
  const change = listed[item.index];
  if (change === undefined) return null;
  return (
    <div
      ref={measure}
      data-index={item.index}
      className={styles['wrap']}
      role="listitem"
      aria-setsize={listed.length}
      aria-posinset={item.index + 1}
      style={{ transform: `translateY(${item.start}px)` }}
    >
      <ChangeItem view={view} index={change} isTabStop={isTabStop} />
    </div>
  );
}
