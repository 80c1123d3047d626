import { numberPair } from '../../text/plain/bigrams.ts';
import { isOfGenre } from './distinct.ts';

/**
 * How much two reports share of what is their own, 0 to 1: of the pairs of characters that no set phrase has and that stand
 * in `earlier` more than once, the share that `later` has too; null where there are too few to tell. Neighbouring years of
 * one place share .40 to .71 (nine in ten of 122), reports of two places .07 to .34 (of 962). Cost: linear in both.
 */
export function kinshipOf(earlier: string, later: string): number | null {
  return shareOf(countOwn(earlier), countOwn(later));
}

function shareOf(own: OwnPairs, other: OwnPairs): number | null {
  let [often, shared] = [0, 0];
  for (const [pair, count] of own) {
    if (count < 2) continue;
    often += 1;
    if (other.has(pair)) shared += 1;
  }
  return often < FEWEST ? null : shared / often;
}

const FEWEST = 150;

/** The kinship of two reports whichever is the earlier: the mean of both ways. */
export function kinshipBetween(one: string, other: string): number | null {
  const [own, theirs] = [countOwn(one), countOwn(other)];
  const [a, b] = [shareOf(own, theirs), shareOf(theirs, own)];
  return a === null || b === null ? null : (a + b) / 2;
}

/** How often each pair of characters stands that no set phrase has, by number. */
type OwnPairs = ReadonlyMap<number, number>;

function countOwn(text: string): OwnPairs {
  const counts = new Map<number, number>();
  for (const { 0: run, index } of text.matchAll(/\p{Script=Han}+/gu))
    for (let at = index + 1; at < index + run.length; at++) {
      const pair = numberPair(text.charCodeAt(at - 1), text.charCodeAt(at));
      if (!isOfGenre(pair)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
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
