import type { Replacement } from './layer.ts';
import { mergeReplacements } from './replacements.ts';

/** No paragraph is as long: the longest met has 2,400 characters. What is longer lost its line breaks. */
const LONGEST_PARAGRAPH = 3000;
/** A part that no heading breaks is broken at the end of a sentence, when it has so many characters. */
const PIECE = 600;

/** A blank between Han characters or punctuation, where a copied layout broke its line; a page's number stands in two. */
const LAYOUT_BLANK = /(?<=[^\s\d]|\d)[ \u00a0](?=[^\s])/gu;
/** The number of a page with blanks of its own. */
const PAGE_MARK = /— \d{1,3} —/gu;
/** Blanks of a layout come once in a line of 15 to 45 characters. */
const NARROWEST = 15;
const WIDEST = 45;
/** So many of a text's blanks must be that far apart. */
const REGULAR_SHARE = 0.6;
const FEWEST_BLANKS = 40;

/** So many blanks behind sentences, and so great a share of all, stand for line breaks: ……提出意见。 过去的一年，……. */
const FEWEST_ENDS = 10;
const ENDS_SHARE = 0.8;
const SENTENCE_BEFORE = /[。！？：；][”’）)]?$/u;
const NUMBERED = /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)/u;
const LONGEST_HEADING = 60;

/** ……提出意见。|一、2023年工作回顾, ……稳步提升。|（二）, ……任务。|各位代表！ */
const HEADING =
  /(?<=[。！？；：”）])(?=(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|第[一二三四五六七八九十]{1,2}，|——\p{Script=Han}|各位代表[：:！!，]))/gu;
const GLUED_PART = /(?<=[。！？])(?=[一二三四五六七八九十]{1,2}、\S{4})/gu;
const SENTENCE_END = /[。！？](?:[”’）」』]*)/gu;

/**
 * Line breaks in a text that lost all of its own, found by the blanks of the layout or of lost breaks, else by headings and the ends of
 * sentences: doubtful, and said to be. A text whose paragraphs are no longer than paragraphs are is left alone.
 */
export function cleanFoundBreaks(text: string): readonly Replacement[] {
  const found: Replacement[] = [...findGluedParts(text)];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.length > LONGEST_PARAGRAPH)
      found.push(
        ...breakLine(line).map((each) => ({ ...each, start: each.start + start, end: each.end + start })),
      );
    start += line.length + 1;
  }
  return mergeReplacements(found);
}

/** No part begins a line, and two begin behind the end of a sentence: ……提出意见。一、2023年工作回顾过去的一年，……. */
function findGluedParts(text: string): readonly Replacement[] {
  if (/^\s*[一二三四五六七八九十]{1,2}、/mu.test(text)) return [];
  const parts = Array.from(text.matchAll(GLUED_PART), ({ index }) => index);
  const isSeries =
    parts.some((at) => text.startsWith('一、', at)) && parts.some((at) => text.startsWith('二、', at));
  return isSeries ? parts.map(breakAt) : [];
}

function breakLine(line: string): readonly Replacement[] {
  const blanks = findLayoutBlanks(line);
  if (blanks.length > 0) return blanks;
  const ends = findParagraphBlanks(line);
  if (ends.length > 0) return ends;
  const headings = Array.from(line.matchAll(HEADING), ({ index }) => breakAt(index));
  const edges = [0, ...headings.map(({ start }) => start), line.length];
  const pieces = edges
    .slice(0, -1)
    .flatMap((from, at) => breakPiece(line, from, edges[at + 1] ?? line.length));
  return mergeReplacements([...headings, ...pieces]);
}

function breakAt(at: number): Replacement {
  return { start: at, end: at, inserted: '\n' };
}

/** Each blank of a wrapped layout becomes a line break; joining lines that go on is the work of another step. */
function findLayoutBlanks(line: string): readonly Replacement[] {
  const marks = Array.from(
    line.matchAll(PAGE_MARK),
    ({ index, 0: mark }) => [index, index + mark.length] as const,
  );
  const isInMark = (at: number): boolean => marks.some(([start, end]) => at > start && at < end);
  const blanks: number[] = [];
  for (const { index } of line.matchAll(LAYOUT_BLANK))
    if (!isInMark(index) && !isBesideNumber(line, index, blanks.at(-1) ?? 0)) blanks.push(index);
  if (blanks.length < FEWEST_BLANKS) return [];
  const regular = blanks.filter((at, index) => {
    const width = at - (blanks[index - 1] ?? 0);
    return width >= NARROWEST && width <= WIDEST;
  }).length;
  if (regular / blanks.length < REGULAR_SHARE) return [];
  return blanks.map((at) => ({ start: at, end: at + 1, inserted: '\n' as const }));
}

/** Blanks that stand behind sentences alone are what is left of line breaks. */
function findParagraphBlanks(line: string): readonly Replacement[] {
  const blanks = Array.from(line.matchAll(LAYOUT_BLANK), ({ index }) => index);
  const ends = new Set(blanks.filter((at) => SENTENCE_BEFORE.test(line.slice(Math.max(0, at - 2), at))));
  if (ends.size < FEWEST_ENDS || ends.size < ENDS_SHARE * blanks.length) return [];
  let start = 0;
  const breaks: Replacement[] = [];
  for (const at of blanks) {
    const words = lastWordsOf(line.slice(start, at));
    const isHeading = words.length <= LONGEST_HEADING && NUMBERED.test(words);
    if (!isHeading && !ends.has(at)) continue;
    if (isHeading && at - words.length > start) breaks.push(breakAt(at - words.length));
    breaks.push({ start: at, end: at + 1, inserted: '\n' });
    start = at + 1;
  }
  return breaks;
}

/** What stands behind the last sentence. */
function lastWordsOf(words: string): string {
  return words.slice(Math.max(...['。', '！', '？'].map((end) => words.lastIndexOf(end))) + 1);
}

/** 2023 年, 139.01 亿元: a blank of the number, unless a whole line stands before it. */
function isBesideNumber(line: string, at: number, before: number): boolean {
  return at - before < NARROWEST && /\d/u.test(line.charAt(at - 1) + line.charAt(at + 1));
}

function breakPiece(line: string, from: number, to: number): readonly Replacement[] {
  if (to - from <= LONGEST_PARAGRAPH / 2) return [];
  const found: Replacement[] = [];
  let last = from;
  for (const { index, 0: sign } of line.slice(from, to).matchAll(SENTENCE_END)) {
    const at = from + index + sign.length;
    if (at - last < PIECE || to - at < PIECE / 2) continue;
    found.push(breakAt(at));
    last = at;
  }
  return found;
}
