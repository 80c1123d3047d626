import type { Replacement } from './layer.ts';
import { endsSentence, findAddress, isAddress, splitLines, type Line } from './lines.ts';
import { goesOnTitle } from './title-lines.ts';
import { INDENT, measureLine, readWrappedLayout, type WrappedLayout } from './wrapped-layout.ts';

/** Headings are shorter; the longest heading met has 47 characters. */
const LONGEST_HEADING = 60;
/** A line may begin with these only where the one before goes on. */
const GOES_ON = /^(?:[，。、；：！？％%）)”’》,.;:!?]|是[：:])/u;
/** No heading ends with these. */
const HANGS = /(?:[，、,的或把]|以及)$/u;
const SENTENCE_END = /[。！？；!?;｡]/u;
const OPENS_ANEW =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|[㈠-㈩①-⑳⑴-⑽]|\d{1,2}[.．、](?!\d)|——|--|－－|第[一二三四五六七八九十]{1,3}[，、部]|[一二三四五六七八九十][是要]|附[件录：:]|注释)/u;
/** ——2001年3月5日在某某省第十届 | 人民代表大会第五次会议上 */
const OPEN_SESSION = /(?:在|于)\S{0,20}第[一二三四五六七八九十\d]{1,4}届\S{0,12}$/u;

/**
 * Line breaks that a layout put inside a paragraph. `……实施细则，开工建设` and `高速公路。` become one line; a heading,
 * which has no full stop either, keeps its line.
 */
export function cleanBrokenLines(text: string): readonly Replacement[] {
  const lines = splitLines(text).filter((line) => line.words !== '');
  const address = findAddress(lines);
  const layout = readWrappedLayout(lines);
  const joins: Replacement[] = [];
  let whole = '';
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    const isJoined =
      before !== undefined &&
      (isBroken(whole, line.words, at <= address) ||
        (at > address + 1 &&
          (isWrapped(before, line, layout, whole === before.words) || goesOnTitle(lines, at))));
    if (isJoined) joins.push({ start: endOfWords(before), end: startOfWords(line), inserted: '' });
    whole = isJoined ? joinTails(whole, line.words) : line.words;
  });
  return joins;
}

/** The joined line as far as the next decision needs it: its length class, its sentence ends and its last words. */
function joinTails(whole: string, words: string): string {
  const joined = whole + words;
  return joined.length <= 400 ? joined : `。${'\u3000'.repeat(LONGEST_HEADING)}${joined.slice(-100)}`;
}

function startOfWords(line: Line): number {
  return endOfWords(line) - line.words.length;
}

function endOfWords(line: Line): number {
  return line.end - line.spacesAfter;
}

/**
 * True where `before` is full (the first of its paragraph is shorter by the indent, which some programs do not write) and `next` neither indented nor begun anew. A full line may end with a full stop, which
 * ends the paragraph too unless the layout indents where one begins.
 */
function isWrapped(before: Line, next: Line, layout: WrappedLayout, isFirst: boolean): boolean {
  const indent = isFirst && !layout.hasIndents && !OPENS_ANEW.test(before.words) ? INDENT : 0;
  if (measureLine(before) + indent < layout.fullWidth || next.spacesBefore >= INDENT) return false;
  if (!layout.hasIndents && endsSentence(before.words)) return false;
  return next.start <= before.end + layout.spacing && !OPENS_ANEW.test(next.words) && !isAddress(next.words);
}

/** True where `next` goes on with the paragraph that `before` leaves open. */
function isBroken(before: string, next: string, isHead: boolean): boolean {
  if (endsSentence(before)) return false;
  if (isHead) return OPEN_SESSION.test(before) && next.includes('会议');
  if (GOES_ON.test(next)) return true;
  if (OPENS_ANEW.test(next) || isAddress(next)) return false;
  if (HANGS.test(before)) return true;
  return before.length > LONGEST_HEADING || SENTENCE_END.test(before);
}
