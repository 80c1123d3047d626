import type { Span } from '../../model/span.ts';
import { KNOWN } from '../../text/terms/known.ts';
import { indexPhrases } from '../../text/terms/phrase-scan.ts';

/** A known phrase, and where it stands. */
export type KnownTerm = Span & {
  readonly phrase: string;
  /** Its number in the list. */
  readonly number: number;
};

/** The known phrases of one text. */
export type KnownTerms = {
  /** How often each stands in the text, by its number in the list. */
  readonly counts: Uint16Array;
  /** How often a known phrase stands in the text, those inside longer ones too: as in a plain scan. */
  count(phrase: string): number;
  /** The longest phrases within `span` that don't overlap, from left to right. */
  within(span: Span): readonly KnownTerm[];
  /** True where a known phrase fills `span`. */
  has(span: Span): boolean;
};

const PHRASES = [...KNOWN.keys()];
const NUMBERS = new Map(PHRASES.map((phrase, number) => [phrase, number]));
const YEARS = Uint16Array.from(KNOWN.values(), ({ year }) => year);
const INDEX = indexPhrases(PHRASES);

/** Finds all known phrases of `text` in one walk; what is asked for later costs its own length. */
export function findKnownTerms(text: string): KnownTerms {
  const counts = new Uint16Array(PHRASES.length);
  const [numbers, starts]: [number[], number[]] = [[], []];
  INDEX.scan(text, (phrase, start) => {
    counts[phrase] = (counts[phrase] ?? 0) + 1;
    numbers.push(phrase);
    starts.push(start);
  });
  const longest = new Map<number, Asked>();
  const firstFrom = (place: number): number => {
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const slice = ({ start, end }: Span): KnownTerm[] => {
    const found: KnownTerm[] = [];
    for (let at = firstFrom(start); at < starts.length; at++) {
      const own = starts[at] ?? end;
      if (own >= end) break;
      const number = numbers[at] ?? 0;
      const phrase = PHRASES[number] ?? '';
      if (own + phrase.length <= end) found.push({ phrase, number, start: own, end: own + phrase.length });
    }
    return found;
  };
  return {
    counts,
    count: (phrase) => counts[NUMBERS.get(phrase) ?? -1] ?? 0,
    has: ({ start, end }) => {
      for (let at = firstFrom(start); starts[at] === start; at++)
        if (PHRASES[numbers[at] ?? -1]?.length === end - start) return true;
      return false;
    },
    within: (span) => {
      const known = longest.get(span.start);
      if (known?.end === span.end) return known.found;
      const found = keepLongest(slice(span));
      longest.set(span.start, { end: span.end, found });
      return found;
    },
  };
}

/** What was asked for last from one place on, and found: rows are asked for several times. */
type Asked = { readonly end: number; readonly found: readonly KnownTerm[] };

/** Phrases on either side below which the difference is chance. */
const LEAST_TO_TELL = 20;

/**
 * 1 where the phrases that only the right text has came into use later than those that only the left has, -1 where
 * earlier, 0 where that can't be told.
 */
export function compareTimes(left: KnownTerms, right: KnownTerms): -1 | 0 | 1 {
  const sums = { left: 0, right: 0 };
  const numbers = { left: 0, right: 0 };
  for (let phrase = 0; phrase < PHRASES.length; phrase++) {
    const [a, b] = [left.counts[phrase] ?? 0, right.counts[phrase] ?? 0];
    if (a > 0 === b > 0) continue;
    const side = a > 0 ? 'left' : 'right';
    sums[side] += YEARS[phrase] ?? 0;
    numbers[side] += 1;
  }
  if (Math.min(numbers.left, numbers.right) < LEAST_TO_TELL) return 0;
  const difference = sums.right / numbers.right - sums.left / numbers.left;
  return difference > 0 ? 1 : difference < 0 ? -1 : 0;
}

function keepLongest(hits: KnownTerm[]): readonly KnownTerm[] {
  const kept: KnownTerm[] = [];
  for (const hit of hits.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start))
    if (!kept.some((each) => overlaps(each, hit))) kept.push(hit);
  return kept.sort((a, b) => a.start - b.start);
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
