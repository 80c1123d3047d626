import type { ReportText } from '../../model/outline.ts';
import { findLastStart, type Span } from '../../model/span.ts';
import { findQuoted } from '../../text/figures/quoted.ts';
import { foldNumerals, parseNumber } from '../../text/figures/numbers.ts';
import type { Clause } from '../clauses.ts';
import { findYear } from '../figure-time.ts';
import { endsPast, findFrame, findSectionFrame, type Frame } from '../frame.ts';

const COUNT = '([一二两三四五六七八九十]{1,2}|\\d{1,2})';
/** 五年内, 用三年时间, 今后五年, 未来3年: counted from the report's own year. 近三年, 连续五年 look back. */
const YEARS_AHEAD = new RegExp(
  `(?<![近连续过去前这第\\d.])${COUNT}年(?:之内|以内|内(?!蒙))|(?:用|利用|力争|争取|计划|再用|通过|经过)(?:大约|约)?${COUNT}年(?:左右)?(?:的)?(?:时间|努力|奋斗)|(?:今后|未来|接下来)的?${COUNT}年(?!期)`,
  'u',
);
/** A programme of some years that begins: 启动水利建设三年行动, 实施新一轮找矿三年计划. */
const PROGRAMME = new RegExp(
  `(?:启动|制定|出台|谋划|编制|新一轮|开始)[^，。；]{0,30}?${COUNT}年(?:行动|攻坚|倍增|提升|建设|工作)?(?:行动|计划|方案)`,
  'u',
);
/** Says that it is due within the report's own year, whatever the part around is set for. */
const THIS_YEAR = /今年|本年度?|年内|年底前|(?<!\d)年底|全年|上半年|下半年|[一二三四]季度|当年/u;
const MID_CENTURY = /(?:到|至)?本世纪中叶|(?:新中国成立|建国)(?:一百年|100年)/u;

/** 到2030年 at the head of a clause holds for those behind it; 启动三年行动 is the clause's own. */
const OPENS_WITH_DATE =
  /^[^，。；]{0,6}?(?:[到至]|力争|争取|计划)?(?:用|[“"]?(?:十[一二三四五六七八九]?|[六七八九])五|(?:1[6-9]|20|21)\d{2}年|[一二][〇○零九0][〇○零一二三四五六七八九0]{2}年|今后|未来|[一二两三四五六七八九十\d]{1,2}年内|今年|年内|明年|本世纪)/u;

/** Years that name a plan, an agenda or a programme, and set no date for what is done with it. */
const NAMED_BY_YEAR =
  /\d{4}(?:年?[-—~至到]\d{4})?年(?:前)?[^，。；、]{0,12}?(?:远景目标|议程|行动方案|行动计划|纲要|规划(?!目标|任务|期)|愿景)/gu;
/** “十五五”规划 is a paper, and its 开局 a beginning; “十五五”规划目标 are due at its end. */
const NAMED_BY_PLAN =
  /[“"]?(?:十[一二三四五六七八九]?|[六七八九])五[”"]?(?:(?:规划)?(?:纲要|规划|计划)(?!期|目标|任务|确定|各项|主要|收官|末|的?(?:各项|主要|目标))|(?:时期|发展)*(?:的)?(?:良好开局|开好局|开局|起好步|起步|重大项目|重大工程|工作))/gu;

/** What stands in the way of a date's being the goal's own, blanked out; as long as `words`. */
function blankNames(words: string): string {
  const blank = (found: string): string => '＊'.repeat(found.length);
  let plain = words.replace(NAMED_BY_YEAR, blank).replace(NAMED_BY_PLAN, blank);
  for (const { start, end } of findQuoted(words))
    if (words.startsWith('《', start))
      plain = plain.slice(0, start) + '＊'.repeat(end - start) + plain.slice(end);
  return plain;
}

/** A date that words set: an absolute one, or one counted from the report's own year. */
type Date = { readonly year: number; readonly isCounted: boolean };

function readDate(words: string, reportYear: number): Date | null {
  const plain = blankNames(words);
  const year = findYear(plain) ?? (MID_CENTURY.test(plain) ? 2050 : null);
  if (year !== null && year >= reportYear) return { year, isCounted: false };
  // One of the alternatives has matched: the groups of the others are empty.
  const digits = (YEARS_AHEAD.exec(plain) ?? PROGRAMME.exec(plain))?.slice(1).join('') ?? '';
  const count = digits === '' ? null : parseNumber(digits.replace('两', '二'));
  if (count !== null && count > 0) return { year: reportYear + count - 1, isCounted: true };
  if (plain.includes('明年')) return { year: reportYear + 1, isCounted: false };
  return THIS_YEAR.test(plain) ? { year: reportYear, isCounted: false } : null;
}

/**
 * The year at whose end a goal is due, by the nearest words that say so: its own clause, a clause of its sentence before
 * it that opens with a date, what the paragraph or a title above is set for (“十五五”时期主要目标: the plan's last year),
 * else the year of the report. `clauses` are those of the report, in order. Null where the report's year is unknown and
 * no other is named.
 */
export function findDueYear(
  report: ReportText,
  clauses: readonly Clause[],
  reportYear: number | null,
  goal: Span,
): number | null {
  const at = findLastStart(clauses, goal.start);
  const clause = clauses[at];
  const end = Math.max(goal.end, clause?.end ?? 0);
  const words = foldNumerals(report.text.slice(clause?.start ?? goal.start, end));
  if (reportYear === null) return findYear(blankNames(words));
  const own = readDate(words, reportYear);
  if (own?.isCounted === false) return own.year;
  const led = clause === undefined ? null : findLeadingDate(report, clauses, at, reportYear);
  // 从党的二十大到2035年，用13年时间: the years are not counted from the report's.
  if (own !== null) return led?.isCounted === false && led.year > reportYear ? led.year : own.year;
  if (led !== null) return led.year;
  const frame = frameOf(report, clauses, at, reportYear);
  const year = frame?.kind === 'span' ? frame.year : null;
  return year !== null && year >= reportYear ? year : reportYear;
}

/** The date of the nearest clause before `at` in its sentence that opens with one and so holds for what follows. */
function findLeadingDate(
  report: ReportText,
  clauses: readonly Clause[],
  at: number,
  reportYear: number,
): Date | null {
  let counted: Date | null = null;
  for (let before = at - 1; clauses[before]?.sentence === clauses[at]?.sentence && before >= 0; before--) {
    const words = sliceClause(report, clauses[before]);
    const date = OPENS_WITH_DATE.test(words) ? readDate(words, reportYear) : null;
    if (date?.isCounted === false) return date;
    counted ??= date;
  }
  return counted;
}

/** What time the paragraph speaks of where its clause `at` stands, else what the titles above are set for. */
function frameOf(report: ReportText, clauses: readonly Clause[], at: number, year: number): Frame | null {
  const clause = clauses[at];
  if (clause === undefined) return null;
  let first = at;
  while (clauses[first - 1]?.sentence.paragraph === clause.sentence.paragraph) first -= 1;
  let frame: Frame | null = null;
  for (let each = first; each <= at; each++) {
    const words = blankNames(sliceClause(report, clauses[each]));
    if (endsPast(frame, words)) frame = null;
    frame = findFrame(words, year) ?? frame;
  }
  return frame ?? findSectionFrame(report, clause.sentence.section, year);
}

function sliceClause(report: ReportText, clause: Clause | undefined): string {
  return clause === undefined ? '' : foldNumerals(report.text.slice(clause.start, clause.end));
}
