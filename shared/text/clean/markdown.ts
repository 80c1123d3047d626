import type { Replacement } from './layer.ts';
import { findAll, mergeReplacements } from './replacements.ts';

/** At the head of a line: `## `, and `> ` before a quotation. */
const LINE_MARKS = /(?<=^|\n)[ \t]{0,3}(?:(?:#{1,6}|>)[ \t]+)+(?=\S)/gu;
/** A line of hyphens, stars or underscores alone. */
const RULES = /(?<=^|\n)[ \t]{0,3}(?:-{3,}|\*{3,}|_{3,})[ \t]*(?=\n|$)/gu;
/** `**bold**`, `__bold__`, in one line; `于____年` is a blank to be filled in. */
const BOLD = /(?<![*_])(\*\*|__)(?![\s*_])[^\n*_]*(?<![\s*_])\1(?![*_])/gu;
/** `1\.`, `\*`: the sign that keeps the next from being a mark. */
const ESCAPES = /\\(?=[!-/:-@[-`{-~])/gu;

/** What any of them holds. */
const ANY = /[#>*_\\]|---/u;

/**
 * The marks of a Markdown file. None of them occurs in a report's own text, so it runs on every file: a `.txt` may
 * hold Markdown as well. Before: `## 一、**2024年**工作回顾`, after: `一、2024年工作回顾`.
 */
export function cleanMarkdown(text: string): readonly Replacement[] {
  if (!ANY.test(text)) return [];
  const marks = [LINE_MARKS, RULES, ESCAPES].flatMap((pattern) => findAll(text, pattern, ''));
  return mergeReplacements([...marks, ...findBold(text)]);
}

/** The two marks around each stretch of bold words. */
function findBold(text: string): readonly Replacement[] {
  return findAll(text, BOLD, '').flatMap(({ start, end }) => [
    { start, end: start + 2, inserted: '' },
    { start: end - 2, end, inserted: '' },
  ]);
}
