import type { ComparisonView } from '../../../../shared/contract/views.ts';
import type { Side } from '../../../../shared/model/comparison.ts';
import { sliceSpan } from '../../../../shared/model/span.ts';

/** True where the pieces of one side, joined as they stand in the rows, are the side's text, character by character. */
export function isRebuilt(view: ComparisonView, side: Side): boolean {
  const pieces: string[] = [];
  for (const row of view.comparison.rows)
    for (const span of row.spans) {
      const own = span[side];
      if (own !== null) pieces.push(sliceSpan(view[side].text, own));
    }
  return pieces.join('') === view[side].text;
}
