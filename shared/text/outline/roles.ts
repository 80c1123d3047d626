import type { Role } from '../../model/outline.ts';
import type { Family } from './markers.ts';

/** What a heading needs to know to find its role. */
export type RoleContext = {
  readonly title: string;
  readonly family: Family;
  readonly level: number;
  /** Role of the section that holds it; undefined on level 1. */
  readonly parent: Role | undefined;
  /** Role of the section before on the same level under the same parent. */
  readonly before: Role | undefined;
  /** True where its numbers start over under the same parent: a part whose own title is lost. */
  readonly startsOver: boolean;
  /** True where a part of tasks follows. */
  readonly hasTasksLater: boolean;
  /** True where the text begins inside its first part: the next part is 二、. */
  readonly isBeforeSecond: boolean;
  /** The paragraph before it, where that is no heading. */
  readonly leadIn: string;
  /** The section's own text, for titles that say nothing. */
  readonly body: string;
};

const SELF =
  /政府自身|自身建设|服务型政府|(?:责任|法治|廉洁|人民满意的?).{0,4}政府|廉政|反腐|从严治政|行政能力|政风|转变(?:工作)?作风|(?:改进|加强).{0,6}作风|政府(?:工作|职能|治理)(?:水平|转变|创新|能力)|政府机构改革|转变政府职能|行政管理体制/u;
const PROBLEMS = /(?:存在|面临).{0,6}(?:问题|困难|挑战)|问题和(?:困难|不足)|困难和问题/u;
const REQUIREMENTS =
  /总体(?:要求|思路|部署)|指导(?:思想|方针|原则)|基本(?:原则|方针|要求|思路)|重要要求|原则|必须坚持|体会|经验/u;
const TARGETS = /目标|指标|规划纲要/u;
const REVIEW =
  /回顾|总结|执行情况|成就|成绩|过去|年来|以来|形势|进展|转变$|的[一二三四五六七八九十]+年$|(?:去|上)一?年/u;
/** Words that leave no doubt, wherever in a report the part stands. */
const LOOKS_BACK = /回顾|总结|执行情况/u;
const AHEAD = /任务|安排|建议|重点|部署|今后|未来|举措|措施|主要工作|年(?:的)?工作$|工作要点|打算/u;
/** Families that take their part's colour from the neighbour before. */
const POINTS: ReadonlySet<Family> = new Set(['lead', 'topic', 'dash', 'item']);

/** The role of a section: from the words of its title, else from the part that holds it, else from its text. */
export function findRole(context: RoleContext): Role {
  if (context.family === 'appendix' || context.parent === 'appendix') return 'appendix';
  return context.parent === undefined ? findPartRole(context) : findInnerRole(context, context.parent);
}

function findPartRole(context: RoleContext): Role {
  const { title, before } = context;
  if (context.isBeforeSecond) return findReviewedRole({ ...context, before: 'review', startsOver: false });
  if (POINTS.has(context.family)) return before ?? (looksBack(context.body) ? 'review' : 'tasks');
  if (SELF.test(title)) return 'self';
  if (PROBLEMS.test(title)) return 'problems';
  if (TARGETS.test(title) && (before === 'review' || !REVIEW.test(title))) return findTargetsRole(context);
  if (LOOKS_BACK.test(title) || (isReviewTitle(title) && before !== 'tasks')) return 'review';
  if (REQUIREMENTS.test(title)) return 'requirements';
  if (AHEAD.test(title)) return 'tasks';
  return before === undefined && looksBack(context.body) ? 'review' : 'tasks';
}

function isReviewTitle(title: string): boolean {
  return REVIEW.test(title) && !/今后|未来|重点工作|工作安排|主要任务/u.test(title);
}

/** 目标和任务 with another part of tasks behind it sets the targets; as the last such part it holds the tasks. */
function findTargetsRole({ title, hasTasksLater }: RoleContext): Role {
  return /任务|措施|举措/u.test(title) && !hasTasksLater ? 'tasks' : 'targets';
}

/** True for the title of a part of tasks: 三、2026年重点工作. */
export function announcesTasks(title: string): boolean {
  return AHEAD.test(title) || /\d年|本年|今年|明年/u.test(title);
}

/** Inside a review all is review, but for what was learned from it and what is wrong; elsewhere a title may differ. */
function findInnerRole(context: RoleContext, parent: Role): Role {
  const { title, family, before } = context;
  if (context.level > 2) return parent;
  if (POINTS.has(family) && (before === 'problems' || announcesProblems(context.leadIn))) return 'problems';
  if (parent === 'review') return findReviewedRole(context);
  if (/^(?:这|过去的?)?[一二三四五六七八九十]+年(?:来)?[，,]/u.test(title) && family === 'lead')
    return 'review';
  if (SELF.test(title)) return 'self';
  if (parent === 'targets' && family.startsWith('han') && !/(?:目标|指标)(?:任务)?$/u.test(title)) {
    return /回顾|主要情况|执行情况/u.test(title) ? 'review' : 'tasks';
  }
  return parent === 'tasks' && /(?:主要|预期|发展)目标$/u.test(title) ? 'targets' : parent;
}

function findReviewedRole({ title, before, startsOver, body }: RoleContext): Role {
  if (PROBLEMS.test(title)) return 'problems';
  if (title.startsWith('必须')) return 'requirements';
  return before === 'tasks' || (startsOver && !looksBack(body)) ? 'tasks' : 'review';
}

function announcesProblems(words: string): boolean {
  return /清醒|(?:存在|面临|还有).{0,20}(?:问题|困难|矛盾|挑战|不足)/u.test(words);
}

/** True where more is told as done (了, 已, 增长) than as to be done (要, 必须, 将). */
function looksBack(body: string): boolean {
  const count = (pattern: RegExp): number => body.match(pattern)?.length ?? 0;
  return count(/了|已经|比上年|同比/gu) > count(/要|必须|应当|应该|将/gu);
}
