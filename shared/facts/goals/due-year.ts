import type { ReportText } from '../../model/outline.ts';
import type { Span } from '../../model/span.ts';
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
const NEXT_YEAR = /明年/u;
/** Says that it is due within the report's own year, whatever the part around is set for. */
const THIS_YEAR = /今年|本年度?|年内|年底前|(?<!\d)年底|全年|上半年|下半年|[一二三四]季度|当年/u;
const MID_CENTURY = /(?:到|至)?本世纪中叶|(?:新中国成立|建国)(?:一百年|100年)/u;

/** Years that name a plan, an agenda or a point of comparison, and set no date for what is done with it. */
const NAMED_BY_YEAR =
  /\d{4}年(?:前)?[^，。；、]{0,12}?(?:远景目标|议程|行动方案|行动计划|规划纲要|规划(?!目标|任务|期)|愿景)|[“"]?(?:十[一二三四五六七八九]?|[六七八九])五[”"]?(?:规划)?(?:纲要|规划|计划)(?!期|目标|任务|确定|各项|主要|收官|末|的?(?:各项|主要|目标))/gu;

/** What stands in the way of a date's being the goal's own, blanked out; as long as `words`. */
function blankNames(words: string): string {
  const blank = (found: string): string => '＊'.repeat(found.length);
  let plain = words.replace(NAMED_BY_YEAR, blank);
  for (const { start, end } of findQuoted(words))
    if (words.charAt(start) === '《')
      plain = plain.slice(0, start) + '＊'.repeat(end - start) + plain.slice(end);
  return plain;
}

/** The year that `words` set as due, counted from the report's own; null where they set none. */
export function readDueYear(words: string, reportYear: number): number | null {
  const plain = blankNames(foldNumerals(words));
  const year = findYear(plain);
  if (year !== null && year >= reportYear) return year;
  if (MID_CENTURY.test(plain)) return 2050;
  const match = YEARS_AHEAD.exec(plain) ?? PROGRAMME.exec(plain);
  const count = parseNumber((match?.slice(1).find((group) => group !== undefined) ?? '').replace('两', '二'));
  if (count !== null && count > 0) return reportYear + count - 1;
  if (NEXT_YEAR.test(plain)) return reportYear + 1;
  return THIS_YEAR.test(plain) ? reportYear : null;
}

/**
 * The year at whose end a goal is due, by the nearest words that say so: its own clause, the clauses of its sentence
 * before it, what the paragraph or a title above is set for (“十五五”时期主要目标: the plan's last year), else the year of
 * the report. `clauses` are those of the report, in order. Null where the report's year is unknown and no other is named.
 */
export function findDueYear(
  report: ReportText,
  clauses: readonly Clause[],
  reportYear: number | null,
  goal: Span,
): number | null {
  const at = findLastStart(clauses, goal.start);
  const clause = clauses[at];
  const words = foldNumerals(
    report.text.slice(clause?.start ?? goal.start, Math.max(goal.end, clause?.end ?? 0)),
  );
  if (reportYear === null) return findYear(blankNames(words));
  const own = readDueYear(words, reportYear);
  if (own !== null || clause === undefined) return own ?? reportYear;
  for (let before = at - 1; clauses[before]?.sentence === clause.sentence; before--) {
    const year = readDueYear(sliceClause(report, clauses[before]), reportYear);
    if (year !== null) return year;
  }
  const frame = frameOf(report, clauses, at, reportYear);
  const year = frame?.kind === 'span' ? frame.year : null;
  return year !== null && year >= reportYear ? year : reportYear;
}

/** Index of the last clause that begins at `offset` or before it; -1 where none does. */
function findLastStart(clauses: readonly Clause[], offset: number): number {
  let [low, high] = [0, clauses.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((clauses[middle]?.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** What time the paragraph speaks of where its clause `at` stands, else what the titles above are set for. */
function frameOf(report: ReportText, clauses: readonly Clause[], at: number, year: number): Frame | null {
  const clause = clauses[at];
  if (clause === undefined) return null;
  let first = at;
  while (clauses[first - 1]?.sentence.paragraph === clause.sentence.paragraph) first -= 1;
  let frame: Frame | null = null;
  for (let each = first; each <= at; each++) {
    const words = sliceClause(report, clauses[each]);
    if (endsPast(frame, words)) frame = null;
    frame = findFrame(words, year) ?? frame;
  }
  return frame ?? findSectionFrame(report, clause.sentence.section, year);
}

function sliceClause(report: ReportText, clause: Clause | undefined): string {
  return clause === undefined ? '' : foldNumerals(report.text.slice(clause.start, clause.end));
}
