import type { Agreement } from '../../model/goal.ts';

/** What two coders gave to the same item. */
export type CodedPair = readonly [first: string, second: string];

/**
 * How far two coders agree beyond chance: kappa = (observed - expected) / (1 - expected), where `expected` is what their
 * own shares of each code would give by chance. Null where they coded nothing in common, or where both gave one and the
 * same code throughout, so that chance alone explains everything. Source: Cohen 1960, A Coefficient of Agreement for
 * Nominal Scales, Educational and Psychological Measurement 20 (1).
 */
export function computeAgreement(pairs: readonly CodedPair[]): Agreement {
  const items = pairs.length;
  if (items === 0) return { items, observed: 0, expected: 0, kappa: null };
  const agreed = pairs.filter(([first, second]) => first === second).length;
  const codes = new Set(pairs.flat());
  const countOf = (side: 0 | 1, code: string): number => pairs.filter((pair) => pair[side] === code).length;
  // In whole numbers until the last step: a chance of exactly one must not become nearly one.
  let chance = 0;
  for (const code of codes) chance += countOf(0, code) * countOf(1, code);
  const [observed, expected] = [agreed / items, chance / (items * items)];
  if (chance === items * items) return { items, observed, expected, kappa: null };
  return { items, observed, expected, kappa: (agreed * items - chance) / (items * items - chance) };
}
