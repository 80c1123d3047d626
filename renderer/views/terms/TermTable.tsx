import { useVirtualizer } from '@tanstack/react-virtual';
import { useSpot } from '../../components/spots.ts';
import { useEffect, useMemo, useRef } from 'react';
import type { TermsView } from '../../../shared/contract/terms-api.ts';
import { useTranslation } from '../../locales/words.ts';
import { useTerms } from './terms-store.ts';
import { layColumns, pickTerms, sortTerms } from './model/rows.ts';
import { TermHead } from './TermHead.tsx';
import { cellId, TermRow } from './TermRow.tsx';
import { yearsStyle } from './table-style.ts';
import { useTableKeys } from './use-table-keys.ts';

const ROW_HEIGHT = 30;
/** Columns before those of the years: the phrase, its trend, first and last year, all together. */
const FIXED_COLUMNS = 5;

/** Phrases by row, years by column; the arrow keys go from cell to cell, Enter lists what a number counts. */
export function TermTable({ view }: { readonly view: TermsView }) {
  const { t } = useTranslation();
  const { pinned, filter, sort, measure, cell } = useTerms();
  const scroller = useRef<HTMLDivElement>(null);
  useSpot('main', scroller);
  const years = useMemo(() => layColumns(view), [view]);
  const listed = useMemo(() => {
    const picked = pickTerms(view.terms, filter);
    const shown = filter.trend === 'all' ? picked : picked.filter((term) => term.trend === filter.trend);
    return sortTerms(shown, view.columns, sort, measure);
  }, [view, filter, sort, measure]);
  const rows = useMemo(() => [...pinned, ...listed], [pinned, listed]);
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    scrollPaddingStart: ROW_HEIGHT + 4,
    initialOffset: useTerms.getState().scroll.top,
  });
  useEffect(() => {
    if (scroller.current !== null) scroller.current.scrollLeft = useTerms.getState().scroll.left;
  }, []);
  const onKeyDown = useTableKeys(rows, years, virtualizer, scroller);
  return (
    <div
      className="terms-table"
      style={yearsStyle(years.length)}
      ref={scroller}
      role="grid"
      tabIndex={0}
      aria-label={t('terms.table')}
      aria-rowcount={rows.length + 1}
      aria-colcount={FIXED_COLUMNS + years.length}
      aria-activedescendant={rows[cell.row] === undefined ? undefined : cellId(cell)}
      data-testid="terms-table"
      onKeyDown={onKeyDown}
      onScroll={(event) => {
        const { scrollTop, scrollLeft } = event.currentTarget;
        useTerms.setState({ scroll: { top: scrollTop, left: scrollLeft } });
      }}
    >
      <TermHead years={years} />
      <div className="terms-body" style={{ height: virtualizer.getTotalSize() }} role="rowgroup">
        {virtualizer.getVirtualItems().map((item) => {
          const term = rows[item.index];
          return term === undefined ? null : (
            <TermRow
              key={item.index < pinned.length ? `pinned ${term.phrase}` : term.phrase}
              view={view}
              term={term}
              years={years}
              row={item.index}
              top={item.start}
              isPinned={item.index < pinned.length}
              column={cell.row === item.index ? cell.column : null}
            />
          );
        })}
      </div>
      {rows.length === 0 && <p className="nothing">{t('terms.none')}</p>}
    </div>
  );
}
