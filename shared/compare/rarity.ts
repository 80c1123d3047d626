import type { ReportFeatures } from './features.ts';

/** How much a shared feature says: the rarer it is among sentences, the more. */
export type Rarity = {
  /** Weight of a feature: 0 where it stands in every sentence, the greatest where it was never seen. */
  weigh(feature: number): number;
};

/**
 * Rarity over all sentences of `reports`. Their order makes no difference.
 * Source: inverse document frequency, K. Spärck Jones 1972, with a sentence as the document.
 */
export function countRarity(reports: readonly ReportFeatures[]): Rarity {
  const frequencies = new Map<number, number>();
  let sentences = 0;
  for (const { sentences: all } of reports)
    for (const { ids } of all) {
      sentences += 1;
      for (const id of ids) frequencies.set(id, (frequencies.get(id) ?? 0) + 1);
    }
  const total = Math.log(1 + sentences);
  return { weigh: (feature) => total - Math.log(frequencies.get(feature) ?? 1) };
}
