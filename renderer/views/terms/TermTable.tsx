import { useEffect, useMemo, useRef, type RefObject, type UIEvent } from 'react';
import type { Term, TermsView } from '../../../shared/contract/terms-api.ts';
import { Grid } from '../../components/kit/Grid.tsx';
import { useNearItems, type NearItems } from '../../components/kit/near-items.ts';
import { Nothing } from '../../components/kit/Words.tsx';
import type { GridCell } from '../../components/kit/grid-keys.ts';
import { useSpot } from '../../components/spots.ts';
import { useTranslation } from '../../locales/words.ts';
import { useKeptCell } from '../../state/kept-place.ts';
import { layColumns, listTerms, type YearColumn } from './model/rows.ts';
import { yearsStyle } from './table-style.ts';
import styles from './Table.module.css';
import { cellId } from './TermCell.tsx';
import { TermHead } from './TermHead.tsx';
import { TermRow } from './TermRow.tsx';
import { useTerms } from './terms-store.ts';
import { useTableKeys } from './use-table-keys.ts';

const ROW_HEIGHT = 30;

/** Phrases by row, years by column; the arrow keys go from cell to cell, Enter lists what a number counts. */
export function TermTable({ view }: { readonly view: TermsView }) {
  const { t } = useTranslation();
  const cell = useTerms((state) => state.cell);
  const scroller = useRef<HTMLDivElement>(null);
  useSpot('main', scroller);
  const years = useMemo(() => layColumns(view), [view]);
  const rows = useRows(view);
  const virtualizer = useVirtualRows(rows.length, scroller);
  const keys = useTableKeys(rows, years, virtualizer, scroller);
  useKeptTerm(view, rows, keys.onWalk);
  return (
    <Grid
      {...keys}
      className={styles['table']}
      style={yearsStyle(years.length)}
      ref={scroller}
      aria-label={t('terms.table')}
      aria-colcount={keys.size.columns}
      focus={{ on: 'grid', activeId: rows[cell.row] === undefined ? undefined : cellId(cell) }}
      data-testid="terms-table"
      onScroll={keepScroll}
    >
      <TermHead years={years} />
      <NearRows view={view} rows={rows} years={years} virtualizer={virtualizer} />
      {rows.length === 0 && <Nothing>{t('terms.none')}</Nothing>}
    </Grid>
  );
}

/** Goes to the phrase at which the place's terms were left, also before a restart. */
function useKeptTerm(view: TermsView, rows: readonly Term[], walkTo: (cell: GridCell) => void): void {
  const { row, column } = useTerms((state) => state.cell);
  const term = rows[row];
  useKeptCell({
    key: `terms ${view.columns[0]?.summary.head.place ?? ''}`,
    cell: term === undefined ? null : { row: term.phrase, column },
    isAskedFor: false,
    goBack: (kept) => {
      const at = rows.findIndex(({ phrase }) => phrase === kept.row);
      const { cell } = useTerms.getState();
      if (at >= 0 && cell.row === 0 && cell.column === 0) walkTo({ row: at, column: kept.column });
    },
  });
}

type NearRowsProps = {
  readonly view: TermsView;
  readonly rows: readonly Term[];
  readonly years: readonly YearColumn[];
  readonly virtualizer: NearItems;
};

function NearRows({ view, rows, years, virtualizer }: NearRowsProps) {
  const pinned = useTerms((state) => state.pinned.length);
  const cell = useTerms((state) => state.cell);
  return (
    <div className={styles['body']} style={{ height: virtualizer.getTotalSize() }} role="rowgroup">
      {virtualizer.getVirtualItems().map(({ index, start }) => {
        const term = rows[index];
        return term === undefined ? null : (
          <TermRow
            key={index < pinned ? `pinned ${term.phrase}` : term.phrase}
            view={view}
            term={term}
            years={years}
            row={index}
            top={start}
            isPinned={index < pinned}
            column={cell.row === index ? cell.column : null}
          />
        );
      })}
    </div>
  );
}

/** The reader's own phrases, then those that are listed. */
function useRows(view: TermsView): readonly Term[] {
  const { pinned, filter, sort, measure } = useTerms();
  const listed = useMemo(() => listTerms(view, filter, sort, measure), [view, filter, sort, measure]);
  return useMemo(() => [...pinned, ...listed], [pinned, listed]);
}

/** Which rows are near the window; the table begins where it was left. */
function useVirtualRows(count: number, scroller: RefObject<HTMLDivElement | null>): NearItems {
  useEffect(() => {
    scroller.current?.scrollTo({ left: useTerms.getState().scroll.left });
  }, [scroller]);
  return useNearItems(() => scroller.current, {
    count,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    scrollPaddingStart: ROW_HEIGHT + 4,
    initialOffset: useTerms.getState().scroll.top,
  });
}

function keepScroll({ currentTarget }: UIEvent<HTMLElement>): void {
  useTerms.setState({ scroll: { top: currentTarget.scrollTop, left: currentTarget.scrollLeft } });
}
