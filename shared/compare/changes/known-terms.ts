import { once } from '../../base/once.ts';
import type { Span } from '../../model/span.ts';
import { getKnown } from '../../text/terms/known.ts';
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

/** All of them, by number. */
const getList = once(() => {
  const phrases = [...getKnown().keys()];
  return {
    phrases,
    numbers: new Map(phrases.map((phrase, number) => [phrase, number])),
    years: Uint16Array.from(getKnown().values(), ({ year }) => year),
    lengths: Uint8Array.from(phrases, ({ length }) => length),
    index: indexPhrases(phrases),
  };
});

/** Finds all known phrases of `text` in one walk; what is asked for later costs its own length. */
export function findKnownTerms(text: string): KnownTerms {
  const list = getList();
  const counts = new Uint16Array(list.phrases.length);
  const hits: Hits = { numbers: [], starts: [] };
  list.index.scan(text, (phrase, start) => {
    counts[phrase] = (counts[phrase] ?? 0) + 1;
    hits.numbers.push(phrase);
    hits.starts.push(start);
  });
  const { numbers, starts } = hits;
  const firstFrom = indexStarts(starts, text.length);
  const longest = new Map<number, Asked>();
  return {
    counts,
    count: (phrase) => counts[list.numbers.get(phrase) ?? -1] ?? 0,
    has: ({ start, end }) => {
      for (let at = firstFrom[start] ?? starts.length; starts[at] === start; at++)
        if (list.lengths[numbers[at] ?? -1] === end - start) return true;
      return false;
    },
    within: (span) => {
      const known = longest.get(span.start);
      if (known?.end === span.end) return known.found;
      const found = keepLongest(hits, firstFrom[span.start] ?? starts.length, span);
      longest.set(span.start, { end: span.end, found });
      return found;
    },
  };
}

/** The places of phrases in the order of a scan: by the number of the phrase, and its start. */
type Hits = { readonly numbers: number[]; readonly starts: number[] };

/** For each place of a text the first of `starts`, which rise, that lies there or behind it. */
function indexStarts(starts: readonly number[], length: number): Int32Array {
  const firsts = new Int32Array(length + 1).fill(starts.length);
  for (let at = starts.length - 1; at >= 0; at--) firsts[starts[at] ?? 0] = at;
  for (let place = length - 1; place >= 0; place--)
    firsts[place] = Math.min(firsts[place] ?? 0, firsts[place + 1] ?? 0);
  return firsts;
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
  const { phrases, years } = getList();
  for (let phrase = 0; phrase < phrases.length; phrase++) {
    const [a, b] = [left.counts[phrase] ?? 0, right.counts[phrase] ?? 0];
    if (a > 0 === b > 0) continue;
    const side = a > 0 ? 'left' : 'right';
    sums[side] += years[phrase] ?? 0;
    numbers[side] += 1;
  }
  if (Math.min(numbers.left, numbers.right) < LEAST_TO_TELL) return 0;
  const difference = sums.right / numbers.right - sums.left / numbers.left;
  return difference > 0 ? 1 : difference < 0 ? -1 : 0;
}

const NO_TERMS: readonly KnownTerm[] = [];

/** The hits from `first` on inside `span`, the longest first, then the first: those that no longer one overlaps, from left to right. */
function keepLongest({ numbers, starts }: Hits, first: number, { start, end }: Span): readonly KnownTerm[] {
  const { lengths } = getList();
  let last = first;
  let longest = 0;
  for (; last < starts.length && (starts[last] ?? end) < end; last++)
    longest = Math.max(longest, lengths[numbers[last] ?? -1] ?? 0);
  if (last === first) return NO_TERMS;
  const ofLength = new Uint16Array(longest + 1);
  for (let at = first; at < last; at++) {
    const length = lengths[numbers[at] ?? -1] ?? 0;
    ofLength[length] = (ofLength[length] ?? 0) + 1;
  }
  const isKept = new Uint8Array(last - first);
  const isCovered = new Uint8Array(Math.max(0, end - start));
  for (let length = longest; length > 0; length--) {
    let left = ofLength[length] ?? 0;
    for (let at = first; left > 0; at++) {
      if (lengths[numbers[at] ?? -1] !== length) continue;
      left -= 1;
      const from = (starts[at] ?? 0) - start;
      // What overlaps it is at least as long, and so lies over one of its ends.
      if (from + length > end - start || isCovered[from] === 1 || isCovered[from + length - 1] === 1)
        continue;
      isCovered.fill(1, from, from + length);
      isKept[at - first] = 1;
    }
  }
  return toTerms({ numbers, starts }, first, isKept);
}

function toTerms({ numbers, starts }: Hits, first: number, isKept: Uint8Array): readonly KnownTerm[] {
  const { phrases } = getList();
  const terms: KnownTerm[] = [];
  for (let at = 0; at < isKept.length; at++) {
    if (isKept[at] !== 1) continue;
    const number = numbers[first + at] ?? 0;
    const start = starts[first + at] ?? 0;
    const phrase = phrases[number] ?? '';
    terms.push({ phrase, number, start, end: start + phrase.length });
  }
  return terms;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
