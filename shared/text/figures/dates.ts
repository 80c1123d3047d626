import type { Span } from '../../model/span.ts';
import { parseNumber } from './numbers.ts';

/** A date or a year: `value` is the year, for a plan (“十二五”) its last year; the month where no year stands. */
export type DateToken = Span & {
  readonly kind: 'date' | 'year';
  readonly value: number;
  readonly valueTo: number | null;
};

const YEAR = '(?:(?:1[6-9]|20|21)\\d{2}|[一二][〇○零Ｏ0九八七六一二][〇○零一二三四五六七八九0]{2})';
const MONTH = '(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])';
const DAY =
  '(?:3[01]|[12]\\d|0?[1-9]|三十一?|二十[一二三四五六七八九]?|十[一二三四五六七八九]?|[一二三四五六七八九])';
const PLAN =
  '第(?:十[一二三四五六七八九]?|[一二三四五六七八九])个五年(?:计划|规划)(?:时期|期间|末期?)?|[“"‘]?(十[一二三四五六七八九]?|[一二三四五六七八九])五[”"’]?(?:计划|规划|时期|期间|末期?|以来|初期?)?';

const PATTERN = new RegExp(
  [
    `(?<year>${YEAR})年?(?:[-—~–至到](?<yearTo>${YEAR}))?年(?:${MONTH}(?:[-—~至到]${MONTH})?月(?:份|底|末|初|${DAY}[日号])?)?`,
    `(?<![\\d.])(?<month>${MONTH})(?:[-—~至到]${MONTH})?月(?:份|底|末|初|${DAY}[日号])?(?!份额|嫂|球|亮|饼)`,
    `(?<plan>${PLAN})`,
  ].join('|'),
  'gu',
);

/** Dates, years and five-year plans of `folded` (see `foldNumerals`), in order. Durations (三年, 5年) are none. */
export function findDates(folded: string): readonly DateToken[] {
  const dates: DateToken[] = [];
  if (!/[年月五]/u.test(folded)) return dates;
  for (const match of folded.matchAll(PATTERN)) {
    const { year, yearTo, month } = match.groups ?? {};
    const span = { start: match.index, end: match.index + match[0].length };
    const before = folded[match.index - 1] ?? '';
    if (year !== undefined) {
      if (/[\d.]/u.test(before)) continue;
      const to = yearTo === undefined ? null : parseNumber(yearTo);
      const isDate = /[月日号]/u.test(match[0]);
      dates.push({ ...span, kind: isDate ? 'date' : 'year', value: parseNumber(year) ?? 0, valueTo: to });
    } else if (month !== undefined) {
      if (/[个\d第一二三四五六七八九十]/u.test(before)) continue;
      dates.push({ ...span, kind: 'date', value: parseNumber(month) ?? 0, valueTo: null });
    } else {
      const plan = readPlan(match[0]);
      if (plan !== null) dates.push({ ...span, kind: 'year', value: plan, valueTo: null });
    }
  }
  return dates;
}

/**
 * The last year of a five-year plan (“十二五”, 第十二个五年规划), or null where 五 stands for something else (十五个, 三五成群): a plan is in quotation
 * marks or followed by 规划, 时期, 期间 … The 12th plan ended in 2015.
 */
function readPlan(text: string): number | null {
  const ordinal = /^第(.+)个五年/u.exec(text)?.[1];
  if (ordinal !== undefined) return yearOfPlan(parseNumber(ordinal));
  const bare = text.replace(/[“”"‘’]/gu, '');
  const isQuoted = /^[“"‘].*[”"’]/u.test(text);
  const suffix = /(?:计划|规划|时期|期间|末期?|以来|初期?)$/u.test(bare);
  if (!isQuoted && !suffix) return null;
  const number = parseNumber(bare.replace(/五(?:计划|规划|时期|期间|末期?|以来|初期?)?$/u, ''));
  return yearOfPlan(number);
}

function yearOfPlan(number: number | null): number | null {
  return number === null ? null : 1955 + 5 * number;
}
