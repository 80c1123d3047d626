import type { Role } from '../../model/outline.ts';
import type { Family } from './markers.ts';

/** What a heading needs to know to find its role. */
export type RoleContext = {
  readonly title: string;
  readonly marker: string;
  readonly family: Family;
  readonly level: number;
  /** Role of the section that holds it; undefined on level 1. */
  readonly parent: Role | undefined;
  /** Role of the section before on the same level under the same parent. */
  readonly before: Role | undefined;
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
  /回顾|总结|执行情况|成就|成绩|过去|年来|以来|形势|进展|转变$|的[一二三四五六七八九十]+年$|(?:去|上)(?:一)?年/u;
const AHEAD = /任务|安排|建议|重点|部署|今后|未来|举措|措施|主要工作|工作要点|打算/u;

/** The role of a section: from the words of its title, else from the part that holds it, else from its text. */
export function findRole(context: RoleContext): Role {
  if (context.family === 'appendix' || context.parent === 'appendix') return 'appendix';
  return context.parent === undefined ? findPartRole(context) : findInnerRole(context, context.parent);
}

function findPartRole(context: RoleContext): Role {
  const { title, before } = context;
  if (SELF.test(title)) return 'self';
  if (PROBLEMS.test(title)) return 'problems';
  const isReview =
    REVIEW.test(title) && !/(?:今后|未来|重点工作|工作安排|主要任务)/u.test(title.replace(/新时期/u, ''));
  if (isReview && before !== 'tasks') return 'review';
  if (TARGETS.test(title)) return 'targets';
  if (REQUIREMENTS.test(title)) return 'requirements';
  if (AHEAD.test(title)) return 'tasks';
  if (context.family === 'lead' || context.family === 'dash' || context.family === 'item')
    return before ?? 'review';
  return before === undefined && looksBack(context.body) ? 'review' : 'tasks';
}

/** Inside a review all is review, but for what it was learned from; elsewhere a title may be about something else. */
function findInnerRole({ title, family, level }: RoleContext, parent: Role): Role {
  if (level > 2) return parent;
  if (parent === 'review')
    return PROBLEMS.test(title) ? 'problems' : /^必须/u.test(title) ? 'requirements' : parent;
  if (SELF.test(title)) return 'self';
  if (parent === 'targets' && family === 'han-bracket' && !TARGETS.test(title)) {
    return REVIEW.test(title) ? 'review' : REQUIREMENTS.test(title) ? 'requirements' : 'tasks';
  }
  if (parent === 'tasks' && /主要目标|预期目标|发展目标$/u.test(title)) return 'targets';
  return parent;
}

/** True where more is told as done (了, 已, 增长) than as to be done (要, 必须, 将). */
function looksBack(body: string): boolean {
  const count = (pattern: RegExp): number => body.match(pattern)?.length ?? 0;
  return count(/了|已经|比上年|同比/gu) > count(/要|必须|应当|应该|将/gu);
}
