import type { Replacement } from './layer.ts';
import { findAll, mergeReplacements } from './replacements.ts';

/** Four or more characters with one space, or as many as the first two have, between each: 政 府 工 作 报 告. */
const SPACED_WORDS =
  /(?<!\p{Script=Han})\p{Script=Han}(?:[^\S\n]{1,4}\p{Script=Han}){3,}(?!\p{Script=Han})/gu;
/** Titles are set off by their year at most: 2006年政 府 工 作 报 告. */
const SPACED_AFTER_YEAR = /(?<=\d年)\p{Script=Han}(?:[^\S\n]{1,4}\p{Script=Han}){3,}(?!\p{Script=Han})/gu;
/** 3 月5 日: a space that parts a number from its year, month or day. */
const SPACED_DATE = /(?<=\d)[ \u00a0](?=[年月日])/gu;
/** 1 9 9 8 年: a text that sets a year so sets all its numbers so; elsewhere 3 5 7 may be three numbers. */
const SPACED_YEAR = /(?<!\d)[12] \d \d \d ?年/u;
const SPACED_NUMBER = /(?<=[\d．.])[ \u00a0](?=[\d．.％%\p{Script=Han}])/gu;
/**
 * 增长5 . 5%, 达到12. 6万: a blank beside the point of a figure that a word stands before and a unit behind. `8. 3条` at the
 * head of a line is an item of a list, and so is what follows a mark: 目标：1. 5个.
 */
const SPACED_POINT =
  /(?<=\p{Script=Han}(?<![件表图第一二三四五六七八九十])[ \u00a0]?\d{1,6})(?: [.．] ?|[.．] )\d{1,4}(?=[ \u00a0]?(?:[%％]|个?百分点|[万亿]|[元吨公里倍亩]))/gu;
/**
 * 达到1 2 3 4 亿元: single digits, three or more, behind a word and before a unit are one number, wherever else the text sets
 * none so.
 */
const SPACED_DIGITS =
  /(?<=\p{Script=Han}(?<![第一二三四五六七八九十])[ \u00a0]?)\d(?:[ \u00a0]\d){2,}(?:[ \u00a0]?[.．][ \u00a0]?\d(?:[ \u00a0]\d)*)?(?:[ \u00a0](?=[%％万亿]))?(?=[ \u00a0]?(?:[%％]|个?百分点|[万亿]|[元吨公里倍亩]))/gu;
/** What each of them holds, looked for from a blank on, of which a text has few. */
const HAS_SPACED_WORDS = /[^\S\n]\p{Script=Han}[^\S\n]/u;
const HAS_SPACED_FIGURES = /[ \u00a0](?<=[\d．.].)[\d．.％%\p{Script=Han}]/u;
const SPACES = /[^\S\n]+/gu;

/** The spaces inside spaced-out titles and numbers: `政 府 工 作 报 告` becomes `政府工作报告`, `1 9 9 8 年` `1998年`, `1 2 3 4 亿元` `1234亿元`, `5. 6 万` `5.6 万`. */
export function cleanSpacedTitles(text: string): readonly Replacement[] {
  const words = HAS_SPACED_WORDS.test(text) ? [SPACED_WORDS, SPACED_AFTER_YEAR] : [];
  const figures = HAS_SPACED_FIGURES.test(text) ? listFigurePatterns(text) : [];
  const found = [...words, ...figures].flatMap((pattern) => [...text.matchAll(pattern)]);
  return mergeReplacements(found.flatMap(findSpaces));
}

function listFigurePatterns(text: string): readonly RegExp[] {
  return [SPACED_POINT, SPACED_DIGITS, SPACED_YEAR.test(text) ? SPACED_NUMBER : SPACED_DATE];
}

function findSpaces(match: RegExpExecArray): readonly Replacement[] {
  return findAll(match[0], SPACES, '').map((space) => ({
    start: match.index + space.start,
    end: match.index + space.end,
    inserted: '',
  }));
}
