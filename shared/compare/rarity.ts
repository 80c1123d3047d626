import { createRarity } from '../base/statistics.ts';
import type { ReportFeatures } from './features.ts';
import type { Frequencies } from './frequencies.ts';

/** How much a shared feature says: the rarer it is among sentences, the more. */
export type Rarity = {
  /** Weight of a feature: near 0 where it stands in every sentence, the greatest where it stands in one, or in none. */
  weigh(feature: number): number;
};

/** The weights of all features of `reports`, which one reader read, by number: as of `countRarity`. A logarithm for each count, not for each feature. */
export function weighAlone(reports: readonly ReportFeatures[]): Float64Array {
  const all = reports[0]?.all ?? [];
  const counts = new Uint32Array(all.length);
  let sentences = 0;
  for (const report of reports) {
    sentences += report.sentences.length;
    for (const { ids } of report.sentences) for (const id of ids) counts[id] = (counts[id] ?? 0) + 1;
  }
  const rarityOf = createRarity(sentences);
  let greatest = 0;
  for (const count of counts) greatest = Math.max(greatest, count);
  const byCount = Float64Array.from({ length: greatest + 1 }, (_, count) => rarityOf(Math.max(1, count)));
  const weights = new Float64Array(all.length);
  for (let id = 0; id < weights.length; id++) weights[id] = byCount[counts[id] ?? 0] ?? 0;
  return weights;
}

/** Rarity over all sentences of `reports`, which one reader read, a sentence as the document. Their order makes no difference. */
export function countRarity(reports: readonly ReportFeatures[]): Rarity {
  const weights = weighAlone(reports);
  const known = new Map(reports[0]?.all.map((feature, id) => [feature, weights[id] ?? 0]));
  const most = createRarity(reports.reduce((sum, { sentences }) => sum + sentences.length, 0))(1);
  return { weigh: (feature) => known.get(feature) ?? most };
}

/** The rarity of `countRarity`, of reports that were counted before. */
export function sumRarity(reports: readonly Frequencies[]): Rarity {
  const sums = new Map<number, number>();
  let sentences = 0;
  for (const report of reports) {
    sentences += report.sentences;
    report.features.forEach((feature, at) =>
      sums.set(feature, (sums.get(feature) ?? 0) + (report.counts[at] ?? 0)),
    );
  }
  const rarityOf = createRarity(sentences);
  return { weigh: (feature) => rarityOf(sums.get(feature) ?? 1) };
}
