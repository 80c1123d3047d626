import type { ReportText } from '../model/outline.ts';
import type { Features, ReportFeatures } from './features.ts';
import { weighAlone, type Rarity } from './rarity.ts';

/** The features of one comparison, numbered as its reader numbered them, with their weights. */
export type FeatureTable = {
  /** Weight by number. Typed, as every stage reads them in its innermost loop: from a plain list each may be put on the heap. */
  readonly weights: Float64Array;
  /** The feature by its number. */
  readonly features: readonly number[];
};

/** Weighs the features of `reports`, which one reader read, by `rarity`; null takes their own sentences alone. */
export function createFeatureTable(reports: readonly ReportFeatures[], rarity: Rarity | null): FeatureTable {
  const features = reports[0]?.all ?? [];
  const weights =
    rarity === null ? weighAlone(reports) : Float64Array.from(features, (feature) => rarity.weigh(feature));
  return { weights, features };
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
  readonly weights: Float64Array;
};

/** Weighs the sentences of `report` by `table`, which was made of its features among others. */
export function prepareReport(
  report: ReportText,
  { folded, all, sentences, headings }: ReportFeatures,
  table: FeatureTable,
): PreparedReport {
  if (all !== table.features) throw new Error('the features are numbered otherwise than the table');
  return {
    report,
    folded,
    features: sentences,
    headings,
    weights: Float64Array.from(sentences, ({ ids }) => sumWeights(table, ids)),
  };
}

/** The summed weight of features by number. */
function sumWeights({ weights }: FeatureTable, ids: readonly number[]): number {
  let sum = 0;
  for (const id of ids) sum += weights[id] ?? 0;
  return sum;
}
