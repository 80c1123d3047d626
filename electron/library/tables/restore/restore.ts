import type { RowProblem } from '../../../../shared/contract/table-views.ts';
import type { WriteContext } from '../../db/database.ts';
import type { ReadRow } from '../read-rows.ts';

/** What is made of a row: something new, something that was there, or a reason why it is neither. */
export type RowOutcome = 'added' | 'known' | RowProblem;

/** Takes rows back into the library, inside one write; one outcome a row. What is there already stays as it is. */
export type Restore = (write: WriteContext, rows: readonly ReadRow[]) => readonly RowOutcome[];
