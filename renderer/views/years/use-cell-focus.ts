import { findItem } from '../../components/items.ts';
import type { NearItems } from '../../components/kit/near-items.ts';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { YearsView } from '../../../shared/contract/years-api.ts';
import { useYears, type CellPlace } from './years-store.ts';
import { goToCell } from './actions.ts';
import type { TableRow } from './model/table.ts';

type Options = {
  readonly scroller: HTMLDivElement | null;
  readonly rows: readonly TableRow[];
  readonly view: YearsView;
  readonly virtualizer: NearItems;
};

/** Walks the cells by key: one of them is in the tab order (`stop`), and it follows the store's jumps. */
export function useCellFocus({ scroller, rows, view, virtualizer }: Options) {
  const cell = useYears((state) => state.cell);
  const jump = useYears((state) => state.jump);
  const seen = useRef(jump);
  const first = rows[0]?.row.key;
  const isShown = cell !== null && rows.some(({ row }) => row.key === cell.row);
  const stop: CellPlace | null = isShown ? cell : first === undefined ? null : { row: first, column: -1 };
  useEffect(() => {
    if (seen.current === jump || cell === null) return;
    seen.current = jump;
    const index = rows.findIndex(({ row }) => row.key === cell.row);
    if (index < 0) return;
    if (findCell(scroller, cell) === null) virtualizer.scrollToIndex(index);
    // The row that was jumped to is drawn in the next frame.
    requestAnimationFrame(() => {
      const element = findCell(scroller, cell);
      element?.focus({ preventScroll: true });
      element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    });
  }, [jump, cell, rows, scroller, virtualizer]);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || stop === null) return;
    const at = rows.findIndex(({ row }) => row.key === stop.row);
    const next = walk(event.key, at, stop.column, rows.length, view.columns.length);
    const row = rows[next?.row ?? -1]?.row.key;
    if (next === undefined || row === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    goToCell({ row, column: next.column });
  };
  return { stop, onKeyDown };
}

function findCell(scroller: HTMLElement | null, { row, column }: CellPlace): HTMLElement | null {
  return findItem(scroller, 'cell', `${row}|${column}`);
}

/** Where a key leads in a table from a cell; undefined for other keys. Column -1 is that of titles. */
function walk(
  key: string,
  row: number,
  column: number,
  rows: number,
  columns: number,
): { readonly row: number; readonly column: number } | undefined {
  switch (key) {
    case 'ArrowDown':
      return { row: Math.min(row + 1, rows - 1), column };
    case 'ArrowUp':
      return { row: Math.max(row - 1, 0), column };
    case 'ArrowRight':
      return { row, column: Math.min(column + 1, columns - 1) };
    case 'ArrowLeft':
      return { row, column: Math.max(column - 1, -1) };
    case 'Home':
      return { row, column: -1 };
    case 'End':
      return { row, column: columns - 1 };
    case 'PageDown':
      return { row: Math.min(row + 5, rows - 1), column };
    case 'PageUp':
      return { row: Math.max(row - 5, 0), column };
    default:
      return undefined;
  }
}
