import type { IndexRange, SettledLink } from '../decisions.ts';
import type { FeatureTable, PreparedReport } from '../prepare.ts';

/** Measures the likeness of the words of two ranges of sentences, 0 to 1. */
export type MeasureRanges = {
  (ranges: SettledLink): number;
  /** The summed weight of the different features of a range. */
  weigh(side: 'left' | 'right', range: IndexRange): number;
};

/**
 * A measure for the sentences of two reports. It asks the same few features of many ranges, so that it marks them in one
 * list a side for all instead of making a set of each.
 */
export function createRangeMeasure(
  left: PreparedReport,
  right: PreparedReport,
  { weights }: FeatureTable,
): MeasureRanges {
  const [leftMarks, rightMarks] = [new Uint32Array(weights.length), new Uint32Array(weights.length)];
  let mark = 0;
  /** Marks the features of a range; the weights of those that were not marked, and of those of them marked in `others`. */
  const sum = (
    { features }: PreparedReport,
    { start, end }: IndexRange,
    marks: Uint32Array,
    others: Uint32Array,
  ): { readonly all: number; readonly shared: number } => {
    let [all, shared] = [0, 0];
    for (let at = start; at < end; at++)
      for (const id of features[at]?.ids ?? []) {
        if (marks[id] === mark) continue;
        marks[id] = mark;
        const weight = weights[id] ?? 0;
        all += weight;
        if (others[id] === mark) shared += weight;
      }
    return { all, shared };
  };
  const measure = (ranges: SettledLink): number => {
    mark += 1;
    const there = sum(right, ranges.right, rightMarks, leftMarks);
    const { all, shared } = sum(left, ranges.left, leftMarks, rightMarks);
    const mean = Math.sqrt(all * there.all);
    return mean === 0 ? 0 : Math.min(1, shared / mean);
  };
  const weigh = (side: 'left' | 'right', range: IndexRange): number => {
    mark += 1;
    return side === 'left'
      ? sum(left, range, leftMarks, rightMarks).all
      : sum(right, range, rightMarks, leftMarks).all;
  };
  return Object.assign(measure, { weigh });
}
