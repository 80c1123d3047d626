import type { ComparisonView } from '../../../../shared/contract/views.ts';
import type { RowSpan } from '../../../../shared/model/comparison.ts';
import type { Masks } from './masks.ts';

/** What every block needs to draw itself; it changes only where all of them have to. */
export type RowsContext = {
  readonly view: ComparisonView;
  readonly masks: Masks;
  readonly mode: 'side' | 'inline';
  /** Pieces of changed rows compared character by character; null where words are compared. */
  readonly plain: readonly (readonly RowSpan[] | null)[] | null;
};

/** The pieces of a row as they are to be shown. */
export function spansOf(context: RowsContext, row: number): readonly RowSpan[] {
  return context.plain?.[row] ?? context.view.comparison.rows[row]?.spans ?? [];
}
