import type { Bound } from '../../model/figure.ts';
import type { Span } from '../../model/span.ts';
import { CharacterSet } from '../plain/character-set.ts';
import { findDoubt, type Doubt } from './broken.ts';
import { findDates } from './dates.ts';
import { CHINESE_NUMERAL, foldNumerals } from './numbers.ts';
import { readQuantity, type Quantity } from './quantity.ts';
import { findQuoted } from './quoted.ts';

/** A number with its unit and the bound words directly attached to it, or a date, a year, a five-year plan. */
export type FigureToken = Span & {
  /** In the printed unit; for a date the year (the month where no year stands), for a plan its last year. */
  readonly value: number;
  /** The upper end of a range. */
  readonly valueTo: number | null;
  /** As printed, scale included: 万亿元, %, 个百分点; '' for a bare number, a fraction, a date. */
  readonly unit: string;
  readonly bound: Bound;
  readonly kind: 'figure' | 'date' | 'year';
  /** Number and unit without the bound words: 不低于[5%]. */
  readonly core: Span;
  readonly doubt: Doubt;
};

const STARTS = new CharacterSet(`0123456789${CHINESE_NUMERAL}翻`);
const BEFORE: readonly (readonly [RegExp, Bound])[] = [
  [/(?:不超过|不高于|不突破|不大于|不多于|未超过|低于|少于|小于|不足|不到)$/u, 'at_most'],
  [/(?:至少|超过|突破|首破|冲破|高于|大于|多于|逾|(?<!赶)超)$/u, 'at_least'],
  [/(?:大约|约为|接近|将近|(?<![节公签条合预大制契违履])约|(?<![附最临靠邻远新亲拉])近)$/u, 'about'],
];
/** Tried before `BEFORE`: 低于 alone is at_most, 不低于 is not. */
const NEGATED = /(?:不低于|不少于|不小于)$/u;
/** The mark of a note between a figure and its bound: 8.5%[1]左右. */
const NOTE_MARK = /^(?:[①-⑳⑴-⒇¹²³⁰⁴-⁹]{1,3}|[[［〔]\d{1,3}[\]］〕])(?=左右|上下|以[上下内])/u;
const LONGEST_MARK = 7;
const AFTER: readonly (readonly [RegExp, Bound])[] = [
  [/^ ?(?:及其?以上|或以上|以上|之上)/u, 'at_least'],
  [/^ ?(?:及其?以下|及其?以内|以内|以下|之内|之下)/u, 'at_most'],
  [/^ ?(?:左右|上下)/u, 'about'],
];
const LONGEST_BEFORE = 4;
/** One more than the longest bound: a space may stand before it (8% 左右). */
const LONGEST_AFTER = 5;

/**
 * Every figure, date and year of `text`, in order, none overlapping another. A token covers the number, its unit and
 * the bound words directly attached (`不低于5%`, `5%左右`); a number is never cut. Numbers inside a short name in
 * quotation marks (“8337”) or glued to Latin letters (PM2.5, 5G) are none. Offsets are UTF-16 code units. `quoted`: what `findQuoted`
 * finds in the text, where that is at hand.
 */
export function findFigureTokens(
  text: string,
  quoted: readonly Span[] = findQuoted(text),
): readonly FigureToken[] {
  const folded = foldNumerals(text);
  const dates = findDates(folded);
  const holes = [...dates, ...quoted].sort((a, b) => a.start - b.start || b.end - a.end);
  const tokens: FigureToken[] = dates.map((date) => ({
    ...date,
    unit: '',
    bound: 'exact',
    core: date,
    doubt: 'none',
  }));
  let from = 0;
  for (const hole of [...holes, { start: text.length, end: text.length }]) {
    if (hole.start > from) tokens.push(...readStretch(folded, from, hole.start));
    from = Math.max(from, hole.end);
  }
  const ordered = tokens.sort((a, b) => a.start - b.start).map((token) => doubtJoined(text, token));
  return shareUnits(folded, ordered);
}

/** 提高到98，120家企业参评 may be two clauses: a count whose groups a Chinese comma divides is doubtful, an amount is not. */
function doubtJoined(text: string, token: FigureToken): FigureToken {
  const isJoined = /\d，\d/u.test(text.slice(token.core.start, token.core.end));
  return isJoined && !/[元吨米里亩斤克升瓦时顷%]$/u.test(token.unit)
    ? { ...token, doubt: 'doubtful' }
    : token;
}

/** The unit of 1400万、1300万人次 and of 36.2、54个百分点 stands behind the last number alone. */
function shareUnits(folded: string, tokens: FigureToken[]): readonly FigureToken[] {
  for (let at = tokens.length - 2; at >= 0; at--) {
    const [token, next] = [tokens[at], tokens[at + 1]];
    if (token?.kind !== 'figure' || next?.kind !== 'figure' || token.unit === next.unit) continue;
    if (!/^ ?(?:[、和及与]|以及) ?$/u.test(folded.slice(token.end, next.start))) continue;
    if (token.unit === '' ? isPlainNumber(folded, token, next) : isPartOf(token.unit, next.unit))
      tokens[at] = { ...token, unit: next.unit };
  }
  return tokens;
}

/**
 * Whether a number without a unit counts what the next one does. 3、4个 is three or four, 1/3和5个 are two things, and the
 * number that opens a line is an item's: 14、20辆新车.
 */
function isPlainNumber(folded: string, token: FigureToken, next: FigureToken): boolean {
  if (next.unit === '' || next.unit === ':1' || next.unit === '番') return false;
  const isGuess =
    folded.charAt(token.end) === '、' &&
    token.value < 10 &&
    next.value === token.value + 1 &&
    Number.isInteger(token.value);
  const before = folded.slice(Math.max(0, token.start - 3), token.start);
  if (/(?:^|\n)$|[前第]$/u.test(before)) return false;
  const isListed = /分别[^，。]{0,40}$/u.test(folded.slice(Math.max(0, token.start - 48), token.start));
  return /^\d/u.test(folded.slice(token.core.start, token.core.end)) && (!isGuess || isListed);
}

/** Whether `one` is the scale of `other` without its unit, or nothing at all: 万 of 万人次. */
function isScaleOf(one: string, other: string): boolean {
  return /^[万亿]*$/u.test(one) && other !== '' && other.startsWith(one);
}

/** Whether `one` is the beginning of `other`: 万 of 万人次, 个 of 个百分点. */
function isPartOf(one: string, other: string): boolean {
  return isScaleOf(one, other) || (one === '个' && other === '个百分点');
}

/** The figures of a stretch, read as if nothing stood around it. */
function readStretch(folded: string, from: number, to: number): readonly FigureToken[] {
  const tokens: FigureToken[] = [];
  const stretch = folded.slice(from, to);
  let [last, end] = [0, 0];
  for (let at = findStart(stretch, 0); at < stretch.length; at = findStart(stretch, at)) {
    if (at >= end) end = findEndOfNumeral(stretch, at);
    const found = end - at <= LONGEST_NUMERAL ? readFigure(stretch, at, last) : null;
    if (found === null) at = skipNumeral(stretch, at);
    else {
      tokens.push(shiftToken(found, from));
      last = found.end;
      at = found.end;
    }
  }
  return tokens;
}

/** The first place from `at` on where a figure may begin; the text's length where there is none. */
function findStart(text: string, at: number): number {
  let start = at;
  while (start < text.length && !STARTS.has(text.charCodeAt(start))) start += 1;
  return start;
}

/** No number is written with so many characters; millions of digits are a damaged file, which no pattern gets through. */
const LONGEST_NUMERAL = 100;
const NUMERAL = new CharacterSet(`0123456789.,·${CHINESE_NUMERAL}`);
const CHINESE = new CharacterSet(CHINESE_NUMERAL);

/** Where what a numeral may be written with ends that stands at `at`. */
function findEndOfNumeral(text: string, at: number): number {
  let end = at;
  while (NUMERAL.has(text.charCodeAt(end))) end += 1;
  return end;
}

/** Past the run of digits or of Chinese numerals that `at` stands in, so that no figure begins inside it. */
function skipNumeral(text: string, at: number): number {
  const digits = /^\d[\d.,]*/u.exec(text.slice(at, at + 40));
  if (digits !== null) return at + digits[0].length;
  let end = at + 1;
  while (CHINESE.has(text.charCodeAt(end))) end += 1;
  return end;
}

/** The token where its stretch of text stands `by` code units further on. */
function shiftToken(token: FigureToken, by: number): FigureToken {
  const { value, valueTo, unit, bound, kind, doubt } = token;
  const core = { start: token.core.start + by, end: token.core.end + by };
  return { start: token.start + by, end: token.end + by, value, valueTo, unit, bound, kind, core, doubt };
}

function readFigure(text: string, at: number, floor: number): FigureToken | null {
  const first = readQuantity(text, at);
  if (first === null || isNoFigure(text, at, first)) return null;
  const sign = hasMinus(text, at, floor) ? -1 : 1;
  const upper = readRangeEnd(text, at, first, sign);
  if (upper === null && first.isBare) return null;
  const end = upper?.end ?? at + first.length;
  const start = sign < 0 ? at - 1 : at;
  const before = boundBefore(text.slice(Math.max(floor, start - LONGEST_BEFORE), start));
  const mark = NOTE_MARK.exec(text.slice(end, end + LONGEST_MARK))?.[0].length ?? 0;
  const after = boundAfter(text.slice(end + mark, end + mark + LONGEST_AFTER));
  const more: Bound = first.isMore ? 'at_least' : 'exact';
  const bound = [after.bound, before.bound, more].find((each) => each !== 'exact') ?? 'exact';
  const isYear = bound === 'exact' && upper === null && isYearOfName(text, at, first);
  return {
    start: start - before.length,
    end: after.length === 0 ? end : end + mark + after.length,
    value: sign * first.value,
    valueTo: upper?.value ?? null,
    unit: upper?.unit ?? first.unit,
    bound,
    kind: isYear ? 'year' : 'figure',
    core: { start, end },
    doubt: findDoubt(text, at),
  };
}

/** Whether the number at `at` is negative: 为-0.3%. 5%-3%, A-3, 2020-2023 and the dash that opens a line are no minus. */
function hasMinus(text: string, at: number, floor: number): boolean {
  return at - 2 >= floor && /^[^\d\sA-Za-z%‰.—–−-][-–−]$/u.test(text.slice(at - 2, at));
}

/** Names a line, a house or a paper: [8]号线, [14]、16号线. */
const OF_NAME = /^(?:[、和及与]\d{1,3}){0,9}号(?!召|码|称)/u;
const LONGEST_LIST = 40;
const OF_PAPER = /附[件表录图]$/u;

/** Ordinals (第5), numbers glued to Latin letters (PM2.5, 5G, 4S), parts of codes (1+3+6) and names by number (8号线, 附件2). */
function isNoFigure(text: string, at: number, found: Quantity): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + found.length);
  if (before === '第') return true;
  if (found.unit !== '') return /[\d.]/u.test(before);
  if (OF_PAPER.test(text.slice(Math.max(0, at - 2), at))) return true;
  if (OF_NAME.test(text.slice(at + found.length, at + found.length + LONGEST_LIST))) return true;
  return /[A-Za-z\d.+×-]/u.test(before) || /[A-Za-z+×]/u.test(after);
}

/** Leads to a value, which may be as large as a year: 增至2012. */
const TO_VALUE = /[达到至为共有计是增降升约]$/u;
const YEAR_DIGITS = /^(?:19|20)\d{2}$/u;

/** 举办2022茶叶论坛, 中国制造2025: a year without 年 says which of its kind a name means; numbers of papers and of ten thousands are none. */
function isYearOfName(text: string, at: number, { unit, length }: Quantity): boolean {
  return (
    unit === '' &&
    YEAR_DIGITS.test(text.slice(at, at + length)) &&
    !TO_VALUE.test(text.slice(Math.max(0, at - 1), at)) &&
    !/^(?:\s*[千万亿号]|-\d)/u.test(text.slice(at + length, at + length + 4))
  );
}

/** The second half of 5%-6%, 25%到40%, 3至5个; 从47.5%到51.5% is two figures. */
function readRangeEnd(
  text: string,
  at: number,
  first: Quantity,
  sign: number,
): { end: number; value: number; unit: string } | null {
  const from = at + first.length;
  const link = /^(?:[-—–~]+|至|到)/u.exec(text.slice(from, from + 3));
  if (link === null || /[从由自]/u.test(text.charAt(at - 1))) return null;
  const start = from + link[0].length;
  const second = readQuantity(text, start);
  if (second?.isChinese !== first.isChinese || second.value <= sign * first.value) return null;
  if (first.unit !== second.unit && !isScaleOf(first.unit, second.unit)) return null;
  return { end: start + second.length, value: second.value, unit: second.unit };
}

function boundBefore(text: string): { bound: Bound; length: number } {
  const negated = NEGATED.exec(text);
  if (negated !== null) return { bound: 'at_least', length: negated[0].length };
  return firstBound(text, BEFORE);
}

function boundAfter(text: string): { bound: Bound; length: number } {
  return firstBound(text, AFTER);
}

function firstBound(
  text: string,
  rules: readonly (readonly [RegExp, Bound])[],
): { bound: Bound; length: number } {
  for (const [pattern, bound] of rules) {
    const match = pattern.exec(text);
    if (match !== null) return { bound, length: match[0].length };
  }
  return { bound: 'exact', length: 0 };
}
