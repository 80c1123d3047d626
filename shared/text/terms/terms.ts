import { findFirst } from '../../base/bisect.ts';
import type { TermKind } from '../../model/term.ts';
import { foldCase } from '../plain/fold.ts';
import { splitParagraphs } from '../paragraphs.ts';
import { findPhrases, listPhrases } from '../plain/find-phrases.ts';
import { readPassages, type Passage } from './passages.ts';
import { indexPhrases } from './phrase-scan.ts';
import { countNames, findSetPhrases } from './set-phrases.ts';
import { keepWhole, type Place } from './whole-phrases.ts';
import { toWordRow } from './word-row.ts';

/** A text with what phrases are looked for in. */
export type TermText = {
  /** By `foldCase`. */
  readonly folded: string;
  readonly passages: readonly Passage[];
  /** Start of each paragraph, in order. */
  readonly paragraphs: Int32Array;
};

/** A phrase with how often it stands in each text, and in how many paragraphs of each. */
export type CountedTerm = {
  readonly phrase: string;
  readonly kind: TermKind;
  readonly counts: readonly number[];
  readonly paragraphs: readonly number[];
};

/** Reads a text for `findTerms`. Linear; about ten milliseconds for a report. */
export function readTermText(text: string): TermText {
  return {
    folded: foldCase(text),
    passages: readPassages(text),
    paragraphs: Int32Array.from(splitParagraphs(text), ({ start }) => start),
  };
}

/**
 * How often a phrase must stand in the texts together: three times, and once in five texts where they are many. Below
 * it nothing tells a phrase from two words that met by chance.
 */
export function leastCount(texts: number): number {
  return Math.max(3, Math.ceil(texts / 5));
}

/**
 * Share of its places at which a name stands in quotation marks: “三农” always does. 自由 or 建设, quoted once for what
 * another calls so, are words like others.
 */
const LEAST_QUOTED = 0.2;

/**
 * The words and set phrases of `texts`, found in them alone, each with its counts. Counts are those of a plain scan of
 * the folded text, whatever the segmenter made of it. In an order that the texts alone decide. Yields between steps.
 */
export function* findTerms(texts: readonly TermText[]): Generator<void, readonly CountedTerm[]> {
  const row = toWordRow(texts.map(({ passages }) => passages));
  yield;
  const least = leastCount(texts.length);
  const kinds = yield* findSetPhrases(row, least);
  const quoted = countNames(row);
  yield;
  const phrases = listPhrases([...kinds.keys(), ...quoted.keys()]);
  const places = scanAll(texts, phrases);
  yield;
  const found = phrases
    .flatMap((phrase, index) => {
      const own = places[index] ?? [];
      const isName = (quoted.get(phrase) ?? 0) >= LEAST_QUOTED * own.length;
      const kind = isName ? 'name' : kinds.get(phrase);
      return kind === undefined ? [] : [{ phrase, kind, places: own }];
    })
    .filter((each) => each.places.length >= least);
  const whole = keepWhole(
    found,
    texts.map(({ folded }) => folded.length),
  );
  yield;
  return whole.map(({ phrase, kind, places: own }) => ({ phrase, kind, ...countPlaces(texts, own) }));
}

/** How often any of `phrases` stands in each text, counted as `findPhrases` does. */
export function countPhrases(
  texts: readonly TermText[],
  phrases: readonly string[],
): Pick<CountedTerm, 'counts' | 'paragraphs'> {
  const wanted = phrases.map(foldCase);
  const places = texts.flatMap(({ folded }, text) =>
    findPhrases(folded, wanted).map((span) => ({ ...span, text })),
  );
  return countPlaces(texts, places);
}

function scanAll(texts: readonly TermText[], phrases: readonly string[]): readonly (readonly Place[])[] {
  const index = indexPhrases(phrases.map(foldCase));
  const places = phrases.map((): Place[] => []);
  texts.forEach(({ folded }, text) => {
    index.scan(folded, (phrase, start, end) => places[phrase]?.push({ text, start, end }));
  });
  return places;
}

/** `places` lie in order. A place that reaches over a line break belongs to the paragraph in which it begins. */
function countPlaces(
  texts: readonly TermText[],
  places: readonly Place[],
): Pick<CountedTerm, 'counts' | 'paragraphs'> {
  const counts = texts.map(() => 0);
  const paragraphs = texts.map(() => 0);
  let next = { text: -1, start: 0 };
  for (const { text, start } of places) {
    counts[text] = (counts[text] ?? 0) + 1;
    if (text === next.text && start < next.start) continue;
    paragraphs[text] = (paragraphs[text] ?? 0) + 1;
    next = { text, start: nextParagraph(texts[text]?.paragraphs, start) };
  }
  return { counts, paragraphs };
}

/** Start of the first paragraph behind `offset`. */
function nextParagraph(starts: Int32Array | undefined, offset: number): number {
  if (starts === undefined) return Infinity;
  return starts[findFirst(starts.length, (at) => (starts[at] ?? 0) > offset)] ?? Infinity;
}
