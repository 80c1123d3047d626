import type { Outline, Paragraph } from '../../model/outline.ts';
import { uniteSpans, type Span } from '../../model/span.ts';
import { findInside } from '../../text/plain/find-phrases.ts';
import { foldCase } from '../../text/plain/fold.ts';
import type { Rarity } from '../rarity.ts';
import { findKeywords, type Passage } from './keywords.ts';

/** One report as its paragraphs are looked through. */
export type TopicColumn = {
  /** The text in folded width and lower case, offset by offset. */
  readonly folded: string;
  readonly paragraphs: readonly Paragraph[];
  readonly outline: Outline;
};

/** A paragraph on the topic. */
export type FoundParagraph = {
  /** Index into the column's `paragraphs`. */
  readonly paragraph: number;
  /** 0 to 1: how much it says of the topic beside the paragraph that says most. */
  readonly score: number;
  /** Where the topic's words stand, in order, none overlapping. */
  readonly marks: readonly Span[];
};

export type FoundTopic = {
  readonly words: readonly string[];
  readonly suggestions: readonly string[];
  readonly columns: readonly (readonly FoundParagraph[])[];
};

/** Words that a row of sections is known by. */
const ROW_WORDS = 10;
const SUGGESTIONS = 12;
/** Outside of the row's own sections a paragraph must have this share of its words, by rarity, to be on the topic. */
const LEAST_SHARE = 0.3;

/**
 * Every column's paragraphs on one topic, in reading order. The topic is what `words` say: a paragraph with any of them
 * is on it, however short the word. Or it is what a row's sections are about (`row`: the indices of each column's
 * sections): their own paragraphs, and others that have enough of the words by which the sections differ from all the
 * rest. Costs a few readings of all texts.
 */
export function findTopic(
  columns: readonly TopicColumn[],
  words: readonly string[],
  row: readonly (readonly number[])[] | null,
  rarity: Rarity,
): FoundTopic {
  const typed = foldWords(words);
  const isOwn = (column: number, paragraph: Paragraph): boolean =>
    row !== null && isInSections(columns[column]?.outline, row[column] ?? [], paragraph);
  const ofRow = row === null ? [] : [...wordsOf(columns, isOwn, rarity, typed, ROW_WORDS)];
  const weights = weighWords(columns, [...typed, ...ofRow]);
  const total = ofRow.reduce((sum, word) => sum + (weights.get(word) ?? 0), 0);
  const isFound = (column: number, paragraph: Paragraph, places: readonly Found[]): boolean => {
    if (isOwn(column, paragraph) || places.some(({ word }) => typed.includes(word))) return true;
    const own = places.reduce((sum, { word }) => sum + (weights.get(word) ?? 0), 0);
    return places.length > 1 && own >= LEAST_SHARE * total;
  };
  const found = columns.map(({ folded, paragraphs }, column) =>
    paragraphs.flatMap((paragraph, index) => {
      const places = findWords(folded, paragraph, [...weights.keys()]);
      return isFound(column, paragraph, places) ? [rate(index, places, weights)] : [];
    }),
  );
  const most = Math.max(0, ...found.flat().map(({ score }) => score));
  const hits = found.map((column) => new Set(column.map(({ paragraph }) => paragraph)));
  const isHit = (column: number, _paragraph: Paragraph, index: number): boolean =>
    hits[column]?.has(index) === true;
  return {
    words: [...weights.keys()],
    suggestions: wordsOf(columns, isHit, rarity, [...weights.keys()], SUGGESTIONS),
    columns: found.map((column) =>
      column.map((hit) => ({ ...hit, score: most === 0 ? 0 : Math.round((1e4 * hit.score) / most) / 1e4 })),
    ),
  };
}

/** Each once, folded as the texts are; empty ones are left out. */
function foldWords(words: readonly string[]): readonly string[] {
  return [...new Set(words.map((word) => foldCase(word).trim()))].filter((word) => word !== '');
}

function isInSections(outline: Outline | undefined, indices: readonly number[], { start }: Span): boolean {
  return indices.some((index) => {
    const section = outline?.sections[index];
    if (section === undefined) return false;
    const end = index === 0 ? section.own.end : section.end;
    return section.own.start <= start && start < end;
  });
}

function wordsOf(
  columns: readonly TopicColumn[],
  isInside: (column: number, paragraph: Paragraph, index: number) => boolean,
  rarity: Rarity,
  without: readonly string[],
  limit: number,
): readonly string[] {
  const inside: Passage[] = [];
  const outside: Passage[] = [];
  columns.forEach(({ folded, paragraphs }, column) => {
    paragraphs.forEach((paragraph, index) => {
      (isInside(column, paragraph, index) ? inside : outside).push({ folded, span: paragraph });
    });
  });
  return findKeywords(inside, outside, rarity, without, limit);
}

/**
 * What each word says: the fewer paragraphs have it, the more. Source: inverse document frequency, K. Spärck Jones 1972,
 * with a paragraph as the document; 1 is added so that a word of every paragraph still says something.
 */
function weighWords(columns: readonly TopicColumn[], words: readonly string[]): ReadonlyMap<string, number> {
  const texts = columns.flatMap(({ folded, paragraphs }) =>
    paragraphs.map(({ start, end }) => folded.slice(start, end)),
  );
  return new Map(
    words.map((word) => {
      const count = texts.filter((text) => text.includes(word)).length;
      return [word, Math.log(1 + texts.length / Math.max(1, count))] as const;
    }),
  );
}

/** A word with its places in a paragraph; it has one at least. */
type Found = { readonly word: string; readonly spans: readonly Span[] };

function findWords(folded: string, paragraph: Span, words: readonly string[]): readonly Found[] {
  return words.flatMap((word) => {
    const spans = findInside(folded, word, paragraph);
    return spans.length === 0 ? [] : [{ word, spans }];
  });
}

/** Counts are dampened by their logarithm: a word said ten times is not ten times the topic. */
function rate(
  paragraph: number,
  places: readonly Found[],
  weights: ReadonlyMap<string, number>,
): FoundParagraph {
  const score = places.reduce(
    (sum, { word, spans }) => sum + (weights.get(word) ?? 0) * (1 + Math.log(spans.length)),
    0,
  );
  return { paragraph, score, marks: uniteSpans(places.flatMap(({ spans }) => spans)) };
}
