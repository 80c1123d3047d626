import { once } from '../../base/once.ts';
import { numberPair } from '../../text/plain/bigrams.ts';
import { getKnown } from '../../text/terms/known.ts';
import { pairsOf } from './terms.ts';

/** Of how many places the set phrases are counted, and one more: a pair of characters that no set phrase holds is of none. */
const PLACES = 115;
/** Beyond a seventh of the places rare is rare. */
const MOST = 2;

/** In how many places' reports the set phrases stand that hold a pair of characters: the most of one phrase. */
const getSpread = once((): ReadonlyMap<string, number> => {
  const spread = new Map<string, number>();
  for (const [phrase, { places }] of getKnown())
    for (const pair of pairsOf(phrase)) spread.set(pair, Math.max(places, spread.get(pair) ?? 0));
  return spread;
});

/**
 * How much words that two reports share say beyond what every report says, 0 for none: 青岚水库 says much, 优化营商环境 next
 * to nothing. Rarity in the two reports alone can't tell: a phrase of the genre may stand in each of them once.
 */
export function distinctnessOf(pairs: readonly string[]): number {
  const spread = getSpread();
  return pairs.reduce(
    (sum, pair) => sum + Math.min(MOST, Math.log(PLACES / (1 + (spread.get(pair) ?? 0)))),
    0,
  );
}

/** The pairs of characters that set phrases hold, by number. */
const getOfGenre = once(
  (): ReadonlySet<number> =>
    new Set(Array.from(getSpread().keys(), (pair) => numberPair(pair.charCodeAt(0), pair.charCodeAt(1)))),
);

/** Whether a set phrase holds a pair of characters, given by its number. */
export function isOfGenre(pair: number): boolean {
  return getOfGenre().has(pair);
}
