import type { FigureKind } from '../model/figure.ts';
import { findDates } from '../text/figures/dates.ts';
import { foldNumerals } from '../text/figures/numbers.ts';
import { COMPARISON } from './phrases.ts';

const COMPARED = new RegExp(COMPARISON, 'gu');
/** A span that begins with the report's year or a plan: its goals are due at the end of it. */
const SPAN = /(?:今后|未来|接下来)([三四五])年|(?:今后|未来)一个时期/u;
const OWN_YEAR = /今年|本年度?|年内|全年/u;
/** Plans named for something else than their end: “十二五”开局之年, 编制“十三五”规划. */
const NOT_SPAN =
  /^(?:的)?(?:开局|收官|第[一二三四五]年|起步|承上启下|关键|攻坚|决胜|规划纲?要?(?:编制|的编制))/u;

/** The last explicit year or plan in `text` that is no base of a comparison, or null. */
export function findYear(text: string): number | null {
  const plain = foldNumerals(text).replace(COMPARED, (match) => '＊'.repeat(match.length));
  let year: number | null = null;
  for (const date of findDates(plain)) {
    const value = date.valueTo ?? date.value;
    if (value < 1000 || NOT_SPAN.test(plain.slice(date.end, date.end + 6))) continue;
    if (date.kind === 'year' || /年/u.test(plain.slice(date.start, date.end))) year = value;
  }
  return year;
}

/** The year that the words of `text` set for a goal of the report of `reportYear`: 今后五年 is its fifth year, 今年 its own. */
export function findDueYear(text: string, reportYear: number): number | null {
  const span = SPAN.exec(text);
  const own = OWN_YEAR.exec(text);
  const explicit = findYear(text);
  if (explicit !== null) return explicit;
  if (span !== null && (own === null || own.index < span.index)) {
    const years = { 三: 3, 四: 4, 五: 5 }[span[1] ?? '五'] ?? 5;
    return reportYear + years - 1;
  }
  return own === null ? null : reportYear;
}

/** The year of a figure whose clause names none. */
export function defaultYear(kind: FigureKind, reportYear: number | null): number | null {
  if (reportYear === null) return null;
  return kind === 'goal' ? reportYear : reportYear - 1;
}
