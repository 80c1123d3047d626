import { clsx } from 'clsx';
import type { HTMLAttributes } from 'react';
import styles from './Table.module.css';
import { useTerms } from './terms-store.ts';

/** The id of a cell: what the grid says is active. */
export function cellId({ row, column }: { readonly row: number; readonly column: number }): string {
  return `terms-cell-${row}-${column}`;
}

type TermCellProps = HTMLAttributes<HTMLDivElement> & {
  readonly row: number;
  readonly at: number;
  /** The column of the row's cell that the keys mean; null where they mean another row. */
  readonly column: number | null;
};

/** A cell of the table, which the keys mean after a press on it. */
export function TermCell({ row, at, column, className, ...rest }: TermCellProps) {
  return (
    <div
      id={cellId({ row, column: at })}
      data-cell={`${row}|${at}`}
      data-on={column === at}
      role="gridcell"
      className={clsx(styles['cell'], className)}
      onMouseDown={() => useTerms.setState({ cell: { row, column: at } })}
      {...rest}
    />
  );
}
