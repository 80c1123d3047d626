import { CharacterSet } from '../plain/character-set.ts';
import { CHINESE_NUMERAL, parseNumber, roundNumber } from './numbers.ts';
import { CHINESE_UNIT_PATTERN, UNIT_PATTERN } from './units.ts';

/** A number with its scale and unit, as it was read at one place of a text. */
export type Quantity = {
  /** Length in UTF-16 code units. */
  readonly length: number;
  /** In the printed unit, scale included: 3.5 of 万亿元. */
  readonly value: number;
  readonly unit: string;
  /** True where 多 or 余 stands in it: 5800多亿元. */
  readonly isMore: boolean;
  readonly isChinese: boolean;
  /** True for a Chinese numeral without scale and unit: a figure only as the lower end of a range. */
  readonly isBare: boolean;
};

const CHINESE_NUMERALS = new CharacterSet(CHINESE_NUMERAL);

const SCALE = '(?:[十百千]?万亿|[十百千]?[万亿]|[百千])?';
const DIGITS = '\\d{1,3}(?:,\\d{3})+(?!\\d)(?:\\.\\d+)?|\\d+(?:[.·]\\d+)?';
const DECIMALS = '(?:点[零〇○一二三四五六七八九]+)?';

/** The mark of a note between a number and its unit: 8.5①%, 12〔3〕万亿元, 6.1¹个百分点. It is no digit of either. */
const NOTE_MARK = `(?:(?:[①-⑳⑴-⒇¹²³⁰⁴-⁹]{1,3}|[[［〔]\\d{1,3}[\\]］〕])(?=[百千万亿多余]| ?${UNIT_PATTERN}))?`;
const PLAIN = new RegExp(`(${DIGITS})${NOTE_MARK}([多余]?)(${SCALE})([多余]?) ?(${UNIT_PATTERN})?`, 'uy');
/** 1亿2000万, 十亿3000万, 3万5千: the parts add up, in the unit of the larger scale. */
const COMPOUND = new RegExp(
  `((?:\\d+(?:\\.\\d+)?|[一二两三四五六七八九十百千零]+)[万亿](?:\\d+(?:(?!千[瓦克米伏升])[百千])?|(?<=\\d[万亿])[一二三四五六七八九](?:(?!千[瓦克米伏升])[一二三四五六七八九十百千零])*)[万]?)([多余]?)()([多余]?) ?(${UNIT_PATTERN})`,
  'uy',
);
const CHINESE = new RegExp(
  `((?:(?!千[瓦克米伏升])[${CHINESE_NUMERAL}])+${DECIMALS})([多余]?)([万亿]*)([多余]?)(${CHINESE_UNIT_PATTERN})?`,
  'uy',
);
const FRACTION = new RegExp(
  `([百千万][分]之)((?:\\d+(?:\\.\\d+)?|[${CHINESE_NUMERAL}]+${DECIMALS}))([多余]?)|([${CHINESE_NUMERAL}]+)分之([${CHINESE_NUMERAL}]+)|(\\d{1,3})/(\\d{1,3})(?![\\d/年月])`,
  'uy',
);
/** 四成五 is 4.5 成; 三成二类企业 is not. */
const TENTHS =
  /([一二三四五六七八九])成([一二三四五六七八九])(?![\p{Script=Han}\d%](?<![以左上多的和及与还并]))/uy;
const RATIO = /(\d+(?:\.\d+)?):1(?![\d.:])/uy;
const FOLDS = new RegExp(`翻(?:了)?([${CHINESE_NUMERAL}\\d]*)番`, 'uy');
/** 万元, 百家 without a numeral count only where something says that the mark was reached: 超万亿元, 上千家. */
const REACHED = /(?:[超逾破达近上过]|超过|突破|达到|接近|跨越)$/u;

function isReached(folded: string, at: number): boolean {
  return REACHED.test(folded.slice(Math.max(0, at - 2), at));
}

/** The unit of 三至五年 stands behind the upper end alone. */
const RANGE_FOLLOWS = new RegExp(`^[至到][${CHINESE_NUMERAL}]`, 'u');

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The quantity that begins at `at` in `folded` (see `foldNumerals`), or null. */
export function readQuantity(folded: string, at: number): Quantity | null {
  // Most patterns are told by the character behind the numeral not to fit: a text has a thousand places to try them at.
  if (isDigit(folded.charCodeAt(at))) {
    const next = folded.charAt(endOfDigits(folded, at));
    return (
      (next === '/' ? readFraction(folded, at) : null) ??
      (next === ':' ? readRatio(folded, at) : null) ??
      readPlain(folded, at, next === '万' || next === '亿')
    );
  }
  const end = endOfChinese(folded, at);
  return (
    readStandstill(folded, at) ??
    readFolds(folded, at) ??
    (folded.charAt(at + 1) === '成' ? readTenths(folded, at) : null) ??
    (folded.charAt(end) === '分' ? readFraction(folded, at) : null) ??
    (isDigit(folded.charCodeAt(end)) ? readPlain(folded, at, true) : null) ??
    readChinese(folded, at)
  );
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

function endOfDigits(folded: string, at: number): number {
  let end = at;
  while (isDigit(folded.charCodeAt(end)) || folded.charAt(end) === '.') end += 1;
  return end;
}

function endOfChinese(folded: string, at: number): number {
  let end = at;
  while (CHINESE_NUMERALS.has(folded.charCodeAt(end))) end += 1;
  return end;
}

/** 零增长 is a change of 0 %; 社消零增长 is one of 社会消费品零售总额. */
function readStandstill(folded: string, at: number): Quantity | null {
  if (folded.charAt(at) !== '零') return null;
  const isIt = /^零增长(?![点极])/u.test(folded.slice(at, at + 4)) && folded.charAt(at - 1) !== '消';
  return isIt ? { length: 3, value: 0, unit: '%', isMore: false, isChinese: true, isBare: false } : null;
}

function quantity(match: RegExpExecArray, value: number, unit: string, isChinese: boolean): Quantity {
  return {
    length: match[0].trimEnd().length,
    value: roundNumber(value),
    unit: unit.replace('个多', '个').replace('倍多', '倍'),
    isMore: /[多余]/u.test(match[0]),
    isChinese,
    isBare: isChinese && unit === '' && !match[0].includes('分之'),
  };
}

/** 翻一番 is 1 番, 翻两番 2; 翻番 is once. */
function readFolds(folded: string, at: number): Quantity | null {
  const match = folded.charAt(at) === '翻' ? matchAt(FOLDS, folded, at) : null;
  if (match === null) return null;
  const count = match[1] ?? '';
  return quantity(match, count === '' ? 1 : (parseNumber(count) ?? 1), '番', true);
}

function readTenths(folded: string, at: number): Quantity | null {
  const match = matchAt(TENTHS, folded, at);
  const value = match === null ? null : parseNumber(`${match[1] ?? ''}点${match[2] ?? ''}`);
  return match === null || value === null ? null : quantity(match, value, '成', true);
}

/** 三分之一 and 1/3 as a decimal of four places without a unit; 百分之二十 is 20 %. */
function readFraction(folded: string, at: number): Quantity | null {
  const match = matchAt(FRACTION, folded, at);
  if (match === null) return null;
  const [, base, part, , below, above, top, bottom] = match;
  if (base !== undefined) {
    const value = parseNumber(part ?? '');
    if (value === null) return null;
    if (base.startsWith('百')) return quantity(match, value, '%', true);
    return base.startsWith('千') ? quantity(match, value, '‰', true) : quantity(match, value / 1e4, '', true);
  }
  const divisor = parseNumber(below ?? bottom ?? '');
  const dividend = parseNumber(above ?? top ?? '');
  if (divisor === null || dividend === null || divisor === 0 || dividend > divisor) return null;
  return quantity(match, Math.round((dividend / divisor) * 1e4) / 1e4, '', below !== undefined);
}

function readRatio(folded: string, at: number): Quantity | null {
  const match = matchAt(RATIO, folded, at);
  return match === null ? null : quantity(match, Number(match[1]), ':1', false);
}

/** `mayAddUp`: whether the numeral may be the first part of one of two scales. */
function readPlain(folded: string, at: number, mayAddUp: boolean): Quantity | null {
  const match =
    (mayAddUp ? matchAt(COMPOUND, folded, at) : null) ??
    (isDigit(folded.charCodeAt(at)) ? matchAt(PLAIN, folded, at) : null);
  if (match === null) return null;
  const [, number = '', , scale = '', , unit = ''] = match;
  return scaled(match, number, scale, unit, false);
}

function scaled(
  match: RegExpExecArray,
  number: string,
  scale: string,
  unit: string,
  isChinese: boolean,
): Quantity | null {
  // 超千亿元 is 1 千亿元: the scale is a unit of its own.
  if (scale === '' && /^[百千][万亿]$/u.test(number)) return quantity(match, 1, number + unit, isChinese);
  const inner = number.includes('亿') ? '亿' : number.includes('万') ? '万' : '';
  if (inner === '') {
    const value = parseNumber(number);
    return value === null ? null : quantity(match, value, scale + unit, isChinese);
  }
  const trailing = /(?:万亿|亿|万)$/u.exec(number)?.[0] ?? '';
  const head = number.slice(0, number.length - trailing.length);
  if (scale === '' && trailing !== '' && !/[万亿]/u.test(head)) {
    const value = head === '' ? 1 : parseNumber(head);
    return value === null ? null : quantity(match, value, trailing + unit, isChinese);
  }
  const total = parseNumber(number + scale);
  return total === null
    ? null
    : quantity(match, total / (inner === '亿' ? 1e8 : 1e4), inner + unit, isChinese);
}

function readChinese(folded: string, at: number): Quantity | null {
  const match = matchAt(CHINESE, folded, at);
  if (match === null) return null;
  const [, number = '', , scale = '', , unit = ''] = match;
  if (
    unit === '' &&
    !/^[^万亿].*[万亿]$/u.test(number + scale) &&
    !(/^[百千万]?[万亿]$/u.test(number) && isReached(folded, at)) &&
    !RANGE_FOLLOWS.test(folded.slice(at + number.length, at + number.length + 2))
  )
    return null;
  if (number.startsWith('零') && !number.includes('点')) return null;
  // 三五年, 二三十个 are guesses; 二 alone before a classifier is an ordinal (二期, 二类), 两 counts.
  if (/[一二三四五六七八九]{2}/u.test(number.split('点')[0] ?? '') || number === '二') return null;
  if (/^[百千万亿]/u.test(number) && !isReached(folded, at)) return null;
  if (
    number === '一' &&
    scale === '' &&
    !/^(?:倍|倍多|成|个?百分点)$/u.test(unit) &&
    !/(?:至少|不少于|不低于|每[年天周月人户]|再添|新添)$/u.test(folded.slice(Math.max(0, at - 3), at))
  )
    return null;
  return scaled(match, number, scale, unit, true);
}
