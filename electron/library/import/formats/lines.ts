import type { PageStart } from '../../../../shared/model/extraction.ts';
import { LIMITS, refuseLimit } from './limits.ts';

/** Stands in a reader's text where a page begins. No XML can hold it. */
export const PAGE_SIGN = '\u0000';

/** Lines as a text, the signs of pages taken out as their places; `pages` is empty where there is but one. */
export function joinLines(lines: readonly string[]): {
  readonly text: string;
  readonly pages: readonly PageStart[];
} {
  const pieces = lines.join('\n').split(PAGE_SIGN);
  const pages: PageStart[] = [];
  let start = 0;
  pieces.forEach((piece, at) => {
    pages.push({ page: at + 1, start });
    start += piece.length;
  });
  if (start > LIMITS.characters) throw refuseLimit('characters');
  return { text: pieces.join(''), pages: pages.length > 1 ? pages : [] };
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Digits set high: the mark of a note beside a figure is no part of the figure. */
export function raiseDigits(text: string): string {
  return text.replace(/\d/gu, (digit) => SUPERSCRIPTS.charAt(Number(digit)));
}

/** A list's label and the words behind it: 一、目标, but `1. GDP`. Programs set a tab between, which is no word. */
export function joinLabel(label: string, words: string): string {
  if (label === '') return words;
  const isClosed = /[、）)．。：:\u2460-\u24ff]$/u.test(label) || /^\p{Script=Han}/u.test(words);
  return isClosed ? label + words : `${label} ${words}`;
}

/** Rows of a table as lines: a tab between cells; a cell of several paragraphs, or alone in its row, as paragraphs. */
export function joinCells(cells: readonly (readonly string[])[]): readonly string[] {
  const filled = cells.filter((cell) => cell.some((line) => line.trim() !== ''));
  if (filled.length <= 1 || filled.some(isColumn)) return filled.flat();
  return [cells.map((cell) => cell.filter((line) => line.trim() !== '').join(' ')).join('\t')];
}

/** A table that sets a text in columns: its cells are parts of the text. */
function isColumn(cell: readonly string[]): boolean {
  return cell.length > 3 && cell.join('').length > 300;
}
