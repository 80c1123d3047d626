/** The pairs of neighbouring characters of `text`, in order, each as often as it stands; in UTF-16 code units. */
export function listBigrams(text: string): readonly string[] {
  const pairs: string[] = [];
  for (let at = 0; at + 1 < text.length; at++) pairs.push(text.slice(at, at + 2));
  return pairs;
}

/** Counted from here the number of a pair of usual Han characters is a small integer, which maps find faster. */
const FIRST_HAN = 0x3400;

/** No pair has a lower number. */
export const LEAST_PAIR = -FIRST_HAN * 65536;

/** A pair of code units as one number, each pair its own: what it is counted by where millions are, without a string for each. */
export function numberPair(first: number, second: number): number {
  return (first - FIRST_HAN) * 65536 + second;
}

/** The two characters of the pair that `numberPair` gave the number. */
export function namePair(number: number): string {
  const first = Math.floor(number / 65536);
  return String.fromCharCode(first + FIRST_HAN, number - first * 65536);
}
