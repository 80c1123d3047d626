import { findDates } from '../text/figures/dates.ts';
import { foldNumerals } from '../text/figures/numbers.ts';
import { COMPARISON } from './phrases.ts';

const COMPARED = new RegExp(COMPARISON, 'gu');
/** A plan named for something else than its end: “十二五”开局之年, “十一五”前四年. */
const NOT_END = /^(?:的)?(?:开局|第[一二三四五]年|前[一二三四]年|起步|承上启下|规划纲?要?(?:编制|的编制))/u;

/** A plan named as a paper and not as a time: 完成“十四五”规划102项重大工程. */
const NAMED = /(?:规划|计划)$/u;
const IS_TIME = /^(?:时?期|末|的?(?:目标|头|第)|[，、到]|$)/u;

/** 到本世纪末 in the reports of the 20th century, the only ones that use it; what was reached before its time is none. */
const CENTURY_END = /(?<!提前[^，]{0,8})本世纪末/u;
const LAST_OF_CENTURY = 2000;
const RUNNING =
  /(今|\d{4})年(?:上半年|第?[一二三]季度|[前头][一二三四五六七八九十]+个?月|[一1][-—~至到](?:[一二三四五六七八九十]|\d{1,2})月)/u;

/** The last explicit year or plan in `text` that is no base of a comparison, or null. */
export function findYear(text: string): number | null {
  if (!/[年五纪]/u.test(text)) return null;
  const plain = foldNumerals(text).replace(COMPARED, (match) => '＊'.repeat(match.length));
  let year: number | null = null;
  for (const date of findDates(plain)) {
    const value = date.valueTo ?? date.value;
    const after = plain.slice(date.end, date.end + 6);
    const isPaper = NAMED.test(plain.slice(date.start, date.end)) && !IS_TIME.test(after);
    if (value >= 1000 && !isPaper && !NOT_END.test(after) && !after.startsWith('以来')) year = value;
  }
  return year ?? (CENTURY_END.test(plain) ? LAST_OF_CENTURY : null);
}

/** The year that `text` names, 明年 included where the report's own year is known; null where it names none. */
export function findYearNear(text: string, reportYear: number | null): number | null {
  return findYear(text) ?? (reportYear !== null && text.includes('明年') ? reportYear + 1 : null);
}

/** The year that a clause without figures sets for those behind it; 根据到本世纪末的目标 is a ground and sets none. */
export function findYearAhead(clause: string, reportYear: number | null): number | null {
  return clause.includes('本世纪末') && !/^[到在]?本世纪末$/u.test(clause)
    ? null
    : findYearNear(clause, reportYear);
}

/**
 * The year that what is told of a stretch of years starts from: 2036年同[2031年]相比, 从[2031年]到2036年; null where
 * `text` names no such stretch.
 */
export function findComparedYear(text: string): number | null {
  const folded = foldNumerals(text);
  const years = findDates(folded).filter(({ kind, value }) => kind === 'year' && value >= 1000);
  const stretch = years.find(({ valueTo }) => valueTo !== null);
  if (stretch !== undefined) return stretch.value;
  const [later, earlier] = years;
  if (later === undefined || earlier === undefined) return null;
  return /^[底末]?[同与和比较]$/u.test(folded.slice(later.end, earlier.start)) ? earlier.value : null;
}

/** Whether `text` speaks of the first months of `reportYear`: a report given in summer tells what they brought. */
export function isRunningYear(text: string, reportYear: number | null): boolean {
  const year = RUNNING.exec(foldNumerals(text))?.[1];
  return year !== undefined && reportYear !== null && (year === '今' || Number(year) === reportYear);
}
