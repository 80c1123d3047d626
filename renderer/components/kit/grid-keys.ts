import type { KeyboardEvent } from 'react';

/** A cell of a grid, by row and column from 0. */
export type GridCell = { readonly row: number; readonly column: number };

export type GridSize = {
  readonly rows: number;
  /** 1 where the keys mean a row as a whole. */
  readonly columns: number;
  /** Rows that Page Up and Page Down go by. */
  readonly page: number;
};

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/**
 * Where a key leads in a grid, by WAI-ARIA's pattern (https://www.w3.org/WAI/ARIA/apg/patterns/grid/): Home and End within
 * the row, with Ctrl to the first cell and the last; in a grid of whole rows to the first row and the last. From nowhere
 * each leads to the first cell. Undefined for other keys, and where there are no cells.
 */
export function walkGrid(pressed: Pressed, from: GridCell | null, size: GridSize): GridCell | undefined {
  if (pressed.altKey || size.rows === 0 || size.columns === 0) return undefined;
  const next = nextCell(pressed, from ?? FIRST, size);
  if (next === undefined) return undefined;
  if (from === null) return FIRST;
  return { row: within(next.row, size.rows), column: within(next.column, size.columns) };
}

const FIRST: GridCell = { row: 0, column: 0 };

function nextCell(pressed: Pressed, { row, column }: GridCell, size: GridSize): GridCell | undefined {
  const { rows, columns, page } = size;
  const last = { row: rows - 1, column: columns - 1 };
  if (pressed.ctrlKey || pressed.metaKey || columns === 1) {
    if (pressed.key === 'Home') return FIRST;
    if (pressed.key === 'End') return last;
    if (pressed.ctrlKey || pressed.metaKey) return undefined;
  }
  switch (pressed.key) {
    case 'ArrowDown':
      return { row: row + 1, column };
    case 'ArrowUp':
      return { row: row - 1, column };
    case 'PageDown':
      return { row: row + page, column };
    case 'PageUp':
      return { row: row - page, column };
    default:
      return columns === 1 ? undefined : besides(pressed.key, row, column, last.column);
  }
}

function besides(key: string, row: number, column: number, last: number): GridCell | undefined {
  switch (key) {
    case 'ArrowRight':
      return { row, column: column + 1 };
    case 'ArrowLeft':
      return { row, column: column - 1 };
    case 'Home':
      return { row, column: 0 };
    case 'End':
      return { row, column: last };
    default:
      return undefined;
  }
}

function within(at: number, count: number): number {
  return Math.min(Math.max(at, 0), count - 1);
}
