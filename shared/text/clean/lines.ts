import type { Span } from '../../model/span.ts';

/** A line of a text that is not yet clean, without its line break. */
export type Line = Span & {
  /** The line without the white space at its ends. */
  readonly words: string;
  /** White space before the words, in code units. */
  readonly spacesBefore: number;
  /** White space behind the words, in code units. */
  readonly spacesAfter: number;
};

/** All lines of `text`, empty ones included, in order. */
export function splitLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start <= text.length) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const line = text.slice(start, end);
    const open = line.trimStart();
    const words = open.trimEnd();
    const spacesBefore = line.length - open.length;
    lines.push({ start, end, words, spacesBefore, spacesAfter: open.length - words.length });
    start = end + 1;
  }
  return lines;
}

/** The line without any white space: how two printings of one line are told to be the same. */
export function squeezeLine(line: Line): string {
  return /\s/u.test(line.words) ? line.words.replace(/\s+/gu, '') : line.words;
}

/** True where the words end as a sentence, a list item or a lead-in does, a bracket behind it or not, a blank between or not: ……任务。 （见表） */
export function endsSentence(words: string): boolean {
  return /[。！？；：!?;:｡…][”’"'）)》】』]*\s*(?:[（(][^（()）\n]{0,16}[）)])?$/u.test(words.slice(-28));
}

/** The call to the house with which a report begins: 各位代表： */
export function isAddress(words: string): boolean {
  return /^各位(?:代表|委员)[^。，；]{0,12}[：:！!，,]?$/u.test(words.slice(0, 40));
}

/** A head has fewer lines, and none as long as a paragraph. */
const HEAD_LINES = 60;
const LONGEST_HEAD_LINE = 200;

/**
 * Index of the line that calls the house, which ends a report's head; -1 where the text has no such head: cut off, or
 * with 各位代表 in the middle only.
 */
export function findAddress(lines: readonly Line[]): number {
  for (let at = 0; at < Math.min(lines.length, HEAD_LINES); at++) {
    const words = lines[at]?.words ?? '';
    if (isAddress(words) || /^各位代表[：:！!]\s*(?:现在|我|受)/u.test(words)) return at;
    if (words.length > LONGEST_HEAD_LINE || /^[一二三四五六七八九十]+、/u.test(words)) return -1;
  }
  return -1;
}
