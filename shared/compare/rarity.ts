import type { Features, ReportFeatures } from './features.ts';

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
  return weighBy(frequencies, sentences);
}

/** How many sentences of a text each feature stands in. A few dozen kilobytes: it can be kept for every report. */
export type Frequencies = {
  readonly sentences: number;
  readonly features: Float64Array; // features with Latin letters have numbers below zero
  readonly counts: Uint32Array;
};

/** Counts the features of a text's sentences, each feature once a sentence. */
export function countFrequencies(sentences: readonly Features[]): Frequencies {
  const counts = new Map<number, number>();
  for (const { ids } of sentences) for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return {
    sentences: sentences.length,
    features: Float64Array.from(counts.keys()),
    counts: Uint32Array.from(counts.values()),
  };
}

/** The rarity of `countRarity`, of reports that were counted before. */
export function sumRarity(reports: readonly Frequencies[]): Rarity {
  const sums = new Map<number, number>();
  let sentences = 0;
  for (const report of reports) {
    sentences += report.sentences;
    report.features.forEach((feature, at) => {
      sums.set(feature, (sums.get(feature) ?? 0) + (report.counts[at] ?? 0));
    });
  }
  return weighBy(sums, sentences);
}

function weighBy(frequencies: ReadonlyMap<number, number>, sentences: number): Rarity {
  const total = Math.log(1 + sentences);
  return { weigh: (feature) => total - Math.log(frequencies.get(feature) ?? 1) };
}
