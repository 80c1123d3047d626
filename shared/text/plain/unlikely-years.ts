import { covers, type Span } from '../../model/span.ts';

/** A year that may have been read wrongly, by its digits; `likely`: what it then is, null where nothing comes near. */
export type UnlikelyYear = Span & { readonly year: number; readonly likely: number | null };

/** 建城2215年 is a span of time. */
const YEAR = /(?<![\d.．]|建.|距今|历史)\d{4}(?=年)|(?<=[（(])\d{4}(?=[）)])/gu;
/** No report is older; none plans further ahead than for the hundredth year of the republic, and a little. */
const [FIRST, LAST] = [1949, 2060];
/** In a body there may be the past: 1840年以来. */
const FIRST_TOLD = 1800;
/** Years that a heading lies behind the middle one of its text at most. */
const FAR = 12;
/** Years that the latest of a text, plans left out, lies before its middle one at most. */
const AHEAD = 6;
/** So many other years tell what time a text is of. */
const ENOUGH = 3;
/** A heading of plans may have a year that is long to come: 2035年远景目标. */
const PLAN = /目标|规划|计划|远景|愿景|纲要|展望|“.{1,2}五”/u;
const LONGEST_HEADING = 40;

/**
 * Years among recognised characters that no report has, or that a title or a heading has and that are far from the other years of the text:
 * 一、2923年工作回顾 in a report of 2024. `recognised`: what of `text` was recognised. In reading order.
 */
export function findUnlikelyYears(text: string, recognised: readonly Span[]): readonly UnlikelyYear[] {
  const all = [...text.matchAll(YEAR)].map(({ 0: digits, index }) => ({
    ...{ start: index, end: index + 4, year: Number(digits) },
  }));
  return all.flatMap((found) => {
    if (!recognised.some((line) => covers(line, found.start))) return [];
    const others = all.flatMap(({ start, year }) => (start !== found.start && isSane(year) ? [year] : []));
    if (!isUnlikely(found, lineAround(text, found.start), others)) return [];
    return [{ ...found, likely: guess(found.year, others) }];
  });
}

const isSane = (year: number): boolean => year >= FIRST && year <= LAST;

function lineAround(text: string, at: number): string {
  const end = text.indexOf('\n', at);
  return text.slice(text.lastIndexOf('\n', at) + 1, end < 0 ? text.length : end);
}

function isUnlikely({ year }: { readonly year: number }, line: string, others: readonly number[]): boolean {
  const isHeading = line.length <= LONGEST_HEADING && !line.endsWith('。');
  // 有5000年历史
  if (year < FIRST_TOLD || year > LAST) return isHeading || year % 100 !== 0;
  if (!isHeading || PLAN.test(line)) return false;
  if (!isSane(year)) return true;
  if (others.length < ENOUGH || others.includes(year)) return false;
  const middle = middleOf(others);
  const latest = Math.max(...others.filter((each) => each <= middle + AHEAD));
  return year < middle - FAR || year > latest + 1;
}

const middleOf = (years: readonly number[]): number =>
  years.toSorted((a, b) => a - b)[years.length >> 1] ?? (FIRST + LAST) / 2;

/** The year with one other digit that the text names most often, of several the one nearest to its time. */
function guess(year: number, others: readonly number[]): number | null {
  const [middle, digits] = [middleOf(others), String(year).padStart(4, '0')];
  const near = [0, 1, 2, 3].flatMap((at) =>
    Array.from('0123456789', (digit) => Number(digits.slice(0, at) + digit + digits.slice(at + 1))),
  );
  const times = (each: number): number => others.filter((other) => other === each).length;
  const isOfItsTime = (each: number): boolean => others.length === 0 || Math.abs(each - middle) <= FAR;
  const sane = near.filter((each) => each !== year && isSane(each) && isOfItsTime(each));
  const [best] = sane.sort(
    (a, b) => times(b) - times(a) || Math.abs(a - middle) - Math.abs(b - middle) || a - b,
  );
  return best ?? null;
}
