import type { Bound } from '../../model/figure.ts';
import type { Span } from '../../model/span.ts';
import { findDates } from './dates.ts';
import { CHINESE_NUMERAL, foldNumerals, parseNumber, roundNumber } from './numbers.ts';
import { findQuoted } from './quoted.ts';
import { UNIT_PATTERN } from './units.ts';

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
};

const DIGIT_NUMBER = '\\d{1,3}(?:,\\d{3})+(?!\\d)(?:\\.\\d+)?|\\d+(?:[.·]\\d+)?';
const CHINESE_NUMBER = `[${CHINESE_NUMERAL}]+(?:点[零〇○一二三四五六七八九]+)?`;
const NUMBER = `(?:${DIGIT_NUMBER}|${CHINESE_NUMBER})`;
const SCALE = '(?:[十百千]?万亿|[十百千]?[万亿]|[百千])?';
const MORE = '[多余]?';
/** Whole numerals with a scale inside (1亿2000万) come first, then a number with its scale (3.5万亿). */
const SCALED = `(?:\\d+亿\\d+(?=万)|${NUMBER})`;
const FRACTION = `(?:[百千万]分之${NUMBER}|${CHINESE_NUMBER}分之${CHINESE_NUMBER}|\\d{1,3}/\\d{1,3}(?![\\d/年月]))`;

const BEFORE: readonly (readonly [RegExp, Bound])[] = [
  [/(?:不低于|不少于|不小于|至少|超过|突破|首破|冲破|高于|大于|多于|逾|(?<![赶])超)$/u, 'at_least'],
  [/(?:不超过|不高于|不突破|不大于|未超过|低于|少于|小于|不足|不到|不多于)$/u, 'at_most'],
  [/(?:大约|约为|接近|将近|(?<![节公签条合预大制契违履])约|(?<![附最临靠邻远新亲拉])近)$/u, 'about'],
];
const AFTER: readonly (readonly [RegExp, Bound])[] = [
  [/^(?:及其?以上|或以上|以上|之上)/u, 'at_least'],
  [/^(?:及其?以下|及其?以内|以内|以下|之内|之下)/u, 'at_most'],
  [/^(?:左右|上下)/u, 'about'],
];

const START = new RegExp(
  [
    `(?<fraction>${FRACTION})`,
    '(?<ratio>\\d+(?:\\.\\d+)?:1(?![\\d.:]))',
    `翻(?<fold>[${CHINESE_NUMERAL}\\d]+)番`,
    `(?<range>${SCALED}(?<rangeScale>${SCALE})(?:${UNIT_PATTERN})?[-—–~至到]+(?=\\d|[二两三四五六七八九十百]))?(?<number>${SCALED})(?<more1>${MORE})(?<scale>${SCALE})(?<more2>${MORE})(?<unit>${UNIT_PATTERN})?`,
  ].join('|'),
  'gu',
);

/**
 * Every figure, date and year of `text`, in order, none overlapping another. A token covers the number, its unit and
 * the bound words directly attached (`不低于5%`, `5%左右`); a number is never cut. Numbers inside a short name in
 * quotation marks (“8337”) or glued to Latin letters (PM2.5, 5G) are none. Offsets are UTF-16 code units.
 */
export function findFigureTokens(text: string): readonly FigureToken[] {
  const folded = foldNumerals(text);
  const dates = findDates(folded);
  const taken = [...dates, ...findQuoted(text)].sort((a, b) => a.start - b.start || b.end - a.end);
  const tokens: FigureToken[] = dates.map((date) => ({ ...date, unit: '', bound: 'exact', core: date }));
  let from = 0;
  for (const hole of [...taken, { start: text.length, end: text.length }]) {
    if (hole.start > from) tokens.push(...readStretch(folded, from, hole.start));
    from = Math.max(from, hole.end);
  }
  return tokens.sort((a, b) => a.start - b.start);
}
