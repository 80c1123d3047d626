import type { ReportText } from '../model/outline.ts';
import { findDates } from '../text/figures/dates.ts';
import { foldNumerals } from '../text/figures/numbers.ts';

/** What time the sentences of a paragraph speak of, as the words at the head of a clause set it. */
export type Frame = {
  readonly kind: 'past' | 'own' | 'span';
  readonly year: number | null;
  /** How many years a look back covers: 5 for 五年来; 1 for a single one. */
  readonly years: number;
};

const PLAN =
  '(?:第(?:十[一二三四五六七八九]?|[六七八九])个五年(?:计划|规划)|[“"]?(?:十[一二三四五六七八九]?|[六七八九])五[”"]?)';
/** A plan or a span of years that goals are set for; its opening year, its making and its closing year are none. */
const SPAN = new RegExp(
  `${PLAN}(?:时期|期间|规划期)|${PLAN}[^，。]{0,8}(?:(?:主要|发展|奋斗|预期)目标|纲要[（(]?草案|(?:基本|主要)任务|(?:基本|总体)思路)|(?:今后|未来)([三四五])年|本届政府任期|新一届[^，。]{0,6}政府(?:的)?(?:工作)?(?:总体|基本)?(?:思路|要求|目标|任务)`,
  'u',
);
const PAST = /^(?:[一二三四]、)?(?:过去(?:的)?(?:一|五)年|去年(?!.{0,3}起)|一年来|五年来|回顾)/u;
const FIVE_YEARS = /^(?:[一二三四]、)?(?:回顾)?(?:过去(?:的)?五年|五年来)/u;
/** The draft of a plan, before the house in the plan's first year: 《纲要草案》设置了…. */
const DRAFT = /^《?[^，。》]{0,24}纲要[（(]?草案[）)]?》/u;
/** A plan, and a term of office, runs five years. */
const SPAN_YEARS = 5;
const OWN = /^(?:[^，。]{0,4})?(?:今年|本年度|新的一年)|今年[^，。]{0,14}(?:目标|任务|重点|安排)/u;
/** The targets of a year are its 主要预期目标; 今后五年，经济增长预期目标是 is of its own time. */
const TARGETS = /^[^，。]{0,12}(?:主要|发展的?|建设的?)预期目标(?:是|为)/u;
/** What is done for a later plan is not done in it: 为“十六五”时期发展奠定基础. */
export const GROUNDWORK = /^(?:并|并且|也)?为[^，。]*(?:奠定|打下|打好|创造|准备|铺垫)/u;
const NEXT_PLAN = /^\d{4}年[^，。]{0,10}计划/u;
/** 要 and 将 as words of their own, neither 主要 nor 将近; and targets that are set. What went on by itself is no demand: 结构继续优化. */
const MODAL = /(?<![主重必纲首])要|目标[是为]|将(?!近|军)|力争|确保|推动|加快|(?<!\p{Script=Han}{2})继续/u;

/** What each of them holds: 年, 回顾, 时期, 目标, 纲要, 任务, 思路. Few clauses speak of time, and the others need not be asked seven times. */
const OF_TIME = /[年顾期标纲务]|思路/u;

/** The frame that `clause` sets, or null where it leaves the one before. */
export function findFrame(clause: string, reportYear: number | null): Frame | null {
  if (!OF_TIME.test(clause) || GROUNDWORK.test(clause)) return null;
  if (PAST.test(clause)) return { kind: 'past', year: null, years: FIVE_YEARS.test(clause) ? SPAN_YEARS : 1 };
  if (OWN.test(clause)) return { kind: 'own', year: null, years: 1 };
  const span = SPAN.exec(clause);
  if (span !== null) return { kind: 'span', year: spanEnd(span, clause, reportYear), years: SPAN_YEARS };
  if (TARGETS.test(clause)) return { kind: 'own', year: reportYear, years: 1 };
  if (reportYear === null) return null;
  return findDraftFrame(clause, reportYear) ?? findYearFrame(clause, reportYear);
}

/** Plans begin in years that end in 1 and 6, and their drafts are laid before the house in these. */
function findDraftFrame(clause: string, reportYear: number): Frame | null {
  if (reportYear % SPAN_YEARS !== 1 || !DRAFT.test(clause)) return null;
  return { kind: 'span', year: reportYear + SPAN_YEARS - 1, years: SPAN_YEARS };
}

const YEAR_DIGITS = 4;

/** A report given late in its year sets the goals of the next: 二、1981年计划的主要指标. */
function findYearFrame(clause: string, reportYear: number): Frame | null {
  if (clause.charAt(YEAR_DIGITS) !== '年') return null;
  const year = Number(/^(\d{4})年/u.exec(foldNumerals(clause))?.[1]);
  if (year === reportYear) return { kind: 'own', year: null, years: 1 };
  if (year === reportYear - 1) return { kind: 'past', year: null, years: 1 };
  const isNext = year === reportYear + 1 && NEXT_PLAN.test(foldNumerals(clause));
  return isNext ? { kind: 'span', year, years: 1 } : null;
}

/** 未来五年，主要预期目标是: the targets of the years that the sentence opened with. */
export function areTargetsAhead(frame: Frame | null, clause: string): boolean {
  return frame?.kind === 'span' && TARGETS.test(clause);
}

/** Opens a sentence: 未来五年，. */
export const YEARS_AHEAD = /^\s*(?:今后|未来)[三四五]年，$/u;

/** A clause that demands something ends a look back. */
export function endsPast(frame: Frame | null, clause: string): boolean {
  return frame?.kind === 'past' && MODAL.test(clause);
}

function spanEnd(span: RegExpExecArray, clause: string, reportYear: number | null): number | null {
  const plan = findDates(foldNumerals(clause)).find(
    (date) => date.kind === 'year' && date.start <= span.index + 1 && date.end > span.index,
  );
  if (plan !== undefined) return plan.value;
  const years = span[0].startsWith('新一届') ? SPAN_YEARS : { 三: 3, 四: 4, 五: 5 }[span[1] ?? ''];
  return reportYear === null || years === undefined ? null : reportYear + years - 1;
}

/** The frame that the title of the section, or of one above it, sets: 二、“十二五”时期的主要目标和任务. */
export function findSectionFrame(
  report: ReportText,
  section: number,
  reportYear: number | null,
): Frame | null {
  for (let at = section; at > 0; at = report.outline.sections[at]?.parent ?? 0) {
    const frame = findFrame(report.outline.sections[at]?.title ?? '', reportYear);
    if (frame !== null) return frame;
  }
  return null;
}
