import { useVirtualizer } from '@tanstack/react-virtual';
import { startTransition, useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { useTranslation } from '../../locales/words.ts';
import type { YearsView } from '../../../shared/contract/years-api.ts';
import { useNarrow } from '../../components/use-narrow.ts';
import { useApp } from '../../state/app-store.ts';
import { useYears } from '../../state/years-store.ts';
import { listLanes, measureLanes, TITLE_WIDTH } from './model/lanes.ts';
import { columnShares, layOutTable } from './model/table.ts';
import { charactersOf, TableHead } from './TableHead.tsx';
import { TableRowView } from './TableRowView.tsx';
import { useCellFocus } from './use-cell-focus.ts';
import { useKeptScroll } from './use-kept-scroll.ts';

/** Height of a row whose texts are cut, before it is measured. */
const ROW_HEIGHT = 150;
const NARROW_TITLE = 152;
/** Rows drawn beyond the window once the first ones are shown. */
const OVERSCAN = 2;

/** All sections of all years: a row for what is about the same, a column for each year. Only rows near the window are drawn. */
export function SectionTable({ view }: { readonly view: YearsView }) {
  const { t } = useTranslation();
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const [overscan, setOverscan] = useState(0);
  const isFine = useYears((state) => state.isFine);
  const textSize = useApp((state) => state.settings.textSize);
  const isNarrow = useNarrow(1180);
  const titleWidth = isNarrow ? NARROW_TITLE : TITLE_WIDTH;
  const rows = useMemo(() => layOutTable(view, isFine), [view, isFine]);
  const lanes = useMemo(() => listLanes(view), [view]);
  const shares = useMemo(() => columnShares(view), [view]);
  const { template, width } = measureLanes(lanes, titleWidth);
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: rows.length,
    getScrollElement: () => scroller,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => rows[index]?.row.key ?? index,
    overscan,
    paddingEnd: 80,
  });
  useLayoutEffect(() => {
    virtualizer.measure();
  }, [textSize, virtualizer]);
  useKeptScroll(scroller, 'sections');
  const { onKeyDown, stop } = useCellFocus({ scroller, rows, view, virtualizer });
  const items = virtualizer.getVirtualItems();
  useEffect(() => {
    startTransition(() => {
      setOverscan(OVERSCAN);
    });
  }, []);
  useEffect(() => {
    if (document.activeElement === document.body) scroller?.focus({ preventScroll: true });
  }, [scroller]);
  return (
    <div
      className="years-scroll"
      ref={setScroller}
      tabIndex={-1}
      style={{ scrollPaddingLeft: titleWidth + 8 }}
      data-testid="years-scroll"
    >
      <div
        className="years-grid"
        role="grid"
        aria-label={t('years.table')}
        aria-rowcount={rows.length + 1}
        style={{ minWidth: width }}
        onKeyDown={onKeyDown}
      >
        <div role="rowgroup" className="years-sticky">
          <TableHead
            view={view}
            lanes={lanes}
            template={template}
            corner={t('years.section')}
            facts={(column) => [t('report.characters', { n: charactersOf(view, column) })]}
            shares={shares}
          />
        </div>
        <div role="rowgroup" className="years-rows" style={{ height: virtualizer.getTotalSize() }}>
          <div
            className="years-window"
            role="presentation"
            // Not by a transform: the titles of tall rows stick below the head.
            style={{ top: items[0]?.start ?? 0 }}
          >
            {items.map((item) => {
              const row = rows[item.index];
              return row === undefined ? null : (
                <div
                  key={item.key}
                  role="presentation"
                  ref={virtualizer.measureElement}
                  data-index={item.index}
                >
                  <TableRowView
                    view={view}
                    row={row}
                    index={item.index}
                    lanes={lanes}
                    template={template}
                    stop={stop?.row === row.row.key ? stop.column : null}
                  />
                </div>
              );
            })}
          </div>
        </div>
      </div>
    </div>
  );
}
