import type { RowProblem } from '../../../../shared/contract/table-views.ts';
import type { WriteContext } from '../../db/database.ts';
import type { ReadRow } from '../read-rows.ts';
import type { TableRow } from '../table.ts';

/** What is made of a row: something new, something that was there, or a reason why it is neither. */
export type RowOutcome = 'added' | 'known' | RowProblem;

/** Takes one group of rows back in; what is there already stays as it is. */
export type TakeGroup = (group: readonly ReadRow[]) => RowOutcome;

/** Takes rows back into the library in pieces, each in a write of its own. */
export type Restore = {
  /** Rows that make one record, and so go together. */
  groups(rows: readonly ReadRow[]): readonly (readonly ReadRow[])[];
  /** Begins a piece: what it gives holds as long as the write does. */
  begin(write: WriteContext): TakeGroup;
};

/** A restore in which each row is a record. */
export function restoreByRow(begin: (write: WriteContext) => (row: TableRow) => RowOutcome): Restore {
  return {
    groups: (rows) => rows.map((row) => [row]),
    begin(write) {
      const take = begin(write);
      return ([row]) => (row === undefined ? 'unreadable' : take(row.cells));
    },
  };
}
