import { numberPair } from '../../text/plain/bigrams.ts';
import { isIdeograph } from '../../text/plain/ideograph.ts';
import { PairNumbers } from '../../text/plain/pair-numbers.ts';
import { isOfGenre } from './distinct.ts';

/**
 * How much two reports share of what is their own, 0 to 1: of the pairs of characters that no set phrase has and that stand
 * in `earlier` more than once, the share that `later` has too; null where there are too few to tell. Neighbouring years of
 * one place share .40 to .71 (nine in ten of 122), reports of two places .07 to .34 (of 962). Cost: linear in both.
 */
export function kinshipOf(earlier: string, later: string): number | null {
  return shareOf(countOwn(earlier), countOwn(later));
}

function shareOf({ pairs, counts }: OwnPairs, other: OwnPairs): number | null {
  let [often, shared] = [0, 0];
  for (let number = 0; number < pairs.length; number++) {
    const pair = pairs[number] ?? 0;
    if ((counts[number] ?? 0) < 2 || isOfGenre(pair)) continue;
    often += 1;
    if (other.numbers.find(pair) >= 0) shared += 1;
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

/** The pairs of Han characters of a text, and how often each stands, by its number. */
type OwnPairs = {
  readonly numbers: PairNumbers;
  readonly pairs: Float64Array;
  readonly counts: Int32Array;
};

/** Of the characters of a report, four in ten begin a pair that stands there for the first time. */
const DIFFERENT = 0.4;

function countOwn(text: string): OwnPairs {
  const numbers = new PairNumbers(text.length * DIFFERENT);
  // As many as there can be, at once: lists that grow are copied again and again.
  const [pairs, counts] = [new Float64Array(text.length), new Int32Array(text.length)];
  const size = countInto(numbers, pairs, counts, text);
  return { numbers, pairs: pairs.subarray(0, size), counts: counts.subarray(0, size) };
}

/** Counts the pairs of `text` into the lists, and says how many different ones there are. */
function countInto(numbers: PairNumbers, pairs: Float64Array, counts: Int32Array, text: string): number {
  let size = 0;
  let previous = 0;
  for (let at = 0; at < text.length; at++) {
    const before = previous;
    const code = text.charCodeAt(at);
    previous = isHan(text, at, code) ? code : 0;
    if (before === 0 || previous === 0) continue;
    const pair = numberPair(before, code);
    const number = numbers.add(pair);
    if (number === size) pairs[size++] = pair;
    counts[number] = (counts[number] ?? 0) + 1;
  }
  return size;
}

const HAN = /\p{Script=Han}/u;

/** Whether the code unit `code` at `at` is a Han character or half of one; for nearly all no pattern is needed. */
function isHan(text: string, at: number, code: number): boolean {
  if (isIdeograph(code)) return true;
  if (code < 0x2e80 || code >= 0xff00 || code === 0x3001 || code === 0x3002) return false;
  const isSecond = code >= 0xdc00 && code <= 0xdfff && (text.codePointAt(at - 1) ?? 0) > 0xffff;
  return HAN.test(String.fromCodePoint(text.codePointAt(isSecond ? at - 1 : at) ?? 0));
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
