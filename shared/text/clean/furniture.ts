import { isCaption, isFurnitureLine, isLabel, isListedReport, isSurelyListed } from './furniture-lines.ts';
import type { Replacement } from './layer.ts';
import { endsSentence, findAddress, splitLines, squeezeLine, type Line } from './lines.ts';
import { findSecondPrinting } from './second-printing.ts';

/** Lines at the head and the foot that may be the site's; further in nothing is taken away. */
const HEAD_LINES = 60;
const FOOT_LINES = 20;

/**
 * What a web site or a newspaper put around the report: buttons, breadcrumbs, source and time, captions, a title or a
 * line printed twice, the imprint behind the end.
 */
export function cleanFurniture(text: string): readonly Replacement[] {
  const lines = splitLines(text);
  const squeezed = lines.map(squeezeLine);
  const gone = new Set([
    ...findHeadFurniture(lines),
    ...findFootFurniture(lines),
    ...findSiteFoot(lines),
    ...findRepeats(squeezed),
    ...findSecondPrinting(squeezed),
  ]);
  return mergeLines(lines, gone);
}

/** Lines before the call to the house; without such a call the first few lines, as long as they are furniture. */
function findHeadFurniture(lines: readonly Line[]): readonly number[] {
  const address = findAddress(lines);
  const found: number[] = [];
  const seen = new Set<string>();
  for (let at = 0; at < (address < 0 ? Math.min(lines.length, HEAD_LINES) : address); at++) {
    const line = lines[at];
    if (line === undefined || line.words === '') continue;
    const isRepeat = address >= 0 && seen.has(squeezeLine(line));
    seen.add(squeezeLine(line));
    if (isRepeat || isFurnitureAt(lines, at) || isCaption(line.words)) found.push(at);
    else if (address < 0 && line.words.length > 60) break;
  }
  return found;
}

function findFootFurniture(lines: readonly Line[]): readonly number[] {
  const found: number[] = [];
  for (let at = lines.length - 1; at >= Math.max(0, lines.length - FOOT_LINES); at--) {
    const line = lines[at];
    if (line === undefined || line.words === '') continue;
    if (!isFurnitureAt(lines, at) && !isListedAt(lines, at)) break;
    found.push(at);
  }
  return found;
}

/** A line of prose is longer, or a sentence of more than a few words. */
const LONGEST_LABEL = 60;
const FEW_WORDS = 12;
/** Links to what stands before and after on the site, and the days of what it lists. */
const NEIGHBOUR = /^[上下]一[篇条][：:]?/u;
const DAY = /^(?:[(（[]?\d{1,2}-\d{1,2}[)）\]]?)$/u;
/** Of the lines behind the report's last words so many look like a site's, where all of them are. */
const SHARE_OF_SITE = 1 / 3;

/**
 * All behind the report where a site goes on for longer than a foot: buttons, 上一篇：, then lists of other reports and tags
 * that nothing tells by themselves. Notes and tables behind a report have no such links.
 */
function findSiteFoot(lines: readonly Line[]): readonly number[] {
  const last = lines.findLastIndex(
    ({ words }) => words.length > LONGEST_LABEL || (words.length > FEW_WORDS && endsSentence(words)),
  );
  const behind = [...lines.keys()].slice(last + 1).filter((at) => lines[at]?.words !== '');
  const foot = behind.slice(
    Math.max(
      0,
      behind.findIndex((at) => isFurnitureAt(lines, at)),
    ),
  );
  const wordsOf = (at: number): string => lines[at]?.words ?? '';
  const isOfSite = (at: number): boolean =>
    isFurnitureAt(lines, at) || DAY.test(wordsOf(at)) || isListedReport(wordsOf(at));
  if (last < 0 || !foot.some((at) => NEIGHBOUR.test(wordsOf(at)))) return [];
  const telling = foot.filter(isOfSite).length;
  return foot.length > FOOT_LINES && telling >= SHARE_OF_SITE * foot.length ? foot : [];
}

/** A title in the list of other reports that a site puts at the foot: by its look, or beside another one. */
function isListedAt(lines: readonly Line[], at: number): boolean {
  const words = lines[at]?.words ?? '';
  if (isSurelyListed(words)) return true;
  return isListedReport(words) && [wordsBefore(lines, at), wordsAfter(lines, at)].some(isListedReport);
}

function wordsAfter(lines: readonly Line[], at: number): string {
  return lines.slice(at + 1, at + 4).find(({ words }) => words !== '')?.words ?? '';
}

/** A line that is furniture by itself, or that completes the one before: `来源：` and then the paper's name. */
function isFurnitureAt(lines: readonly Line[], at: number): boolean {
  const words = lines[at]?.words ?? '';
  if (isFurnitureLine(words)) return true;
  const before = wordsBefore(lines, at);
  if (isLabel(before) && words.length <= 24) return true;
  return isArrow(before) && words.length <= 20 && !isArrow(words);
}

function isArrow(words: string): boolean {
  return /^[>＞»›]+$/u.test(words);
}

function wordsBefore(lines: readonly Line[], at: number): string {
  for (let i = at - 1; i >= 0 && i >= at - 3; i--) {
    const words = lines[i]?.words ?? '';
    if (words !== '') return words;
  }
  return '';
}

/** A line printed again right after itself, as where two pages were pasted together: the second goes. */
function findRepeats(lines: readonly string[]): readonly number[] {
  const found: number[] = [];
  let before = '';
  lines.forEach((words, at) => {
    if (words === '') return;
    if (words.length >= 6 && isRepeat(before, words)) found.push(at);
    else before = words;
  });
  return found;
}

function isRepeat(before: string, words: string): boolean {
  return before === words || (words.length >= 30 && before.endsWith(words));
}

/** Neighbouring lines become one change, so that a reader puts a whole block back at once. */
function mergeLines(lines: readonly Line[], gone: ReadonlySet<number>): readonly Replacement[] {
  const merged: Replacement[] = [];
  let last = -2;
  lines.forEach((line, at) => {
    if (!gone.has(at)) return;
    const open = merged.at(-1);
    if (open !== undefined && at === last + 1) merged[merged.length - 1] = { ...open, end: line.end };
    else merged.push({ start: line.start, end: line.end, inserted: '' });
    last = at;
  });
  return merged;
}
