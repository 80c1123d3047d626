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
 * list for all instead of making a set of each.
 */
export function createRangeMeasure(
  left: PreparedReport,
  right: PreparedReport,
  { weights }: FeatureTable,
): MeasureRanges {
  const marks = new Uint32Array(weights.length);
  let mark = 0;
  const idsOf = ({ features }: PreparedReport, { start, end }: IndexRange): readonly number[] => {
    if (end === start + 1) return features[start]?.ids ?? [];
    mark += 1;
    const ids: number[] = [];
    for (let at = start; at < end; at++)
      for (const id of features[at]?.ids ?? []) {
        if (marks[id] === mark) continue;
        marks[id] = mark;
        ids.push(id);
      }
    return ids;
  };
  const sum = (ids: readonly number[]): number => {
    let total = 0;
    for (const id of ids) total += weights[id] ?? 0;
    return total;
  };
  const measure = (ranges: SettledLink): number => {
    const [ids, others] = [idsOf(left, ranges.left), idsOf(right, ranges.right)];
    mark += 1;
    for (const id of others) marks[id] = mark;
    let shared = 0;
    for (const id of ids) if (marks[id] === mark) shared += weights[id] ?? 0;
    const mean = Math.sqrt(sum(ids) * sum(others));
    return mean === 0 ? 0 : Math.min(1, shared / mean);
  };
  return Object.assign(measure, {
    weigh: (side: 'left' | 'right', range: IndexRange) => sum(idsOf(side === 'left' ? left : right, range)),
  });
}
