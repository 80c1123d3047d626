import type { Replacement } from './layer.ts';
import { type Line, splitLines, squeezeLine, endsSentence } from './lines.ts';

/** 第3页, 第 3 页 共 20 页, 3/20, - 3 -, —3—, · 3 · */
const MARK = /^(?:第\d{1,4}页(?:[,，/]?共\d{1,4}页)?|\d{1,4}\/\d{1,4}|[-—–·•]{1,2}\d{1,4}[-—–·•]{1,2})$/u;
const BARE_NUMBER = /^\d{1,3}$/u;
/** A line printed this often is the head of the pages, unless it is a sentence. */
const PAGE_HEAD_TIMES = 3;
const LONGEST_PAGE_HEAD = 30;
/** A numbered heading may come up in several parts. */
const NUMBERED = /^(?:\d|[（(]?[一二三四五六七八九十]{1,3}[）)、]|第[一二三四五六七八九十]|——)/u;

/** Page numbers and page heads on lines of their own; the first of the heads stays, it may be the title. */
export function cleanPageMarks(text: string): readonly Replacement[] {
  const lines = splitLines(text);
  const words = lines.map(squeezeLine);
  const heads = findPageHeads(words);
  const numbers = findPageNumbers(words);
  const seen = new Set<string>();
  return lines.filter((line, at) => isMark(line, words[at] ?? '', at, heads, numbers, seen)).map(removeLine);
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
  if (!heads.has(word) || !seen.has(word)) {
    seen.add(word);
    return false;
  }
  return true;
}

function removeLine(line: Line): Replacement {
  return { start: line.start, end: line.end, inserted: '' };
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

/** Bare numbers are page numbers only where they count up by one: a table's cells do not. */
function findPageNumbers(words: readonly string[]): ReadonlySet<number> {
  const found = words.flatMap((word, at) => (BARE_NUMBER.test(word) ? [{ at, value: Number(word) }] : []));
  const isNext = (a: number, b: number): boolean => (found[b]?.value ?? NaN) === (found[a]?.value ?? NaN) + 1;
  return new Set(found.filter((_, i) => isNext(i, i + 1) || isNext(i - 1, i)).map(({ at }) => at));
}
