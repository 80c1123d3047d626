import type { Row, SectionPair } from '../../model/comparison.ts';
import type { Span } from '../../model/span.ts';
import { KNOWN } from '../../text/terms/known.ts';
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
  /** The words of a phrase, each phrase cut once: many pairs have one in common. */
  readonly wordsOf: (phrase: string) => readonly string[];
};

/** Reads what phrases are known in a text. */
export function readPhraseSide(text: string): PhraseSide {
  const terms = findKnownTerms(text);
  const counts = new Map<string, number>();
  const count = (phrase: string): number => {
    const known = counts.get(phrase) ?? (KNOWN.has(phrase) ? terms.count(phrase) : countHits(text, phrase));
    counts.set(phrase, known);
    return known;
  };
  return { text, terms, count };
}

function countHits(text: string, phrase: string): number {
  let count = 0;
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + phrase.length)) count += 1;
  return count;
}
