import { listBigrams } from '../../text/plain/bigrams.ts';
import { isOfGenre } from './distinct.ts';

/**
 * How much two reports share of what is their own, 0 to 1: of the pairs of characters that no set phrase has and that stand
 * in `earlier` more than once, the share that `later` has too; null where there are too few to tell. Neighbouring years of
 * one place share .40 to .71 (nine in ten of 122), reports of two places .07 to .34 (of 962). Cost: linear in both.
 */
export function kinshipOf(earlier: string, later: string): number | null {
  const [own, other] = [countOwn(earlier), countOwn(later)];
  const often = [...own].filter(([, count]) => count > 1);
  if (often.length < FEWEST) return null;
  return often.filter(([pair]) => other.has(pair)).length / often.length;
}

const FEWEST = 150;

/** The kinship of two reports whichever is the earlier: the mean of both ways. */
export function kinshipBetween(one: string, other: string): number | null {
  const [a, b] = [kinshipOf(one, other), kinshipOf(other, one)];
  return a === null || b === null ? null : (a + b) / 2;
}

function countOwn(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [run] of text.matchAll(/\p{Script=Han}+/gu))
    for (const pair of listBigrams(run)) if (!isOfGenre(pair)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  return counts;
}

/** From here on two reports are held to be of one place, and below the other to be of two. */
const KIN = 0.32;
const STRANGE = 0.26;
/** What the odds of a passage are divided by where the reports are of two places: only what is sure by itself is left. */
const MOST_DOUBT = 12;

/** How sure it is that two reports are of two places, 0 to 1; 0 where there is too little to tell. */
export function strangenessOf(kinship: number | null): number {
  if (kinship === null || kinship >= KIN) return 0;
  return Math.min(1, (KIN - kinship) / (KIN - STRANGE));
}

/** A score of a passage, 0 to 1, in the light of how much the two reports share at all. */
export function doubtStrangers(score: number, kinship: number | null): number {
  const strange = strangenessOf(kinship);
  if (strange === 0 || score <= 0 || score >= 1) return score;
  const odds = score / (1 - score) / MOST_DOUBT ** strange;
  return odds / (1 + odds);
}
