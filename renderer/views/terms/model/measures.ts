import type { Term, TermColumn } from '../../../../shared/contract/terms-api.ts';
import { rateOf, shareOf } from '../../../../shared/model/term.ts';
import { formatCount } from '../../../state/format.ts';

export const MEASURES = ['count', 'rate', 'share'] as const;
/** What a cell's number says: hits, hits per 10,000 characters, share of the paragraphs. */
export type Measure = (typeof MEASURES)[number];

/** The value of a column. */
export function valueAt(term: Term, columns: readonly TermColumn[], at: number, measure: Measure): number {
  return valueOver(term, columns.slice(at, at + 1), at, measure);
}

/** The value over all columns together. */
export function valueOfAll(term: Term, columns: readonly TermColumn[], measure: Measure): number {
  return valueOver(term, columns, 0, measure);
}

function valueOver(term: Term, columns: readonly TermColumn[], from: number, measure: Measure): number {
  const sum = (of: (column: TermColumn, at: number) => number): number =>
    columns.reduce((total, column, index) => total + of(column, from + index), 0);
  const hits = sum((_, at) => term.counts[at] ?? 0);
  switch (measure) {
    case 'count':
      return hits;
    case 'rate':
      return rateOf(
        hits,
        sum(({ summary }) => summary.characters),
      );
    case 'share':
      return shareOf(
        sum((_, at) => term.paragraphs[at] ?? 0),
        sum(({ paragraphs }) => paragraphs),
      );
  }
}

/** 12, 3.46, 8.1%. */
export function formatValue(value: number, measure: Measure): string {
  if (value === 0) return '0';
  if (measure === 'count') return formatCount(value);
  return measure === 'rate' ? value.toFixed(2) : `${(value * 100).toFixed(1)}%`;
}

/** How strong a cell is shown, 0 to 1: its rate by the highest of its row, whatever number stands in it. */
export function heatOf(term: Term, columns: readonly TermColumn[]): readonly number[] {
  const rates = columns.map((_, at) => valueAt(term, columns, at, 'rate'));
  const most = Math.max(...rates);
  return rates.map((rate) => (most === 0 ? 0 : rate / most));
}
