import { findHeadBreaks } from './head-breaks.ts';
import type { Replacement } from './layer.ts';
import { mergeReplacements } from './replacements.ts';

/** A run of spaces; inside a line one of two or more, a full-width one among them, may stand for a break. */
const RUN = /[ \u00a0\u3000]+/gu;
const SPACE = /\s/u;
/** 政  府  工  作: spaces between single characters belong to a spaced title. */
const BEFORE_SPACED = /(?:^|\s)\p{Script=Han}$/u;
const AFTER_SPACED = /^\p{Script=Han}(?:\s|$)/u;
/** 区长  王某某: an office before the run and nothing but a name after it. */
const OFFICE = /(?:长|总理|主席|主任|书记|委员)$/u;
const NAME = /^[\p{Script=Han}·]{2,8}(?=\n|$)/u;
const PUNCTUATION = /^[，。、；：！？％%）)”’》,.;:!?]/u;
/** 三、扩大开放 今年要……: a heading that one space alone parts from its text. */
const GLUED_HEADING =
  /(?<=^|\n)[^\S\n]*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)])[ \u00a0\u3000]*[^\s。，；：！？]{4,30}([ \u00a0\u3000])(?=\p{Script=Han}[^\n]{60})/gu;

/** What every glued heading holds; looked for from the space on, of which a text has few. */
const INNER_SPACE = /[ \u00a0\u3000](?<=[^\s。，；：！？].)\p{Script=Han}/u;

/**
 * Spaces that stand for a paragraph break, in texts that lost their line breaks, become one.
 * `……任务。  二、今后的工作  今年是……` becomes three lines; `区长  王某某` stays one.
 */
export function cleanSpaceBreaks(text: string): readonly Replacement[] {
  return mergeReplacements([...findRuns(text), ...findGluedHeadings(text), ...findHeadBreaks(text)]);
}

function findRuns(text: string): readonly Replacement[] {
  const found: Replacement[] = [];
  for (const match of text.matchAll(RUN)) {
    const start = match.index;
    const end = start + match[0].length;
    if (isInside(text, start, end) && isBreak(text, start, end)) found.push({ start, end, inserted: '\n' });
  }
  return found;
}

/** Whether the run of spaces stands inside a line, and is more than one, with a full-width one. */
function isInside(text: string, start: number, end: number): boolean {
  if (end - start < 2 || start === 0 || end === text.length) return false;
  if (SPACE.test(text.charAt(start - 1)) || SPACE.test(text.charAt(end))) return false;
  return text.slice(start, end).includes('\u3000');
}

function isBreak(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 4), start);
  const after = text.slice(end, end + 12);
  if (PUNCTUATION.test(after)) return false;
  if (BEFORE_SPACED.test(before) && AFTER_SPACED.test(after)) return false;
  return !(OFFICE.test(before) && NAME.test(after));
}

function findGluedHeadings(text: string): readonly Replacement[] {
  if (!INNER_SPACE.test(text)) return [];
  return Array.from(text.matchAll(GLUED_HEADING), (match) => {
    const end = match.index + match[0].length;
    return { start: end - 1, end, inserted: '\n' as const };
  });
}
