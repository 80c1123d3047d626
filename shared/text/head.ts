import type { HeadOrigins, ReportHead } from '../model/report.ts';
import { narrowNumerals } from './head/numerals.ts';
import { findPlace, tellPlace } from './head/place.ts';
import { findDate, findYear, formatDate, hasYear } from './head/year.ts';

/** Lines in which a head is looked for, and how long such a line may be. */
const HEAD_LINES = 14;
const LONGEST_LINE = 120;
/** How much of a text a head and its opening may take. */
const SEARCHED = 6000;
const CONGRESS = '(?:人民代表大会|人大)(?:常务委员会|常委会)?';
const SESSION = new RegExp(
  `${CONGRESS}第?[一二三四五六七八九十百\\d]{1,4}届第?[一二三四五六七八九十\\d]{1,4}次会议|第?[一二三四五六七八九十百\\d]{1,4}届(?:\\p{Script=Han}{0,6}?)${CONGRESS}第?[一二三四五六七八九十\\d]{1,4}次(?:全体)?会议`,
  'u',
);
/** A title that a report without one is known by; 工作报告 and what became of its tasks are others. */
const PAGE_TITLE = /政府工作的?报告(?:[（(][^（()）]*[）)])?$/u;
/** How a report turns to its hearers. */
const ADDRESS =
  /^(?:各?位(?:人大)?(?:代表|委员|主任)|同志们|代表们|(?:现在|今天|下面)[，,]?(?:请允许)?我(?:受|代表))/u;
const OFFICE = '(?:代?总理|代?主席|代?[省市区县州旗盟镇乡]长|主任|代理?[省市区县]长)';
const SPEAKER_LINE = new RegExp(
  `^\\p{Script=Han}{0,24}${OFFICE}[\\s\u3000]*(\\p{Script=Han}[\\p{Script=Han}·\\s\u3000]{1,9})$`,
  'u',
);

/**
 * What stands around a report: what its page says, and the place and the year that the reader found it under in a table,
 * which come before all that the text says. '' where that is nothing.
 */
export type AroundReport = {
  readonly title: string;
  readonly issuer: string;
  readonly place?: string;
  readonly year?: string;
};

/** What was read of a report, and what its place and its year were read from. */
export type ReadHead = { readonly head: ReportHead; readonly origins: HeadOrigins };

/** What the head of a cleaned report says of it, as `readHeadWithOrigins` reads it. */
export function readHead(text: string, path?: string, around?: AroundReport): ReportHead {
  return readHeadWithOrigins(text, path, around).head;
}

/**
 * What the head of a cleaned report says of it. Where the head is missing, title, place and year are what the page around
 * it or the text tells, else its file's name, else, for the place, its folders'. `path` is the file's name, its folders before it
 * parted by `/`. What is found nowhere is '' or null. Linear in the length of the text.
 */
export function readHeadWithOrigins(
  text: string,
  path = '',
  around: AroundReport = { title: '', issuer: '' },
): ReadHead {
  const narrow = narrowNumerals(text);
  const { head, opening } = splitHead(narrow.slice(0, SEARCHED));
  const printed = findTitle(head);
  const title = printed || findPageTitle(around.title);
  const date = findDate(head);
  const told = { place: tellPlace(around.place ?? '', narrow), year: tellYear(around.year ?? '') };
  const place =
    told.place === ''
      ? findPlace(head, opening, { path, page: [around.title, around.issuer] }, narrow)
      : ({ place: told.place, from: 'page' } as const);
  const named = {
    words: printed || narrowNumerals(around.title),
    from: printed === '' ? 'page' : 'head',
  } as const;
  const year =
    told.year === null ? findYear(named, date, path, narrow) : ({ year: told.year, from: 'page' } as const);
  return {
    head: {
      title,
      place: place.place,
      year: year.year,
      session: findFirst(head, SESSION) || findFirst([opening], SESSION),
      speaker: findSpeaker(head),
      date: formatDate(date),
    },
    origins: { place: place.from, year: year.from },
  };
}

/** 2023, 2023年, 二〇二三年, 2023-02-01; null where no year is told. */
function tellYear(told: string): number | null {
  const year = /(?<!\d)(?:19|20)\d\d(?!\d)/u.exec(narrowNumerals(told))?.[0];
  return year === undefined ? null : Number(year);
}

/** The lines before the report turns to its hearers, and the first that follow. A report in one paragraph is split there. */
function splitHead(start: string): { readonly head: readonly string[]; readonly opening: string } {
  const lines = start
    .replace(/各位(?:代表|委员)[，、：:！!]/gu, '\n$&')
    .split('\n')
    .filter((line) => line !== '');
  const address = lines.slice(0, HEAD_LINES).findIndex((line) => ADDRESS.test(line));
  const end = address < 0 ? HEAD_LINES : address;
  const head = lines.slice(0, end).filter(isHeadLine);
  return {
    head: head.map((line) => line.trim()),
    opening: address < 0 ? '' : lines.slice(address, address + 3).join('\n'),
  };
}

function isHeadLine(line: string): boolean {
  return line.length <= LONGEST_LINE && !/[。；]/u.test(line);
}

/** The line that names the report, with its year where one does; 工作报告 alone may be the name of a column. */
function findTitle(head: readonly string[]): string {
  const named = head.filter((line) => /工作的?报告|报告$/u.test(line));
  const own = named.filter((line) => line.includes('政府'));
  return own.find((line) => hasYear(line)) ?? own[0] ?? named[0] ?? '';
}

/** 2031年政府工作报告_青岚县人民政府 → 2031年政府工作报告; '' where a page or a table names something else. */
function findPageTitle(words: string): string {
  const parts = narrowNumerals(words).split(/[_|｜\s—–-]+/u);
  return parts.find((part) => part.length <= LONGEST_LINE && PAGE_TITLE.test(part)) ?? '';
}

function findFirst(lines: readonly string[], pattern: RegExp): string {
  for (const line of lines) {
    const found = pattern.exec(line)?.[0];
    if (found !== undefined) return found;
  }
  return '';
}

/** 国务院总理某某 → 某某; the spaces of a spaced name go. */
function findSpeaker(head: readonly string[]): string {
  for (const line of head) {
    const match = SPEAKER_LINE.exec(line.replace(/^.*会议上\s*/u, ''));
    if (match?.[1] !== undefined) return match[1].replace(/\s/gu, '');
  }
  return '';
}
