import type { ReportHead } from '../model/report.ts';
import { addressesHouse } from './outline/block.ts';
import { parseOrdinal } from './outline/markers.ts';
import { splitParagraphs } from './paragraphs.ts';

/** Lines in which a head is looked for, and how much of a text for the words that stand in for one. */
const HEAD_LINES = 12;
const SEARCHED = 6000;
const YEAR = /(?<!\d)(?:19|20)\d\d(?=年)/u;
const SESSION =
  /第[一二三四五六七八九十百\d]{1,4}届(?:[\p{Script=Han}]{0,6}?)人民代表大会(?:常务委员会)?第[一二三四五六七八九十\d]{1,4}次(?:全体)?会议/u;
const OFFICE = '(?:代?总理|代?主席|代?[省市区县州旗盟镇乡]长|主任|代理?[省市区县]长)';
const SPEAKER_LINE = new RegExp(
  `^\\p{Script=Han}{0,24}${OFFICE}[\\s\u3000]*(\\p{Script=Han}[\\p{Script=Han}·\\s\u3000]{1,9})$`,
  'u',
);
/** 海岭市, 青山自治县: what a place is called, without the words that lead to it. */
const PLACE =
  '[\\p{Script=Han}]{1,10}?(?:特别行政区|自治区|自治州|自治县|自治旗|省|市|地区|盟|州|新区|区|县|旗|镇|乡)';

/**
 * What the head of a cleaned report says of it. Where the head is missing, the year is that of the file's name, else the
 * one after the year that the text looks back on. What is found nowhere is '' or null.
 */
export function readHead(text: string, fileName = ''): ReportHead {
  const lines = splitParagraphs(text.slice(0, SEARCHED)).map(({ start, end }) => text.slice(start, end));
  const address = lines.slice(0, HEAD_LINES).findIndex(addressesHouse);
  const head = (address < 0 ? lines.slice(0, 3) : lines.slice(0, address))
    .map(narrowDigits)
    .filter(isHeadLine);
  const opening = address < 0 ? '' : (lines[address + 1] ?? lines[address] ?? '');
  const title = head.find((line) => /工作报告|报告$/u.test(line)) ?? '';
  const date = findDate(head);
  return {
    title,
    place: findPlace(head, `${opening}\n${lines[address + 2] ?? ''}`, title),
    year: findYear(title, date, fileName, narrowDigits(text.slice(0, SEARCHED))),
    session: findFirst(head, SESSION) || findFirst([opening], SESSION),
    speaker: findSpeaker(head),
    date,
  };
}

function isHeadLine(line: string): boolean {
  return line.length <= 120 && !/[。；]/u.test(line);
}

/** Full-width digits as ASCII, so that １９９３年 is a year like any other. */
function narrowDigits(words: string): string {
  return words.replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

function findFirst(lines: readonly string[], pattern: RegExp): string {
  for (const line of lines) {
    const found = pattern.exec(line)?.[0];
    if (found !== undefined) return found;
  }
  return '';
}

/** The day on which the report was given, from the line that names the session. */
function findDate(head: readonly string[]): string {
  for (const line of head) {
    const match = /((?:19|20)\d\d)年\s*(\d{1,2})月\s*(\d{1,2})日/u.exec(line);
    if (match !== null) return [match[1], match[2]?.padStart(2, '0'), match[3]?.padStart(2, '0')].join('-');
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

function findYear(title: string, date: string, fileName: string, text: string): number | null {
  const printed = YEAR.exec(title)?.[0] ?? /^\d{4}/u.exec(date)?.[0];
  if (printed !== undefined) return Number(printed);
  const named = /(?<!\d)(?:19|20)\d\d(?!\d)/u.exec(fileName.replace(/^.*[\\/]/u, ''))?.[0];
  if (named !== undefined) return Number(named);
  return inferYear(text);
}

/** 一、2013年工作回顾 was given in 2014, 二、2014年工作安排 in 2014; 一九八九年 counts like 1989年. */
function inferYear(text: string): number | null {
  const ahead =
    /((?:19|20)\d\d)\s*年(?:的)?(?:政府)?(?:工作安排|工作总体|主要任务|主要工作|重点工作|工作任务|目标任务|的工作)/u.exec(
      text,
    )?.[1];
  if (ahead !== undefined) return Number(ahead);
  const back = /((?:19|20)\d\d)\s*年(?:国内|政府|主要)?工作(?:的)?回顾/u.exec(text)?.[1] ?? spellYear(text);
  if (back !== undefined) return Number(back) + 1;
  const opening = /((?:19|20)\d\d)年是[^。]{0,40}(?:开局|收官|关键|重要)/u.exec(text)?.[1];
  return opening === undefined ? null : Number(opening);
}

function spellYear(text: string): string | undefined {
  const spelled = /([一二三四五六七八九○〇零]{4})年(?:的)?(?:工作)?(?:的)?回顾/u.exec(text)?.[1];
  return spelled?.replace(/./gu, (digit) => String(/[○〇零]/u.test(digit) ? 0 : parseOrdinal(digit)));
}

function findPlace(head: readonly string[], opening: string, title: string): string {
  const lines = head.join('\n');
  if (
    lines.includes('国务院') ||
    lines.includes('全国人民代表大会') ||
    /国务院(?:[，,]|的委托|向|委托)/u.test(opening)
  )
    return '国务院';
  const patterns = [
    new RegExp(`在(${PLACE})第[一二三四五六七八九十\\d]{1,4}届`, 'u'),
    new RegExp(`(?:^|年)(${PLACE})(?:(?:19|20)\\d\\d年)?政府工作报告`, 'u'),
    new RegExp(`^(${PLACE})(?:人民政府)?代?(?:主席|[省市区县州旗盟]长)`, 'mu'),
  ];
  for (const [at, pattern] of patterns.entries()) {
    const found = pattern.exec(at === 1 ? title : lines)?.[1];
    if (found !== undefined) return found;
  }
  return (
    /代表([\p{Script=Han}]{2,10})人民政府/u.exec(opening)?.[1]?.replace(/^(?:[省市区县]|自治区)$/u, '') ?? ''
  );
}
