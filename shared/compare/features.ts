import type { ReportText } from '../model/outline.ts';
import type { Span } from '../model/span.ts';
import { numberPair } from '../text/plain/bigrams.ts';
import { foldCase } from '../text/plain/fold.ts';
import { PairNumbers } from '../text/plain/pair-numbers.ts';

/**
 * What a stretch of text is matched by: its pairs of neighbouring characters (bigrams), as numbers. Reports have no
 * blanks between words, and a word list would miss the names of places and projects, which say most. Digits are left
 * out: they change every year. Punctuation and white space part the pairs, so they never count.
 */
export type Features = { readonly ids: readonly number[]; readonly counts: readonly number[] };

/** 的 joins anything: `经济的发展` has the pair 经济 and the pair 济发. */
const JOINER = 0x7684;

/** Han characters, each half of those beyond the basic plane, and ASCII letters. */
function isCounted(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0xd800 && code <= 0xdfff) ||
    (code >= 0xf900 && code <= 0xfaff)
  );
}

/** The different bigrams of a word (in folded width and lower case), in order of first appearance. */
export function listFeatures(folded: string): readonly number[] {
  const { all, read } = createFeatureReader();
  read(folded, { start: 0, end: folded.length });
  return all;
}

/** The features of one report: of each sentence, and of each section's heading, as places in `all`. */
export type ReportFeatures = {
  /** The text in folded width and lower case, offset by offset. */
  readonly folded: string;
  /** The different features of all reports that one reader read, in order of first appearance: one list for all of them. */
  readonly all: readonly number[];
  readonly sentences: readonly Features[];
  readonly headings: readonly Features[];
};

/** Of two neighbouring reports as many of the characters begin a pair that stands there for the first time. */
const DIFFERENT = 0.3;

/**
 * Reads the features of reports that are set against each other, in one numbering. Linear in the length of the texts.
 * `characters`: how long these are together, where that is known.
 */
export function createReportReader(characters = 0): (report: ReportText) => ReportFeatures {
  const { all, read } = createFeatureReader(characters * DIFFERENT);
  return ({ text, sentences, outline }) => {
    const folded = foldCase(text);
    return {
      folded,
      all,
      sentences: sentences.map((sentence) => read(folded, sentence)),
      headings: outline.sections.map(({ heading }) => read(folded, heading)),
    };
  };
}

/**
 * Numbers features from 0, in order of appearance, as places in `all`: each place of one is looked up once. `read` takes
 * those of a stretch of `folded` (a text in folded width and lower case), each once with its count, in order of first
 * appearance there. With room for as many features as are `expected`.
 */
export function createFeatureReader(expected = 0): {
  readonly all: readonly number[];
  readonly read: (folded: string, span: Span) => Features;
} {
  const numbers = new PairNumbers(expected);
  const all: number[] = [];
  /** By feature: the last stretch that had it, and where in that one's list. */
  const [stretches, places]: [number[], number[]] = [[], []];
  let stretch = 0;
  // Of the stretch at hand; what is handed out is cut to its length, and nothing grows by steps.
  const [ids, counts]: [number[], number[]] = [[], []];
  const read = (folded: string, span: Span): Features => {
    stretch += 1;
    let size = 0;
    let previous = 0;
    for (let at = span.start; at < span.end; at++) {
      const code = folded.charCodeAt(at);
      if (code === JOINER) continue;
      const before = previous;
      previous = isCounted(code) ? code : 0;
      if (before === 0 || previous === 0) continue;
      const feature = numberPair(before, code);
      const id = numbers.add(feature);
      if (id === all.length) {
        all.push(feature);
        stretches.push(0);
        places.push(0);
      }
      if (stretches[id] === stretch) {
        const place = places[id] ?? 0;
        counts[place] = (counts[place] ?? 0) + 1;
      } else {
        stretches[id] = stretch;
        places[id] = size;
        ids[size] = id;
        counts[size] = 1;
        size += 1;
      }
    }
    return { ids: ids.slice(0, size), counts: counts.slice(0, size) };
  };
  return { all, read };
}
