import { compareText } from '../../base/compare-text.ts';
import { createRarity } from '../../base/statistics.ts';
import { foldCase } from '../../text/plain/fold.ts';
import { spellOut } from './spelled-out.ts';

/** The pairs of neighbouring characters of `text` that could carry meaning: no digits, no punctuation. */
export function pairsOf(text: string): readonly string[] {
  const pairs = new Set<string>();
  for (const [run] of spellOut(foldCase(text)).matchAll(/[\p{Script=Han}a-z]+/gu))
    for (let at = 0; at + 1 < run.length; at++) pairs.add(run.slice(at, at + 2));
  return [...pairs];
}

/** How much a shared pair of characters says: the fewer clauses hold it, the more. */
export type Weights = { weigh(pair: string): number };

/** Weights over the clauses of both reports: rarity with a clause as the document. */
export function createWeights(clauses: readonly (readonly string[])[]): Weights {
  const counts = new Map<string, number>();
  for (const pairs of clauses) for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  const rarityOf = createRarity(clauses.length);
  return { weigh: (pair) => Math.max(0.1, rarityOf(counts.get(pair) ?? 1)) };
}

function sumWeights(pairs: readonly string[], weights: Weights): number {
  return pairs.reduce((sum, pair) => sum + weights.weigh(pair), 0);
}

/** The longest runs of characters that both texts have, rarest first, at most eight: the reason for a match. */
export function sharedTerms(wanted: string, found: string, weights: Weights): readonly string[] {
  const inside = foldCase(found);
  const terms: string[] = [];
  for (const [run] of foldCase(wanted).matchAll(/[\p{Script=Han}a-z]+/gu)) {
    let at = 0;
    while (at < run.length - 1) {
      let length = 0;
      while (at + length < run.length && inside.includes(run.slice(at, at + length + 1))) length += 1;
      if (length >= 2) terms.push(run.slice(at, at + length));
      at += Math.max(1, length);
    }
  }
  const weightOf = (term: string): number => sumWeights(pairsOf(term), weights);
  return [...new Set(terms)].sort((a, b) => weightOf(b) - weightOf(a) || compareText(a, b)).slice(0, 8);
}
