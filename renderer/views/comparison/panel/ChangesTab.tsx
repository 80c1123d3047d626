import { TableMenu } from '../../../components/TableMenu.tsx';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { ComparisonView } from '../../../../shared/contract/views.ts';
import { findItem, itemAt } from '../../../components/items.ts';
import { rove } from '../../../components/rove.ts';
import { goToChange, setFilter, useComparison } from '../comparison-store.ts';
import { toggleReviewed } from '../actions.ts';
import { useListed } from '../derived.ts';
import { NO_FILTER } from '../model/change-list.ts';
import { ChangeFilters } from './ChangeFilters.tsx';
import { ChangeItem } from './ChangeItem.tsx';
import { useTranslation } from '../../../locales/words.ts';

/** Two lines of text and one of place, in CSS pixels, before an item was measured. */
const ITEM_HEIGHT = 78;

/** The list of changes with its filters. */
export function ChangesTab({ view }: { readonly view: ComparisonView }) {
  const { t } = useTranslation();
  const listed = useListed();
  const current = useComparison((state) => state.current);
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: listed.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ITEM_HEIGHT,
    getItemKey: (index) => listed[index] ?? index,
    overscan: 6,
  });
  const at = current === null ? -1 : listed.indexOf(current);
  useEffect(() => {
    if (at >= 0) virtualizer.scrollToIndex(at, { align: 'auto' });
  }, [at, virtualizer]);
  const focusItem = (index: number): void => {
    const change = listed[index];
    if (change === undefined) return;
    goToChange(change);
    virtualizer.scrollToIndex(index, { align: 'auto' });
    // The item may be drawn only after the scroll.
    requestAnimationFrame(() => {
      findItem(findItem(scroller.current, 'change', change), 'rove')?.focus({ preventScroll: true });
    });
  };
  const onKey = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const item = itemAt(event.target, 'change');
    const own = item === null ? -1 : listed.indexOf(Number(item.dataset['change']));
    if (own < 0) return;
    const next = rove(event.key, own, listed.length);
    if (next !== undefined) focusItem(next);
    else if (event.key === ' ') toggleReviewed(listed[own] ?? -1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const tabStop = Math.max(at, 0);
  return (
    <>
      <ChangeFilters view={view} listed={listed} />
      <div className="table-line">
        <TableMenu
          source={{ kind: 'changes', left: view.left.summary.id, right: view.right.summary.id }}
          name={`${view.left.summary.head.place} ${view.left.summary.head.year ?? ''}-${view.right.summary.head.year ?? ''} ${t('nav.compare')}`}
        />
      </div>
      {listed.length === 0 && (
        <div className="nothing">
          <p>{view.comparison.changes.length === 0 ? t('comparison.no-changes') : t('panel.none-listed')}</p>
          {view.comparison.changes.length > 0 && (
            <button
              type="button"
              className="link"
              onClick={() => {
                setFilter(NO_FILTER);
              }}
            >
              {t('panel.clear-filter')}
            </button>
          )}
        </div>
      )}
      <div
        className="change-list"
        ref={scroller}
        role="list"
        aria-label={t('panel.change-list')}
        data-testid="change-list"
        onKeyDown={onKey}
      >
        <div style={{ height: virtualizer.getTotalSize(), position: 'relative' }} role="presentation">
          {virtualizer.getVirtualItems().map((item) => {
            const index = listed[item.index];
            if (index === undefined) return null;
            return (
              <div
                key={item.key}
                ref={virtualizer.measureElement}
                data-index={item.index}
                className="change-wrap"
                role="listitem"
                aria-setsize={listed.length}
                aria-posinset={item.index + 1}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <ChangeItem view={view} index={index} isTabStop={item.index === tabStop} />
              </div>
            );
          })}
        </div>
      </div>
    </>
  );
}
