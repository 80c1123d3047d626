import { clsx } from 'clsx';
import type { HTMLAttributes } from 'react';
import styles from './WrittenColumns.module.css';

/** A row of the table of notes: the box, then a cell for each column, all rows alike. */
export function WrittenColumns({ className, ...rest }: HTMLAttributes<HTMLDivElement>) {
  return <div className={clsx(styles['columns'], className)} {...rest} />;
}
