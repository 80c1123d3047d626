import type { ReportText } from '../model/outline.ts';
import { PairNumbers } from '../text/plain/pair-numbers.ts';
import type { Features, ReportFeatures } from './features.ts';
import type { Rarity } from './rarity.ts';

/** The features of one comparison, numbered from 0 in order of appearance, with their weights. */
export type FeatureTable = {
  /** Weight by number. */
  readonly weights: readonly number[];
  /** The feature by its number. */
  readonly features: readonly number[];
  /** The number of a feature; a new one gets the next. */
  number(feature: number): number;
};

/** An empty table that weighs by `rarity`. */
export function createFeatureTable(rarity: Rarity): FeatureTable {
  const numbers = new PairNumbers();
  const weights: number[] = [];
  const features: number[] = [];
  return {
    weights,
    features,
    number(feature) {
      const number = numbers.add(feature);
      if (number === features.length) {
        features.push(feature);
        weights.push(rarity.weigh(feature));
      }
      return number;
    },
  };
}

/** A report with what every stage of the comparison asks of it. */
export type PreparedReport = {
  readonly report: ReportText;
  /** The text in folded width and lower case, offset by offset. */
  readonly folded: string;
  /** Of each sentence, by their numbers in the table. */
  readonly features: readonly Features[];
  /** Of each section's heading. */
  readonly headings: readonly Features[];
  /** Of each sentence: the summed weight of its features. What a sentence has to say, not how long it is. */
  readonly weights: readonly number[];
};

/** Numbers the features of `report` in `table`. */
export function prepareReport(
  report: ReportText,
  { folded, all, sentences, headings }: ReportFeatures,
  table: FeatureTable,
): PreparedReport {
  const numbers = all.map((feature) => table.number(feature));
  const enter = ({ ids, counts }: Features): Features => ({ ids: ids.map((id) => numbers[id] ?? 0), counts });
  const features = sentences.map(enter);
  return {
    report,
    folded,
    features,
    headings: headings.map(enter),
    weights: features.map(({ ids }) => sumWeights(table, ids)),
  };
}

/** The summed weight of features by number. */
function sumWeights(table: FeatureTable, ids: Iterable<number>): number {
  let sum = 0;
  for (const id of ids) sum += table.weights[id] ?? 0;
  return sum;
}
