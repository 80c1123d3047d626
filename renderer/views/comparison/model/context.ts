import type { ComparisonView } from '../../../../shared/contract/views.ts';
import type { Masks } from './masks.ts';

/** What every block needs to draw itself; it changes only where all of them have to. */
export type RowsContext = {
  readonly view: ComparisonView;
  readonly masks: Masks;
  readonly mode: 'side' | 'inline';
};
