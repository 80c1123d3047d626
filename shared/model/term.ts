/** What a phrase is made of: several words, one word, or a name that stands in quotation marks somewhere. */
export type TermKind = 'phrase' | 'word' | 'name';

/**
 * How a phrase moved from an earlier period to a later one. `came` and `went`: no hit in the one, some in the other.
 * `again`: none in the earlier period, but in a report before or between: it is not new.
 * `rose` and `fell`: another rate, such as chance makes less than once in twenty. All else is `steady`.
 */
export const TRENDS = ['came', 'again', 'rose', 'steady', 'fell', 'went'] as const;
export type Trend = (typeof TRENDS)[number];

/** Characters that a rate is per. */
const RATE_BASE = 10_000;

/** Hits per 10,000 characters; 0 for a text without any. */
export function rateOf(hits: number, characters: number): number {
  return characters === 0 ? 0 : (hits * RATE_BASE) / characters;
}

/** Share of the paragraphs that hold a phrase, 0 to 1; 0 for a text without any. */
export function shareOf(holding: number, paragraphs: number): number {
  return paragraphs === 0 ? 0 : holding / paragraphs;
}
