import type { Role } from '../../model/outline.ts';
import { announcesList } from './block.ts';
import type { Family } from './markers.ts';
import { findListRole, saysHowToWork } from './list-roles.ts';
import { announcesProblems, namesProblem } from './problems.ts';
import type { RoleContext } from './role-context.ts';

const SELF =
  /政府自身|自身建设|服务型政府|(?:责任|法治|廉洁|清廉|高效|人民满意的?).{0,4}政府|从严治党|风清气正|政府服务质量|廉政|反腐|从严治政|行政能力|政风|转变(?:工作)?作风|(?:改进|加强).{0,6}作风|政府(?:工作|职能|治理)(?:水平|转变|创新|能力)|政府机构改革|转变政府职能|行政管理体制/u;
const PROBLEMS = /(?:存在|面临).{0,6}(?:问题|困难|挑战)|问题和(?:困难|不足)|困难和问题/u;
const REQUIREMENTS =
  /总体(?:要求|思路|部署)|指导(?:思想|方针|原则)|基本(?:原则|方针|要求|思路)|重要要求|原则|必须坚持|体会|经验/u;
const TARGETS = /目标|指标|规划纲要/u;
const REVIEW =
  /回顾|总结|执行情况|成就|成绩|过去|年来|以来|形势|进展|转变$|的[一二三四五六七八九十]+年$|(?:去|上)一?年/u;
/** Words for the time behind, which need no text to bear them out; 成绩 and 形势 may lie ahead: 以优异成绩迎接……. */
const PAST = /过去|年来|以来|(?:去|上)一?年/u;
/** Words that leave no doubt, wherever in a report the part stands. */
const LOOKS_BACK = /回顾|总结|执行情况/u;
const AHEAD = /任务|安排|建议|重点|部署|今后|未来|举措|措施|主要工作|年(?:的)?工作$|工作要点|打算/u;
const PLANS = /安排|部署|打算|计划|建议|要求/u;
const TASKS = /任务|措施|举措|(?:重点|主要)工作|工作重点/u;
/** What a target is told by: 增长6%左右, 控制在3%以内. */
const FIGURE = /[0-9０-９][0-9０-９.．]*(?:[%％]|个百分点|万|亿)/u;
/** A title glued to its text is long; only its beginning names the part. */
const NAME_LENGTH = 40;
/** Families that take their part's colour from the neighbour before. */
const POINTS: ReadonlySet<Family> = new Set(['lead', 'topic', 'dash', 'item', 'point']);

/** The role of a section: from the words of its title, else from the part that holds it, else from its text. */
export function findRole(context: RoleContext): Role {
  if (context.family === 'appendix' || context.parent === 'appendix') return 'appendix';
  return context.parent === undefined ? findPartRole(context) : findInnerRole(context, context.parent);
}

function findPartRole(context: RoleContext): Role {
  const { before } = context;
  const title = context.title.slice(0, NAME_LENGTH);
  if (context.isBeforeSecond) return findReviewedRole({ ...context, before: 'review', startsOver: false });
  if (POINTS.has(context.family)) return before ?? (looksBack(context.body) ? 'review' : 'tasks');
  if (SELF.test(title)) return 'self';
  if (PROBLEMS.test(title)) return 'problems';
  if (LOOKS_BACK.test(title) || (context.isYearBefore && !PLANS.test(title))) return 'review';
  if (context.isPeriod && before === 'review' && !REVIEW.test(title) && !/思路|要求|原则|方针/u.test(title))
    return 'targets';
  if (TARGETS.test(title) && (before === 'review' || !REVIEW.test(title)))
    return holdsTasks(context) ? 'tasks' : 'targets';
  if (
    isReviewTitle(title) &&
    before !== 'tasks' &&
    (before === undefined || PAST.test(title) || looksBack(context.body))
  )
    return 'review';
  if (REQUIREMENTS.test(title)) return holdsTasks(context) ? 'tasks' : 'requirements';
  if (AHEAD.test(title)) return 'tasks';
  if (before === 'review' && saysHowToWork(context)) return 'requirements';
  return before === undefined && looksBack(context.body) ? 'review' : 'tasks';
}

function isReviewTitle(title: string): boolean {
  return REVIEW.test(title) && !/今后|未来|重点工作|工作安排|主要任务/u.test(title);
}

/** 目标和任务 with another part of tasks behind it sets the targets; as the last such part it holds the tasks. */
function holdsTasks({ title, hasTasksLater }: RoleContext): boolean {
  return TASKS.test(title.slice(0, NAME_LENGTH)) && !hasTasksLater;
}

/** True for the title of a part of tasks: 三、2026年重点工作. */
export function announcesTasks(title: string): boolean {
  return AHEAD.test(title) || /\d年|本年|今年|明年/u.test(title);
}

/** Inside a review all is review, but for what was learned from it and what is wrong; elsewhere a title may differ. */
function findInnerRole(context: RoleContext, parent: Role): Role {
  const { title, family } = context;
  if (context.level > 2) return parent;
  if (isProblem(context, parent)) return 'problems';
  if (parent === 'review') return findReviewedRole(context);
  if (/^(?:这|过去的?)?[一二三四五六七八九十]+年(?:来)?[，,]/u.test(title) && family === 'lead')
    return 'review';
  if (parent === 'tasks' && !POINTS.has(family) && LOOKS_BACK.test(title)) return 'review';
  if (SELF.test(title)) return 'self';
  const listed = findListRole(context, parent);
  if (listed !== undefined) return listed;
  if (parent === 'targets') return findTargetedRole(context);
  if (parent === 'tasks' && family === 'dash' && title.includes('必须坚持')) return 'requirements';
  return parent === 'tasks' && /(?:主要|预期|发展)目标$/u.test(title) ? 'targets' : parent;
}

/** A list of problems is announced and its first point names one; the points behind it belong to it, up to the next list. */
function isProblem({ title, family, before, leadIn }: RoleContext, parent: Role): boolean {
  if (!POINTS.has(family) || parent === 'self') return false;
  if (announcesProblems(leadIn)) return namesProblem(title);
  return before === 'problems' && !announcesList(leadIn);
}

/** What a part of targets holds beside them: 目标和任务 tasks, 要求和目标 what is required. */
function findTargetedRole({ title, family, parentTitle, body }: RoleContext): Role {
  const name = parentTitle.slice(0, NAME_LENGTH);
  if (/回顾|主要情况|执行情况/u.test(title)) return 'review';
  if (/(?:目标|指标)(?:任务)?$/u.test(title)) return 'targets';
  if (family.startsWith('han')) return 'tasks';
  if (FIGURE.test(body)) return 'targets';
  if (REQUIREMENTS.test(name)) return 'requirements';
  return TASKS.test(name) || name.includes('部署') ? 'tasks' : 'targets';
}

function findReviewedRole({ title, before, startsOver, body }: RoleContext): Role {
  if (PROBLEMS.test(title)) return 'problems';
  if (title.startsWith('必须')) return 'requirements';
  return before === 'tasks' || (startsOver && !looksBack(body)) ? 'tasks' : 'review';
}

/** True where more is told as done (了, 已, 增长) than as to be done (要, 必须, 将). */
function looksBack(body: string): boolean {
  const count = (pattern: RegExp): number => body.match(pattern)?.length ?? 0;
  return count(/了|已经|比上年|同比/gu) > count(/要|必须|应当|应该|将/gu);
}
