import type { FigureKind } from '../model/figure.ts';
import type { Outline, Role } from '../model/outline.ts';
import type { Frame } from './frame.ts';

/** What each part holds where the wording does not say otherwise. */
const BY_ROLE: Readonly<Record<Role, FigureKind>> = {
  opening: 'achievement',
  review: 'achievement',
  problems: 'achievement',
  requirements: 'goal',
  targets: 'goal',
  tasks: 'goal',
  self: 'goal',
  closing: 'goal',
  appendix: 'achievement',
};
/** Wording of a result inside a part that sets goals. */
const RESULT =
  /^(?:去年|过去|目前|现在)|已(?:经)?(?:完成|达到?|建成|实现|形成|投入|超过|有|累计)|[五三四]年来|一年来|截至/u;
/** Wording of a goal inside a part that looks back. */
const AIM =
  /拟(?:安排|投入|新增|发行)|今年(?:要|拟|将|计划|安排|预期|的目标)|力争|明年|今后[一二三四五]?年|未来[一二三四五]年/u;

/** The role of section `index`; an appendix whose title sets the report's year holds tasks: 2031年民生实事. */
export function roleOf(outline: Outline, index: number, sectionFrame: Frame | null): Role {
  const role = outline.sections[index]?.role ?? 'review';
  return role === 'appendix' && sectionFrame?.kind === 'own' ? 'tasks' : role;
}

/** Whether a figure of a part with `role` is reached or aimed at: by its year, its own words, the paragraph's frame, the part. */
export function readKind(
  role: Role,
  clause: string,
  year: number | null,
  reportYear: number | null,
  frame: Frame | null,
): FigureKind {
  if (year !== null && reportYear !== null && year < reportYear) return 'achievement';
  if (year !== null && reportYear !== null && year > reportYear) return 'goal';
  if (BY_ROLE[role] === 'goal')
    return RESULT.test(clause) || isPast(frame, reportYear) ? 'achievement' : 'goal';
  return AIM.test(clause) ||
    isTargets(frame, reportYear) ||
    (year !== null && year === reportYear) ||
    isAhead(frame, reportYear)
    ? 'goal'
    : 'achievement';
}

/** Targets of the year in a report without headings, whose parts can't be told by them. */
function isTargets(frame: Frame | null, reportYear: number | null): boolean {
  return frame?.kind === 'own' && frame.year !== null && frame.year === reportYear;
}

/** A plan that has not ended, though a part that looks back holds the paragraph. */
function isAhead(frame: Frame | null, reportYear: number | null): boolean {
  return frame?.kind === 'span' && frame.year !== null && reportYear !== null && frame.year > reportYear;
}

/** Whether a clause of a part that looks back demands something all the same. */
export function demands(clause: string): boolean {
  return /(?<![必主重需纲首])要|将|力争|争取|计划|预期/u.test(clause);
}

/** A look back, or a plan that has ended. */
function isPast(frame: Frame | null, reportYear: number | null): boolean {
  if (frame?.kind === 'past') return true;
  return frame?.kind === 'span' && frame.year !== null && reportYear !== null && frame.year < reportYear;
}

/** What holds a result against a goal; 实现, 达到 say that the goal is the result. */
const HELD_AGAINST =
  /(?:[低高好优快]于|超过|超出|超额|未达到?|未能|落后于?|[比较距]|完成)(?!.*(?:实现|达到))[^，。；]{0,16}$/u;
const GOAL_BEHIND = /^(?:左右|以上|以下|以内)?的?[^，。；、\d（）()]{0,10}?(?:目标|预期(?=$|[，。；、值]))/u;

/** 对实现[翻两番]的宏伟目标充满信心. */
const GREAT_GOAL = /^的(?:宏伟|奋斗|战略|远景)目标(?!任务)/u;

/**
 * Whether a figure is a goal that a result is held against: 上涨2%，低于[3%]的预期目标. `before` ends with the number. 完成[75%]的
 * 目标任务 tells how much of one is done.
 */
export function isYardstick(before: string, after: string): boolean {
  if (GREAT_GOAL.test(after)) return true;
  if (!GOAL_BEHIND.test(after) || !HELD_AGAINST.test(before)) return false;
  return !(/完成(?:了)?$/u.test(before) && /^的?[^，。；、\d]{0,6}目标任务/u.test(after));
}

/** Whether a figure is what another is reached from: 由[47.5%]提高到51.5%, 在上年[90亿元]的基础上. */
export function isBaseValue(before: string, after: string): boolean {
  return (
    (/在[^，]*$/u.test(before) && /^[)）]?[^，；。\d]{0,6}基础上/u.test(after)) ||
    (/[从由]/u.test(before) &&
      /^(?:的)?[^，]{0,4}(?:提高|增加|扩大|上升|下降|降|减少|增长|提升|升|增|缩小|降低|调整|发展|扩|延伸|上调|提|到|(?:整合|压缩|压减|精简|合并|调高|调低|[减缩改])[为至到])/u.test(
        after,
      ))
  );
}
