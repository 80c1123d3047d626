import type { HeadOrigin } from '../../model/report.ts';
import { parseOrdinal } from '../outline/markers.ts';

const COUNT = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})';
const DATE = new RegExp(`((?:19|20)\\d\\d)\\s*年\\s*(${COUNT})\\s*月(?:\\s*(${COUNT})\\s*日)?`, 'u');
/** A year that is no part of a date: 2024年松河市政府工作报告, 政府工作报告（2024）. */
const YEAR = new RegExp(`(?<!\\d)(?:19|20)\\d\\d(?!\\d)(?!\\s*年\\s*${COUNT}\\s*月)`, 'u');
/** From this month on a report may set out the work of the year after. */
const FIRST_MONTH_AHEAD = 11;

/** A day or, with `day` 0, a month as it is printed. */
export type PrintedDate = { readonly year: number; readonly month: number; readonly day: number };

/** True for a line that names a year which is no part of a date. */
export function hasYear(line: string): boolean {
  return YEAR.test(line);
}

/** The first date in the lines of a head, with narrow numerals, that of the session before others: 2024年1月15日, 2024年一月. */
export function findDate(head: readonly string[]): PrintedDate | undefined {
  const ofSession = head.filter((line) => line.includes('会议'));
  for (const line of [...ofSession, ...head]) {
    const [, year, month, day] = DATE.exec(line) ?? [];
    if (year === undefined || month === undefined) continue;
    return { year: Number(year), month: parseOrdinal(month), day: parseOrdinal(day ?? '') };
  }
  return undefined;
}

/** The date as ISO writes it; '' without a day. */
export function formatDate(date: PrintedDate | undefined): string {
  if (date === undefined || date.day === 0) return '';
  return [date.year, date.month, date.day].map((part) => String(part).padStart(2, '0')).join('-');
}

/** A year, and what it was read from. */
export type FoundYear = { readonly year: number | null; readonly from: HeadOrigin };

/**
 * The year that a report belongs to, or null: as its title says, else that of its day (a report of December that plans
 * the next year belongs to that), else as its parts and sentences tell, else as the file or a folder is named. `title` is
 * the report's own, else that of its page, which is then said to be where it was read.
 */
export function findYear(
  title: { readonly words: string; readonly from: HeadOrigin },
  date: PrintedDate | undefined,
  path: string,
  text: string,
): FoundYear {
  const printed = YEAR.exec(title.words)?.[0];
  if (printed !== undefined) return { year: Number(printed), from: title.from };
  if (date !== undefined) {
    const next = date.year + 1;
    const isAhead = date.month >= FIRST_MONTH_AHEAD && tellYear(text) === next;
    return { year: isAhead ? next : date.year, from: 'head' };
  }
  const told = tellYear(text);
  if (told !== undefined) return { year: told, from: 'text' };
  return readPath(path) ?? readOpening(text);
}

/** The year that the parts of a text tell, else its sentences; undefined where neither does. */
function tellYear(text: string): number | undefined {
  return readParts(text) ?? readSentences(text);
}

/** The year in a file's name; undefined where it names none. */
export function yearOfFileName(name: string): number | undefined {
  const year = PATH_YEAR.exec(name)?.[0];
  return year === undefined ? undefined : Number(year);
}

const PATH_YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/u;

/** The year in a file's name, else in that of the nearest folder: 2024/松河.txt. */
function readPath(path: string): FoundYear | undefined {
  const years = path.split('/').reverse().map(yearOfFileName);
  const at = years.findIndex((year) => year !== undefined);
  return at < 0 ? undefined : { year: years[at] ?? null, from: at === 0 ? 'file-name' : 'folder' };
}

/** A part that names a year: marker, what stands before the year, the year, and the title behind it. */
const PART =
  /^([（(]?[一二三四五六七八九十]{1,3}[、．.）)]|第[一二三四五六七八九十]{1,2}部分[、：:]?)?\s*([^，。；\d]{0,16}?)((?:19|20)\d\d)年度?([^，。；]*)/u;
const LOOKS_BACK = /^[^\d]{0,20}?(?:回顾|总结|(?:完成|执行|进展|主要|工作)情况)/u;
const PLANS = /^[^\d]{0,20}?(?:安排|部署|任务|打算|要求|举措|措施|建议|思路|计划|目标)/u;
const LONGEST_TITLE = 40;
/** Parts begin on a line of their own, or behind a full stop where a report is one paragraph. */
const PART_BREAK = /\n|(?<=[。\s])(?=[一二三四五]、)/u;

/** 一、2013年工作回顾 was given in 2014, 二、2014年工作安排 in 2014. The latest counts: 一、2013年重点工作 stands before it. */
function readParts(text: string): number | undefined {
  const years = text.split(PART_BREAK).flatMap((line) => readPart(line) ?? []);
  return years.length > 0 ? Math.max(...years) : undefined;
}

function readPart(line: string): number | undefined {
  const [, marker, before, year, title] = PART.exec(line.slice(0, LONGEST_TITLE)) ?? [];
  if (before === undefined || title === undefined) return undefined;
  if (/[到至自从]$/u.test(before) || (marker === undefined && line.length > LONGEST_TITLE)) return undefined;
  if (LOOKS_BACK.test(title)) return Number(year) + 1;
  if (marker?.startsWith('一') === true && /^[^\d]{0,8}工作/u.test(title) && !PLANS.test(title))
    return Number(year) + 1;
  return PLANS.test(title) || /^[^\d]{0,20}?(?:重点|工作[（(]|工作$)/u.test(title) ? Number(year) : undefined;
}

/** 做好2014年政府工作, 2014年的主要预期目标是: the latest such year. */
function readSentences(text: string): number | undefined {
  const patterns = [
    /(?:做好|抓好|谋划好?)((?:19|20)\d\d)年[^，。；\d]{0,12}工作/gu,
    /((?:19|20)\d\d)年[^，。；\d]{0,16}(?:预期)?目标(?:是|为|：|建议|初步)/gu,
  ];
  const years = patterns.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => Number(match[1])));
  return years.length > 0 ? Math.max(...years) : undefined;
}

/** 2014年是……的开局之年: what a report without parts may say of its year. */
function readOpening(text: string): FoundYear {
  const opening = /((?:19|20)\d\d)年是[^。]{0,40}(?:开局|收官|关键|重要)/u.exec(text)?.[1];
  return opening === undefined ? { year: null, from: 'nowhere' } : { year: Number(opening), from: 'guessed' };
}
