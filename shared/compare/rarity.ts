import { createRarity } from '../base/statistics.ts';
import { PairNumbers } from '../text/plain/pair-numbers.ts';
import type { ReportFeatures } from './features.ts';
import type { Frequencies } from './frequencies.ts';

/** How much a shared feature says: the rarer it is among sentences, the more. */
export type Rarity = {
  /** Weight of a feature: near 0 where it stands in every sentence, the greatest where it stands in one, or in none. */
  weigh(feature: number): number;
};

/** Rarity over all sentences of `reports`, a sentence as the document. Their order makes no difference. */
export function countRarity(reports: readonly ReportFeatures[]): Rarity {
  const numbers = new PairNumbers();
  const frequencies: number[] = [];
  let sentences = 0;
  for (const report of reports) {
    sentences += report.sentences.length;
    const counts = new Uint32Array(report.all.length);
    for (const { ids } of report.sentences) for (const id of ids) counts[id] = (counts[id] ?? 0) + 1;
    report.all.forEach((feature, id) => {
      const count = counts[id] ?? 0;
      if (count === 0) return;
      const number = numbers.add(feature);
      frequencies[number] = (frequencies[number] ?? 0) + count;
    });
  }
  const rarityOf = createRarity(sentences);
  return { weigh: (feature) => rarityOf(frequencies[numbers.find(feature)] ?? 1) };
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
