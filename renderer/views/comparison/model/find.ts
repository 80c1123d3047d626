import type { ComparisonView } from '../../../../shared/contract/views.ts';
import type { Side } from '../../../../shared/model/comparison.ts';
import type { Span } from '../../../../shared/model/span.ts';
import { findQuery } from '../../../../shared/text/plain/find-phrases.ts';
import { foldCase } from '../../../../shared/text/plain/fold.ts';
import { rowAt } from './places.ts';

export type Found = { readonly side: Side; readonly span: Span; readonly row: number };

/** All places of `query` in both reports, in the order of the rows, left before right. */
export function findInBoth(view: ComparisonView, query: string): readonly Found[] {
  const of = (side: Side): readonly Found[] =>
    findQuery(foldCase(view[side].text), query).map((span) => ({
      side,
      span,
      row: rowAt(view.comparison.rows, side, span.start),
    }));
  return [...of('left'), ...of('right')].sort((a, b) => a.row - b.row);
}
