import { useCallback, startTransition, useEffect, useState } from 'react';
import type { YearsView } from '../../../shared/contract/years-api.ts';
import { useCellFocus } from '../../components/kit/use-cell-focus.ts';
import { useNearItems, useTextHeights, type NearItems } from '../../components/kit/near-items.ts';
import type { Lane } from './model/lanes.ts';
import type { TableRow } from './model/table.ts';
import styles from './Table.module.css';
import { TableRowView } from './TableRowView.tsx';
import { cellName, findStop } from './stop-cell.ts';
import { useYears, type CellPlace } from './years-store.ts';

/** Height of a row whose texts are cut, before it is measured. */
const ROW_HEIGHT = 150;
/** Rows drawn beyond the window once the first ones are shown. */
const OVERSCAN = 2;

type TableRowsProps = {
  readonly view: YearsView;
  readonly rows: readonly TableRow[];
  readonly lanes: readonly Lane[];
  readonly template: string;
  readonly scroller: HTMLDivElement;
};

/** The rows below the head; only those near the window are drawn. */
export function TableRows({ view, rows, lanes, template, scroller }: TableRowsProps) {
  const virtualizer = useVirtualRows(rows, scroller);
  const stop = useStopCell(scroller, rows, virtualizer);
  const items = virtualizer.getVirtualItems();
  return (
    <div role="rowgroup" className={styles['rows']} style={{ height: virtualizer.getTotalSize() }}>
      {/* Not moved by a transform: the titles of tall rows stick below the head. */}
      <div className={styles['near']} role="presentation" style={{ top: items[0]?.start ?? 0 }}>
        {items.map(({ key, index }) => {
          const row = rows[index];
          return row === undefined ? null : (
            <div key={key} role="presentation" ref={virtualizer.measureElement} data-index={index}>
              <TableRowView
                view={view}
                row={row}
                index={index}
                lanes={lanes}
                template={template}
                stop={stop?.row === row.row.key ? stop.column : null}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

/**
 * The cell that is in the tab order; it takes the focus when it is gone to. Where its row is scrolled away it is the first title that
 * is drawn, else Tab would pass the table by.
 */
function useStopCell(
  scroller: HTMLDivElement,
  rows: readonly TableRow[],
  virtualizer: NearItems,
): CellPlace | null {
  const cell = useYears((state) => state.cell);
  const jump = useYears((state) => state.jump);
  useCellFocus({
    ...{ scroller, virtualizer, jump },
    name: cell === null ? null : cellName(cell),
    row: rows.findIndex(({ row }) => row.key === cell?.row),
  });
  const drawn = virtualizer.getVirtualItems().flatMap(({ index }) => rows[index] ?? []);
  return findStop(drawn, cell);
}

/** Which rows are near the window; those beyond it come after the first ones are shown. */
function useVirtualRows(rows: readonly TableRow[], scroller: HTMLDivElement): NearItems {
  const [overscan, setOverscan] = useState(0);
  const virtualizer = useNearItems(() => scroller, {
    count: rows.length,
    // Known before the first drawing, else that draws nothing and the second one draws all at once.
    initialRect: { width: scroller.clientWidth, height: scroller.clientHeight },
    initialOffset: () => useYears.getState().scroll.sections.top,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: useCallback((index: number) => rows[index]?.row.key ?? index, [rows]),
    overscan,
    paddingEnd: 80,
  });
  useEffect(() => {
    startTransition(() => setOverscan(OVERSCAN));
  }, []);
  useTextHeights(virtualizer);
  return virtualizer;
}
