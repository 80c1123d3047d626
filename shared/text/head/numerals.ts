import { parseOrdinal } from '../outline/markers.ts';

const SPELLED_YEAR = /(?<![一二三四五六七八九十百千万])[一二][一二三四五六七八九○〇零ＯOo0]{3}(?=年)/gu;

/**
 * The text with full-width digits and spelled years as ASCII digits, of the same length: ２０２４年, 二〇二四年 and 二O二四年
 * are 2024年.
 */
export function narrowNumerals(text: string): string {
  return text
    .replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(SPELLED_YEAR, (year) => year.replace(/./gu, (digit) => String(parseOrdinal(digit))));
}
