import type { ReportText } from '../model/outline.ts';
import { foldText } from '../text/fold.ts';
import { readFeatures, type Features } from './features.ts';
import type { Rarity } from './rarity.ts';

/** A report with what every stage of the comparison asks of it. */
export type PreparedReport = {
  readonly report: ReportText;
  /** The text in folded width and lower case, offset by offset. */
  readonly folded: string;
  /** Of each sentence. */
  readonly features: readonly Features[];
  /** Of each sentence: the summed weight of its features. What a sentence has to say, not how long it is. */
  readonly weights: readonly number[];
};

/** Reads the features of each sentence of `report`. Linear in the length of the text. */
export function prepareReport(report: ReportText, rarity: Rarity): PreparedReport {
  const folded = foldText(report.text).toLowerCase();
  const features = report.sentences.map((sentence) => readFeatures(folded, sentence));
  return { report, folded, features, weights: features.map((each) => sumWeights(each, rarity)) };
}

function sumWeights(features: Features, rarity: Rarity): number {
  return features.ids.reduce((sum, id) => sum + rarity.weigh(id), 0);
}
