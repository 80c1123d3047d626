import type { Row, SectionPair } from '../../model/comparison.ts';
import type { Span } from '../../model/span.ts';
import { getKnown } from '../../text/terms/known.ts';
import { findKnownTerms, type KnownTerms } from './known-terms.ts';

/**
 * Where two phrases were found to stand for each other: `place`, a fixed form in one place of a matched sentence;
 * `frame`, in the same words of a matched sentence; `near`, near each other there; `report`, alike, one gone from the
 * one report and the other new; `form`, `head` and `list` likewise, of one form (以…为…), one head behind 的
 * (稳健的货币政策) or one list of short turns (稳增长、调结构); `chain`, formulas of one policy.
 */
export const SOURCES = ['place', 'frame', 'near', 'report', 'form', 'head', 'list', 'chain'] as const;
export type Source = (typeof SOURCES)[number];

/** Two phrases that may have taken one another's place, each where it stands. */
export type Candidate = {
  readonly source: Source;
  readonly from: string;
  readonly to: string;
  readonly left: Span;
  readonly right: Span;
  /** Index of the row; of two rows the first. */
  readonly row: number;
  /** Likeness of the row, or whether the sections belong together: 0 to 1. */
  readonly likeness: number;
};

/** One report with the phrases that are known in it. */
export type PhraseSide = {
  readonly text: string;
  readonly terms: KnownTerms;
  /** How often a phrase stands in the text, known or not. */
  readonly count: (phrase: string) => number;
};

export type ComparedSides = {
  readonly left: PhraseSide;
  readonly right: PhraseSide;
  readonly rows: readonly Row[];
  readonly sections: readonly SectionPair[];
  /** 1 where the right report is the later by its language, -1 where the left is, 0 where that can't be told. */
  readonly direction: -1 | 0 | 1;
};

/** Reads what phrases are known in a text. */
export function readPhraseSide(text: string): PhraseSide {
  const terms = findKnownTerms(text);
  const counts = new Map<string, number>();
  const hits = createCounter(text);
  const count = (phrase: string): number => {
    const known = counts.get(phrase) ?? (getKnown().has(phrase) ? terms.count(phrase) : hits(phrase));
    counts.set(phrase, known);
    return known;
  };
  return { text, terms, count };
}

/** Slots for pairs of characters; those that share one are told apart where they stand. */
const SLOTS = 0x4000;

/**
 * Counts the places of phrases in `text` that don't overlap, from left to right. Hundreds are asked for: only those places
 * are looked at where their first two characters stand.
 */
function createCounter(text: string): (phrase: string) => number {
  const [firsts, nexts] = [new Int32Array(SLOTS).fill(-1), new Int32Array(text.length)];
  const slotOf = (words: string, at: number): number =>
    (Math.imul(words.charCodeAt(at), 0x9e3779b1) ^ words.charCodeAt(at + 1)) & (SLOTS - 1);
  for (let at = text.length - 2; at >= 0; at--) {
    const slot = slotOf(text, at);
    nexts[at] = firsts[slot] ?? -1;
    firsts[slot] = at;
  }
  return (phrase) => {
    if (phrase.length < 2) return phrase === '' ? 0 : text.split(phrase).length - 1;
    let [count, free] = [0, 0];
    for (let at = firsts[slotOf(phrase, 0)] ?? -1; at >= 0; at = nexts[at] ?? -1) {
      if (at < free || !text.startsWith(phrase, at)) continue;
      count += 1;
      free = at + phrase.length;
    }
    return count;
  };
}
