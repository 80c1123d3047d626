import { compareText } from '../../base/compare-text.ts';
import { measureSurprise } from '../../base/statistics.ts';
import type { Span } from '../../model/span.ts';
import { listFeatures } from '../features.ts';
import { JOINERS } from '../joiners.ts';
import type { Rarity } from '../rarity.ts';

/** Passages of several texts, each text in folded width and lower case. */
export type Passage = { readonly folded: string; readonly span: Span };

/** Words looked at: counting one in all passages reads all texts once. */
const MOST_CANDIDATES = 240;
const LONGEST_WORD = 8;
/** A word is widened by a character that stands beside it in most of its places: 大开发 to 西部大开发. */
const LEAST_WHOLE = 0.6;
/** How many times as often a word stands among the passages as among the rest: 推进 stands everywhere. */
const LEAST_LIFT = 2;
/** Of G²: below it a word may stand more often among the passages by chance (p = 0.001, one degree of freedom). */
const LEAST_SURPRISE = 10.83;

const IS_WORD = /^[\p{Script=Han}a-z]+$/u;
/** What is counted in: 万人, 亿元. */
const IS_UNIT = /^[十百千万亿]/u;
// Stateless in use: each call walks its own text.
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * The words that tell `inside` from `outside`, the strongest first, at most `limit`; none that has one of `without` in
 * it or lies in one. Passages are counted, not places: a word said ten times in one passage is no topic. Words are as
 * the segmenter parts them, widened to the phrase that they mostly stand in (振兴 to 乡村振兴).
 */
export function findKeywords(
  inside: readonly Passage[],
  outside: readonly Passage[],
  rarity: Rarity,
  without: readonly string[],
  limit: number,
): readonly string[] {
  const counts = countWords(inside);
  const isFree = (word: string): boolean =>
    !without.some((other) => other.includes(word) || word.includes(other));
  const least = Math.min(2, inside.length);
  const candidates = [...counts]
    .filter(([word, count]) => count >= least && isFree(word))
    .map(([word, count]) => ({ word, count, worth: count * weighWord(word, rarity) }))
    .sort((a, b) => b.worth - a.worth || compareText(a.word, b.word))
    .slice(0, MOST_CANDIDATES);
  const texts = outside.map(toText);
  const rated = candidates
    .map(({ word, count }) => {
      const others = texts.filter((text) => text.includes(word)).length;
      return { word, surprise: findSurprise(count, inside.length, others, texts.length) };
    })
    .filter(({ surprise }) => surprise >= LEAST_SURPRISE)
    .sort((a, b) => b.surprise - a.surprise || compareText(a.word, b.word));
  const chosen: string[] = [];
  const insideTexts = inside.map(toText);
  for (const { word } of rated) {
    if (chosen.length === limit) break;
    const whole = widen(word, insideTexts);
    if (isFree(whole) && !chosen.some((other) => other.includes(whole) || whole.includes(other)))
      chosen.push(whole);
  }
  return chosen;
}

function toText({ folded, span }: Passage): string {
  return folded.slice(span.start, span.end);
}

/** Characters beside a phrase that are looked at to see where its first and its last word end. */
const BESIDE = 4;

/** The phrase that a word mostly stands in, character by character, first to the right; then cut back to whole words. */
function widen(word: string, texts: readonly string[]): string {
  let whole = word;
  for (const side of ['after', 'before'] as const)
    while (whole.length < LONGEST_WORD) {
      const beside = findBeside(whole, texts, side);
      if (beside === '') break;
      whole = side === 'after' ? whole + beside : beside + whole;
    }
  const text = texts.find((each) => each.includes(whole)) ?? '';
  const start = text.indexOf(whole);
  const phrase = trimToWords(text, start, start + whole.length);
  return phrase.includes(word) ? phrase : word;
}

/** The whole words inside the stretch; a single character at its edge belongs to a word that is cut: 房供应, 居民人. */
function trimToWords(text: string, start: number, end: number): string {
  const from = Math.max(0, start - BESIDE);
  const words = [...segmenter.segment(text.slice(from, end + BESIDE))]
    .filter(({ index, segment }) => from + index >= start && from + index + segment.length <= end)
    .map(({ segment }) => segment);
  while (words[0]?.length === 1) words.shift();
  while (words.at(-1)?.length === 1) words.pop();
  return words.join('');
}

/** The character that stands beside most places of `word`; '' where none does. */
function findBeside(word: string, texts: readonly string[], side: 'before' | 'after'): string {
  const counts = new Map<string, number>();
  let places = 0;
  for (const text of texts)
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      const beside = text.charAt(side === 'after' ? at + word.length : at - 1);
      places += 1;
      counts.set(beside, (counts.get(beside) ?? 0) + 1);
    }
  for (const [beside, count] of counts)
    if (count >= LEAST_WHOLE * places && places > 1 && IS_WORD.test(beside) && !JOINERS.has(beside))
      return beside;
  return '';
}

/** As rare as its rarest pair of characters. */
function weighWord(word: string, rarity: Rarity): number {
  return Math.max(0, ...listFeatures(word).map((feature) => rarity.weigh(feature)));
}

/** In how many of the passages each word stands. */
function countWords(passages: readonly Passage[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { folded, span } of passages)
    for (const word of listWords(folded.slice(span.start, span.end)))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The words of a text of two characters or more, each once. */
function listWords(text: string): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { segment } of segmenter.segment(text))
    if (segment.length > 1 && IS_WORD.test(segment) && !IS_UNIT.test(segment)) words.add(segment);
  return words;
}

/** G² of `count` in `size` passages against `others` in `rest`; 0 where it does not stand clearly more often in the first. */
function findSurprise(count: number, size: number, others: number, rest: number): number {
  if (size === 0 || rest === 0 || count * rest < LEAST_LIFT * others * size) return 0;
  const share = (count + others) / (size + rest);
  return measureSurprise([
    [count, size * share],
    [size - count, size * (1 - share)],
    [others, rest * share],
    [rest - others, rest * (1 - share)],
  ]);
}
