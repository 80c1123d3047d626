const DIGITS: ReadonlyMap<string, number> = new Map(
  Array.from('零〇○Ｏ一二三四五六七八九').map((char, index) => [char, index < 4 ? 0 : index - 3] as const),
);
const SMALL_SCALES: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);
const LARGE_SCALES: ReadonlyMap<string, number> = new Map([
  ['万', 1e4],
  ['亿', 1e8],
]);

/** Characters that a Chinese numeral is written with; 两 counts before a classifier or a scale only. */
export const CHINESE_NUMERAL = '零〇○一二两三四五六七八九十百千万亿';

const FOLDED = /[０-９Ａ-Ｚａ-ｚ％．／：～－﹣＋∶]|，(?<=[\d０-９]，)(?=[\d０-９]{3}(?![\d０-９]))/gu;
/** What any of them holds: most texts and nearly all short ones have none. */
const FOLDABLE = /[０-９Ａ-Ｚａ-ｚ％．／：～－﹣＋∶]|(?<=\d)，\d/u;
/** A group of one to three digits that stands free: 第4，400名, 1/10，400万人, 2.31:1，170个 and 105.3，300家 are two things each. */
const FIRST_GROUP = /(?:^|[^\d.．:：∶/／第A-Za-z·,，%％~～—–-])\d{1,3}(?:，\d{3})*$/u;
const LAST_GROUP = /^\d{3}(?:，\d{3})*(?!\d)(?:[.．]\d+)?(?![年月日号/])[\p{Script=Han}%％]/u;
const LONGEST_GROUPS = 16;

/**
 * `text` with full-width digits, letters, per cent signs and the signs inside numbers as ASCII, as long as `text` in
 * UTF-16 code units. Unlike `foldText` it leaves 。 and 、 alone: 3、500 is two numbers.
 */
export function foldNumerals(text: string): string {
  if (!FOLDABLE.test(text)) return text;
  return text.replace(FOLDED, (char, at: number) => {
    if (char === '∶') return ':';
    if (char === '﹣') return '-';
    if (char === '，' && !isThousandsMark(text, at)) return char;
    return String.fromCharCode(char.charCodeAt(0) - 0xfee0);
  });
}

/**
 * Whether the ， at `at` stands inside a number: between a full-width digit and three more (３，２１２), or between ASCII
 * digits where a free group stands before it and three with a unit behind it (12，345亿元). Every other ， is the sentence's.
 */
export function isThousandsMark(text: string, at: number): boolean {
  const after = text.slice(at + 1, at + 1 + LONGEST_GROUPS);
  if (/[０-９]/u.test(text.charAt(at - 1))) return /^[０-９]{3}(?![０-９])/u.test(after);
  return LAST_GROUP.test(after) && FIRST_GROUP.test(text.slice(Math.max(0, at - LONGEST_GROUPS), at));
}

/** `value` without the noise of binary arithmetic: 1.2e8 / 1e8 is 1.2. */
export function roundNumber(value: number): number {
  return Number.isInteger(value) && Math.abs(value) < 1e12 ? value + 0 : Number(value.toPrecision(12));
}

/**
 * The value of a numeral standing alone: ASCII or full-width (`1,234.5`, `８．７`), Chinese (`三千零四十七`, `二〇一〇`,
 * `十二点三`), or mixed with scales (`3.5万亿`, `1亿2000万`). Null where `text` is no numeral.
 */
export function parseNumber(text: string): number | null {
  const folded = foldNumerals(text);
  if (folded === '') return null;
  return parseDigits(folded) ?? parseYearLike(folded) ?? parseScaled(folded);
}

function parseDigits(text: string): number | null {
  const plain = /^\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?$/u.test(text) ? text.replace(/[,，]/gu, '') : text;
  const decimal = plain.replace('·', '.');
  return /^\d+(?:\.\d+)?$/u.test(decimal) ? Number(decimal) : null;
}

/** Digits read one by one, as years are: 二〇一〇. One digit alone is left to `parseScaled`. */
function parseYearLike(text: string): number | null {
  if (!/^[零〇○一二三四五六七八九]{2,}$/u.test(text)) return null;
  return Number(Array.from(text, (char) => DIGITS.get(char) ?? 0).join(''));
}

/** The value of a numeral with scales. `section` is what stands before the next 万 or 亿, `digit` before the next 十, 百 or 千. */
function parseScaled(text: string): number | null {
  const [whole = '', fraction = ''] = text.split('点');
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let scale = Infinity;
  for (const [part] of whole.matchAll(/\d[\d,.]*|[^\d]/gu)) {
    const number = parseDigits(part) ?? (part === '两' ? 2 : (DIGITS.get(part) ?? null));
    const small = SMALL_SCALES.get(part);
    const large = LARGE_SCALES.get(part);
    // 零 only marks the gap of 一千零十七: the scale behind it stands alone.
    if (number !== null) digit = number === 0 && !/\d/u.test(part) ? null : number;
    else if (small !== undefined) {
      section += (digit ?? 1) * small;
      digit = null;
    } else if (large !== undefined) {
      const before = section + (digit ?? 0);
      // A larger scale multiplies all that stands before it (万亿, 一万七千亿), a smaller one its own part (1亿2000万).
      if (large > scale && total > 0) total = (total + before) * large;
      else total += (before || 1) * large;
      scale = large;
      section = 0;
      digit = null;
    } else return null;
  }
  const value = total + section + (digit ?? 0);
  if (fraction === '') return text.endsWith('点') ? null : roundNumber(value);
  const decimals = parseYearLike(fraction) ?? DIGITS.get(fraction);
  return decimals === undefined || whole === ''
    ? null
    : roundNumber(value + decimals / 10 ** fraction.length);
}
