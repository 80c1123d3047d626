import type { GridCell } from '../../components/kit/grid-keys.ts';
import { goToCell } from './actions.ts';
import type { TableRow } from './model/table.ts';
import { useYears, type CellPlace } from './years-store.ts';

/** The cell that Tab leads to: the one that was gone to, or the first title where that is not listed. */
export function findStop(rows: readonly TableRow[], cell: CellPlace | null): CellPlace | null {
  if (cell !== null && rows.some(({ row }) => row.key === cell.row)) return cell;
  const first = rows[0]?.row.key;
  return first === undefined ? null : { row: first, column: -1 };
}

/** What a cell's element carries as `data-cell`. */
export function cellName({ row, column }: CellPlace): string {
  return `${row}|${column}`;
}

/** That cell as it lies in the grid, whose first column are the titles. */
export function cellNow(rows: readonly TableRow[]): GridCell | null {
  const stop = findStop(rows, useYears.getState().cell);
  if (stop === null) return null;
  return { row: rows.findIndex(({ row }) => row.key === stop.row), column: stop.column + 1 };
}

/** Goes to a cell of the grid. */
export function goToGridCell(rows: readonly TableRow[], { row, column }: GridCell): void {
  const key = rows[row]?.row.key;
  if (key !== undefined) goToCell({ row: key, column: column - 1 });
}
