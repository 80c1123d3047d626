import { findShares } from './shared-words.ts';

/** Words that stand for two names: 城乡居民收入 is 城镇 and 农村. */
const PAIRED: readonly (readonly [RegExp, readonly [string, string]])[] = [
  [/城乡/u, ['城镇', '农村']],
  [/中小学/u, ['中学', '小学']],
  [/进出口/u, ['进口', '出口']],
  [/存贷款/u, ['存款', '贷款']],
  [/内外资/u, ['内资', '外资']],
  [/工农业/u, ['工业', '农业']],
  [/水电耗/u, ['水耗', '电耗']],
  [/(?<![一第])二三产/u, ['二产', '三产']],
];
/** What only sums the list up: 食品、建材、医药[等三大支柱产业]产值, 收入、支出[三项]增速. */
const SUMMED =
  /(?:等)?[两二三四五六七八九十\d０-９]+(?:大[^、和及与]{0,4}(?:产业|行业)|[项类个](?=增速|增幅|收入|指标))/u;
const COMMAS = '、';
const CONJUNCTIONS = '和及与';

/**
 * `name` as the `count` names of figures that stand in a list behind it: 化学需氧量、二氧化硫排放量分别下降… are two names
 * and share their last noun; 城乡居民收入 with two figures is 城镇 and 农村. Empty where it does not divide into `count`.
 */
export function splitNames(name: string, count: number): readonly string[] {
  const plain = name.replace(SUMMED, '');
  for (const marks of [COMMAS + CONJUNCTIONS, COMMAS, CONJUNCTIONS]) {
    const parts = splitList(plain, marks);
    if (parts.length === count && count > 1) return findShares(parts);
    const paired = parts.length === count - 1 ? splitPair(parts) : [];
    if (paired.length === count) return findShares(paired);
  }
  return [];
}

/** Whether `name` is a list of names. */
export function isList(name: string): boolean {
  return splitList(name, COMMAS + CONJUNCTIONS).length > 1;
}

/** The parts with the one that names two things told as two; empty where none or several do. */
function splitPair(parts: readonly string[]): readonly string[] {
  const pairs = parts.flatMap((part, at) =>
    PAIRED.flatMap(([pattern, words]) => (pattern.test(part) ? [{ at, pattern, words }] : [])),
  );
  const [pair] = pairs;
  if (pair === undefined || pairs.length > 1) return [];
  return parts.flatMap((part, at) =>
    at === pair.at ? pair.words.map((word) => part.replace(pair.pattern, word)) : [part],
  );
}

/** 及 is no list mark inside 普及率 or 涉及, 和 none in 和谐, 与 none in 参与. */
function isListMark(name: string, at: number, marks: string): boolean {
  const char = name.charAt(at);
  if (!marks.includes(char)) return false;
  const [before, after] = [name.charAt(at - 1), name.charAt(at + 1)];
  if (char === '及') return !/[普涉波触以惠顾]/u.test(before) && after !== '时' && after !== '格';
  if (char === '和') return !/[总饱温缓调共]/u.test(before) && !/[谐美睦]/u.test(after);
  return char !== '与' || !/[参赋给]/u.test(before);
}

/** The items of a list: quotation marks and brackets keep their commas. */
function splitList(name: string, marks: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < name.length; at++) {
    const char = name.charAt(at);
    if ('“（(《'.includes(char)) depth += 1;
    else if ('”）)》'.includes(char)) depth -= 1;
    else if (depth === 0 && isListMark(name, at, marks)) {
      parts.push(name.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(name.slice(start));
  return parts.map((part) => part.trim().replace(/^以及|[以、]$/gu, '')).filter((part) => part !== '');
}
