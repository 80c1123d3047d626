const DIGITS = '〇一二三四五六七八九';
const LEGAL_DIGITS = '零壹贰叁肆伍陆柒捌玖';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

/** Every kind of number that a list may have, by its name in OOXML (ECMA-376 17.18.59), for numbers from 1. */
const KINDS: Readonly<Record<string, (n: number) => string>> = {
  decimal: String,
  none: () => '',
  decimalZero: (n) => String(n).padStart(2, '0'),
  decimalFullWidth: toFullWidth,
  decimalFullWidth2: toFullWidth,
  decimalHalfWidth: String,
  chineseCounting: count,
  chineseCountingThousand: count,
  japaneseCounting: count,
  koreanCounting: count,
  taiwaneseCounting: count,
  taiwaneseCountingThousand: count,
  ideographDigital: spell,
  japaneseDigitalTenThousand: spell,
  taiwaneseDigital: spell,
  koreanDigital2: spell,
  chineseLegalSimplified: (n) => countWith(n, LEGAL_DIGITS, ['', '拾', '佰', '仟']),
  ideographLegalTraditional: (n) => countWith(n, '零壹貳參肆伍陸柒捌玖', ['', '拾', '佰', '仟']),
  ideographTraditional: (n) => pick(STEMS, n),
  ideographZodiac: (n) => pick(BRANCHES, n),
  decimalEnclosedCircle: (n) => encircle(n, '①', 20),
  decimalEnclosedCircleChinese: (n) => encircle(n, '①', 20),
  decimalEnclosedParen: (n) => encircle(n, '⑴', 20),
  decimalEnclosedFullstop: (n) => encircle(n, '⒈', 20),
  ideographEnclosedCircle: (n) => encircle(n, '㊀', 10),
  numberInDash: (n) => `- ${n} -`,
  lowerLetter: toLetters,
  upperLetter: (n) => toLetters(n).toUpperCase(),
  lowerRoman: (n) => toRoman(n).toLowerCase(),
  upperRoman: toRoman,
  ordinal: String,
};

/** `n` in that kind of number; undefined where the kind is none that is known. */
export function formatNumber(n: number, kind: string): string | undefined {
  const format = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
  if (format === undefined) return undefined;
  return n < 1 ? String(n) : format(n);
}

function toFullWidth(n: number): string {
  return String(n).replace(/\d/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
}

/** 一, 十, 十一, 二十, 一百零二: as Word counts. */
function count(n: number): string {
  return countWith(n, DIGITS.replace('〇', '零'), ['', '十', '百', '千']).replace(/^一十/u, '十');
}

function countWith(n: number, digits: string, units: readonly string[]): string {
  if (n > 9999) return String(n);
  const figures = Array.from(String(n), Number);
  const parts = figures.map((digit, at) =>
    digit === 0 ? digits.charAt(0) : digits.charAt(digit) + (units[figures.length - 1 - at] ?? ''),
  );
  const zero = digits.charAt(0);
  return parts
    .join('')
    .replace(new RegExp(`${zero}+$`, 'u'), '')
    .replace(new RegExp(`${zero}+`, 'gu'), zero);
}

/** 一〇 for 10: each digit by itself. */
function spell(n: number): string {
  return String(n).replace(/\d/gu, (digit) => DIGITS.charAt(Number(digit)));
}

function pick(signs: string, n: number): string {
  return n > signs.length ? String(n) : signs.charAt(n - 1);
}

/** The signs stand in a row in Unicode, up to `last`. */
function encircle(n: number, first: string, last: number): string {
  return n > last ? String(n) : String.fromCodePoint((first.codePointAt(0) ?? 0) + n - 1);
}

/** a to z, then aa, bb. */
function toLetters(n: number): string {
  return String.fromCodePoint(0x61 + ((n - 1) % 26)).repeat(Math.min(9, Math.ceil(n / 26)));
}

const ROMAN: readonly (readonly [number, string])[] = [
  ...([
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
  ] as const),
  ...([
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const),
];

function toRoman(n: number): string {
  if (n > 3999) return String(n);
  const [value, sign] = ROMAN.find(([each]) => each <= n) ?? [0, ''];
  return value === 0 ? '' : sign + toRoman(n - value);
}
