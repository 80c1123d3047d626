import type { Figure } from '../../model/figure.ts';
import type { ReportText, Role, Section } from '../../model/outline.ts';
import { holds, type Span } from '../../model/span.ts';
import { isCrowded } from '../../text/figures/crowded.ts';
import { foldNumerals } from '../../text/figures/numbers.ts';
import type { Clause } from '../clauses.ts';
import { findSectionFrame } from '../frame.ts';
import { readThing, type Thing } from '../thing.ts';
import { readTasks } from './tasks.ts';

/** What a goal demands: that something be finished or running, begun, or pushed on. */
export type Demand = 'finish' | 'begin' | 'advance';

/** A goal of the earlier report, before anything is looked for. */
export type Goal = {
  readonly quote: string;
  /** The clause that the quote stands in. */
  readonly clause: string;
  readonly span: Span;
  readonly name: string;
  /** What it is about: its words weigh most. */
  readonly core: string;
  /** The sentence, and the heading above it. */
  readonly context: string;
  readonly demand: Demand;
  /** The figure that states it, or null for a task. */
  readonly figure: Figure | null;
  /** What the figure is of; null for a task. */
  readonly thing: Thing | null;
  /** True for a task that stands under the heading of a plan of several years. */
  readonly isOfPlan?: boolean;
  /** True for the first of two names that share a rate: [财政收入]和税收收入增长8%. */
  readonly isOfRate?: boolean;
};

/** Names that say too little without what stands before: 产量达到15万吨, 中央财政拟安排3185亿元. */
const GENERIC =
  /^(?:完成|年度|中央|各级|财政|专项|总|项目|年|新增)*(?:投资|投入|产值|产量|资金|补助资金|补贴资金|财政|面积|规模|总量|总数|总投资|企业|支出|范围|试点范围|标准|水平|人数|覆盖率|服务)$/u;
/** A shorter quote would stand in several places: the whole clause is quoted then. */
const SHORTEST_QUOTE = 6;
const GOAL_PARTS: ReadonlySet<Role> = new Set(['targets', 'tasks', 'self', 'requirements']);
/** What is to stand higher than before is not settled by a word that it went on. */
const FINISH =
  /完成|竣工|完工|建成|投入使用|(?:投入|正式|开始)运营|投产|投用|通车|(?<![发革外向大全放])开放|封顶|晋升|达到|达标|交付|落成|取消|关闭|建设任务|编制|制定|出台|(?:高|低|快|优|好)于[^，]{0,12}(?:上年|去年|水平|增[速幅]|平均数?)$/u;
const BEGIN = /启动|开工|动工|谋划|筹备|开始|着手|开展|商签|试行|试点/u;
/** 抓好青岚大桥建设[，确保按期开工]: what is to become of it by the clause behind, which has nothing of its own. */
const TO_BE =
  /^[，,]并?(?:确保|力争|争取)[^，。；]{0,4}?(?:开工|动工|启动|建成|竣工|完工|投产|投用|投入使用|投入运营|通车)(?:建设)?(?=[，。；]|$)/u;
const LONGEST_TO_BE = 14;
/** 落实[即将出台的]条例, 用好[已建成的]场馆: says which thing is meant, and not what is to become of it. */
const ABOUT_TO = /(?:即将|已经?|正在|新近?)[^，。；、]{0,6}?的/gu;

/**
 * The goals of a report: every figure that is aimed at, and every concrete task. Those due by the end of `year` first,
 * then those of longer plans, which the next report cannot settle; both in reading order.
 */
export function readGoals(
  report: ReportText,
  clauses: readonly Clause[],
  figures: readonly Figure[],
  year: number | null,
): readonly Goal[] {
  const byStart = new Map(clauses.map((clause) => [clause.start, clause]));
  const clauseOf = (figure: Figure): Clause | undefined => byStart.get(figure.span.start);
  const ahead = figures.filter(
    (figure) => figure.kind === 'goal' && !isCrowded(clauseOf(figure)?.tokens ?? []),
  );
  const goals: Goal[] = ahead
    .filter((figure) => !isThere(report, clauseOf(figure), figure))
    .map((figure) => fromFigure(report, clauseOf(figure), figure, year));
  for (const clause of clauses) {
    if (isCrowded(clause.tokens)) continue;
    if (!GOAL_PARTS.has(report.outline.sections[clause.sentence.section]?.role ?? 'review')) continue;
    if (clause.sentence.isHeading && namesPart(report.outline.sections[clause.sentence.section])) continue;
    const isOfPlan = findSectionFrame(report, clause.sentence.section, year)?.kind === 'span';
    const tasks = fromTasks(report, clause).map((task) => ({ ...task, isOfPlan }));
    const rates = ahead.filter(({ span, measure }) => span.start === clause.start && measure === 'change');
    goals.push(
      ...tasks
        .filter(({ span }) => !ahead.some((figure) => holds(span, figure.valueSpan)))
        .map((task) => (sharesRate(task, rates) ? { ...task, isOfRate: true } : task)),
    );
  }
  const rank = (goal: Goal): number => (isDueLater(goal, year) ? 1 : 0);
  return goals.sort(
    (a, b) =>
      rank(a) - rank(b) ||
      a.span.start - b.span.start ||
      (a.figure === null ? 1 : 0) - (b.figure === null ? 1 : 0),
  );
}

/** The title of a part, or of a section that only says what stands in it: （二）重点任务, 2.保障措施. */
const KIND_OF_PART =
  /^(?:\d{4}年度?|今年|全年|明年|下一步|下步)?(?:的|主要|重点|中心|基本|总体|具体|工作|目标|任务|安排|措施|举措|要求|思路|部署|打算|保障|指标|预期|发展|和|及|与|、)+$/u;

function namesPart(section: Section | undefined): boolean {
  return section?.level === 1 || KIND_OF_PART.test(foldNumerals(section?.title ?? ''));
}

/** 我们有9万多劳动力, 我国有2.9亿在校学生: what is there already. */
const HAS =
  /^(?:我们|[\p{Script=Han}]{0,4}[国省市区县州旗镇])?(?:(?:现有|拥有|共有|已有)[^，、\d]{0,8}|有)(?:$|\d.*、)/u;
/** 高校毕业生将达到7650人，[就业压力加大]: what will be so, and weighs. */
const WEIGHS =
  /^[，,][^，。；]{0,10}(?:压力|形势|任务|矛盾|困难|挑战)[^，。；]{0,4}(?:加大|增大|增加|很大|较大|巨大|不小|严峻|艰巨|繁重|突出)/u;
const DEMANDS = /(?<![必主重需纲首])要|力争|确保|争取|努力|预期|目标|计划|安排/u;

/** Whether a figure only says what is there, or will be without anybody's doing. */
function isThere(report: ReportText, clause: Clause | undefined, figure: Figure): boolean {
  if (clause === undefined) return false;
  const before = foldNumerals(report.text.slice(clause.start, figure.valueSpan.start));
  const isHeld = HAS.test(before);
  const isWeight = WEIGHS.test(report.text.slice(clause.end, clause.sentence.end));
  if (!isHeld && !isWeight) return false;
  return !DEMANDS.test(report.text.slice(clause.sentence.start, clause.end));
}

function sharesRate({ name }: Goal, rates: readonly Figure[]): boolean {
  return rates.some((figure) => figure.name !== name && figure.name.includes(name));
}

/** Whether it is set for a year after the report's own: 到2030年地区生产总值突破2000亿元. */
function isDueLater({ figure, isOfPlan }: Goal, year: number | null): boolean {
  if (figure === null) return isOfPlan === true;
  return figure.year !== null && year !== null && figure.year > year;
}

function fromFigure(
  report: ReportText,
  clause: Clause | undefined,
  figure: Figure,
  year: number | null,
): Goal {
  return {
    quote: figure.quote,
    clause: figure.quote,
    span: figure.span,
    name: figure.name,
    core: GENERIC.test(figure.name) ? `${beforeClause(report, clause)}\n${figure.name}` : figure.name,
    context: clause === undefined ? figure.quote : contextOf(report, clause),
    demand: demandOf(figure.quote),
    figure,
    thing: clause === undefined ? null : readThing(report, clause.sentence, figure, year),
  };
}

function fromTasks(report: ReportText, clause: Clause): readonly Goal[] {
  if (/^\s*[：:]/u.test(report.text.slice(clause.end, clause.end + 2))) return [];
  const quote = report.text.slice(clause.start, clause.end);
  const own = demandOf(quote);
  const rest = report.text.slice(clause.end, clause.sentence.end);
  const demand = own === 'advance' && TO_BE.test(rest) ? demandOf(rest.slice(0, LONGEST_TO_BE)) : own;
  const items = ITEMS.test(quote) ? demandOfList(report, clause) : null;
  return readTasks(quote).map((task) => ({
    ...(items === null
      ? { clause: quote, demand }
      : demandOfItem(quote.slice(...itemAround(quote, task)), items)),
    ...(task.end - task.start < SHORTEST_QUOTE
      ? { quote, span: { start: clause.start, end: clause.end } }
      : {
          quote: quote.slice(task.start, task.end),
          span: { start: clause.start + task.start, end: clause.start + task.end },
        }),
    name: task.name,
    core: task.name,
    context: contextOf(report, clause),
    figure: null,
    thing: null,
  }));
}

/** （1）北环路延伸工程（2）老城管网改造. */
const ITEM = /[（(]\d{1,2}[）)]|[①-⑳]/u;
const ITEMS = new RegExp(`(?:${ITEM.source}).*(?:${ITEM.source})`, 'u');
/** [完成15项民生工程]，其中交通工程4项：（1）…；城建工程5项：（1）…: what opens a list demands it of each numbered item. */
const OF_LIST = /[^，。；：]{0,60}\d[项件个][^，。；：]{0,60}(?=，?其中)/gu;

function demandOfList(report: ReportText, { sentence, start }: Clause): Demand {
  const before = report.text.slice(report.paragraphs[sentence.paragraph]?.start ?? sentence.start, start);
  const [opening] = Array.from(foldNumerals(before).matchAll(OF_LIST), ([words]) => words).slice(-1);
  return opening === undefined ? 'advance' : demandOf(opening);
}

/** Where the numbered item stands that a task of the clause is in, without its number. */
function itemAround(clause: string, { start, end }: Span): readonly [start: number, end: number] {
  const numbers = Array.from(clause.slice(0, start + 1).matchAll(new RegExp(ITEM, 'gu')));
  const last = numbers.at(-1);
  const behind = clause.slice(end).search(ITEM);
  return [last === undefined ? 0 : last.index + last[0].length, behind < 0 ? clause.length : end + behind];
}

/** What the words of a numbered item demand, else what its list does. */
function demandOfItem(clause: string, ofList: Demand): Pick<Goal, 'clause' | 'demand'> {
  const own = demandOf(clause);
  return { clause, demand: own === 'advance' ? ofList : own };
}

/** What the sentence says before `clause`, the last forty characters of it. */
function beforeClause(report: ReportText, clause: Clause | undefined): string {
  if (clause === undefined) return '';
  return report.text.slice(Math.max(clause.sentence.start, clause.start - 40), clause.start);
}

/** The sentence and the titles above it. */
function contextOf(report: ReportText, clause: Clause): string {
  const sentence = report.text.slice(clause.sentence.start, clause.sentence.end);
  const section = report.outline.sections[clause.sentence.section];
  return `${section?.title ?? ''}\n${sentence}`;
}

/** What the words of a goal demand. */
export function demandOf(quote: string): Demand {
  const demanded = quote.replace(ABOUT_TO, '');
  if (BEGIN.test(demanded)) return 'begin';
  return FINISH.test(demanded) ? 'finish' : 'advance';
}
