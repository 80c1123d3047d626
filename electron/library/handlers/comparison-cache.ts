import type { Rarity } from '../../../shared/compare/rarity.ts';
import type { Comparison } from '../../../shared/model/comparison.ts';

/** Comparisons kept: going back and forth between pairs costs nothing; each is some megabytes. */
const KEPT_COMPARISONS = 4;

/** What was computed and can be had again, by the hashes of all that went into it: nothing here is ever out of date. */
export type ComparisonCache = {
  findComparison(key: string): Comparison | undefined;
  keepComparison(key: string, comparison: Comparison): void;
  /** The rarity of that key, made where it is not the one that was asked for last. */
  getRarity(key: string, make: () => Rarity): Rarity;
};

export function createComparisonCache(): ComparisonCache {
  const comparisons = new Map<string, Comparison>();
  let rarity: { readonly key: string; readonly value: Rarity } | undefined;
  const keep = (key: string, comparison: Comparison): void => {
    comparisons.delete(key);
    comparisons.set(key, comparison);
    const oldest = comparisons.keys().next();
    if (comparisons.size > KEPT_COMPARISONS && oldest.done !== true) comparisons.delete(oldest.value);
  };
  return {
    findComparison(key) {
      const found = comparisons.get(key);
      if (found !== undefined) keep(key, found);
      return found;
    },
    keepComparison: keep,
    getRarity(key, make) {
      if (rarity?.key !== key) rarity = { key, value: make() };
      return rarity.value;
    },
  };
}
