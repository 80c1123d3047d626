import type { Replacement } from './layer.ts';
import { findAll, mergeReplacements } from './replacements.ts';
import { type Line, splitLines, squeezeLine, endsSentence } from './lines.ts';

/** 第3页, 第 3 页 共 20 页, 3/20, - 3 -, —3—, · 3 · */
const MARK = /^(?:第\d{1,4}页(?:[,，/]?共\d{1,4}页)?|\d{1,4}\/\d{1,4}|[-—–·•]{1,2}\d{1,4}[-—–·•]{1,2})$/u;
/** — 23 with its second dash cut off. */
const HALF_MARK = /^[-—–]{1,2}(\d{1,4})$/u;
const DASHED = /^[-—–·•]{1,2}(\d{1,4})[-—–·•]{1,2}$/u;
const BARE_NUMBER = /^\d{1,3}$/u;
/** A line printed this often is the head of the pages, unless it is a sentence. */
const PAGE_HEAD_TIMES = 3;
const LONGEST_PAGE_HEAD = 30;
/** A numbered heading may come up in several parts. */
const NUMBERED = /^(?:\d|[（(]?[一二三四五六七八九十]{1,3}[）)、]|第[一二三四五六七八九十]|——)/u;

/** 第 2 页 共 18 页, 第2页/共18页: no sentence says both. */
const INNER_COUNT =
  /[ \u00a0\u3000]*第 ?\d{1,4} ?页[ \u00a0\u3000]*[,，/／]?[ \u00a0\u3000]*共 ?\d{1,4} ?页[ \u00a0\u3000]*/gu;
/** - 2 -, — 3 —: inside a line a page's number only where they count up, and never without blanks: 10-30-60. */
const INNER_MARK = /(?<![-—–\d])[-—–][ \u00a0\u3000]+(\d{1,3})[ \u00a0\u3000]+[-—–](?![-—–\d])/gu;
const FEWEST_MARKS = 3;

/**
 * Page numbers and page heads on lines of their own, and page numbers that a lost layout left inside a line; the first
 * of the heads stays, it may be the title.
 */
export function cleanPageMarks(text: string): readonly Replacement[] {
  return mergeReplacements([...findMarkedLines(text), ...findInnerMarks(text)]);
}

function findInnerMarks(text: string): readonly Replacement[] {
  const found = [...text.matchAll(INNER_MARK)];
  const pages = found.map(([, page]) => Number(page));
  const isSeries =
    found.length >= FEWEST_MARKS && pages.every((page, at) => at === 0 || page === (pages[at - 1] ?? 0) + 1);
  const counts = text.includes('页') ? findAll(text, INNER_COUNT, '') : [];
  return [...counts, ...(isSeries ? findAll(text, INNER_MARK, '') : [])].toSorted(
    (a, b) => a.start - b.start,
  );
}

function findMarkedLines(text: string): readonly Replacement[] {
  const lines = splitLines(text);
  const words = lines.map(squeezeLine);
  const heads = findPageHeads(words);
  const numbers = new Set([...findPageNumbers(words), ...findHalfMarks(words)]);
  const seen = new Set<string>();
  return lines
    .filter((line, at) => isMark(line, words[at] ?? '', at, heads, numbers, seen))
    .map((line) => removeLine(line, text.length));
}

function isMark(
  line: Line,
  word: string,
  at: number,
  heads: ReadonlySet<string>,
  numbers: ReadonlySet<number>,
  seen: Set<string>,
): boolean {
  if (line.words === '') return false;
  if (MARK.test(word) || numbers.has(at)) return true;
  if (heads.size === 0 || !heads.has(word)) return false;
  if (seen.has(word)) return true;
  seen.add(word);
  return false;
}

/** With its line break, so that the lines around it are neighbours: a page ends in the middle of a paragraph. */
function removeLine({ start, end }: Line, length: number): Replacement {
  return { start, end: Math.min(end + 1, length), inserted: '' };
}

function findPageHeads(words: readonly string[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const word of words) {
    if (couldBePageHead(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= PAGE_HEAD_TIMES).map(([word]) => word));
}

function couldBePageHead(word: string): boolean {
  return word.length > 1 && word.length <= LONGEST_PAGE_HEAD && !endsSentence(word) && !NUMBERED.test(word);
}

/** Half a mark is one where it counts on from whole ones. */
function findHalfMarks(words: readonly string[]): readonly number[] {
  const half = words.flatMap((word, at) => {
    const number = HALF_MARK.exec(word)?.[1];
    return number === undefined ? [] : [{ at, value: Number(number) }];
  });
  if (half.length === 0) return [];
  const whole = new Set(words.map((word) => Number(DASHED.exec(word)?.[1])));
  return half.filter(({ value }) => whole.has(value - 1) && whole.has(value - 2)).map(({ at }) => at);
}

/** Bare numbers are page numbers only where they count up by one: a table's cells do not. */
function findPageNumbers(words: readonly string[]): ReadonlySet<number> {
  const found = words.flatMap((word, at) => (BARE_NUMBER.test(word) ? [{ at, value: Number(word) }] : []));
  const isNext = (a: number, b: number): boolean => (found[b]?.value ?? NaN) === (found[a]?.value ?? NaN) + 1;
  return new Set(found.filter((_, i) => isNext(i, i + 1) || isNext(i - 1, i)).map(({ at }) => at));
}
