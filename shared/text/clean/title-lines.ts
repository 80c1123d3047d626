import { isAddress, type Line } from './lines.ts';

/** A numbered title, or the number of a part alone. */
const NUMBERED =
  /^(?:[一二三四五六七八九十]{1,3}[、．.]|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]{1,3}部分)/u;
/** Nothing but words: what closes a sentence, or stands inside one, is in no title's second line. */
const WORDS = /^[\p{Script=Han}\d“”]+$/u;
const LONGEST_FIRST = 40;
const LONGEST_SECOND = 20;

/**
 * True where line `at` is the rest of the numbered title above it: 二、2031年工作 | 总体要求和目标任务 | text. A short line that has
 * siblings before the next number is a title of its own: 二、重点工作 | 修路 | text | 架桥 | text.
 */
export function goesOnTitle(lines: readonly Line[], at: number): boolean {
  const title = lines[at - 1]?.words ?? '';
  if (!NUMBERED.test(title) || title.length > LONGEST_FIRST || !WORDS.test(title.slice(-1))) return false;
  if (!isSecond(lines[at]) || !isText(lines[at + 1])) return false;
  for (let next = at + 2; next < lines.length; next++) {
    if (NUMBERED.test(lines[next]?.words ?? '')) return true;
    if (isSecond(lines[next])) return false;
  }
  return true;
}

function isSecond(line: Line | undefined): boolean {
  const words = line?.words ?? '';
  return words.length <= LONGEST_SECOND && WORDS.test(words) && !NUMBERED.test(words) && !isAddress(words);
}

function isText(line: Line | undefined): boolean {
  return line !== undefined && /[。：；]/u.test(line.words) && !NUMBERED.test(line.words);
}
