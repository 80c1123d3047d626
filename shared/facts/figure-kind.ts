import type { FigureKind } from '../model/figure.ts';
import type { Outline, Role } from '../model/outline.ts';

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
  /去年(?!.{0,4}预算)|过去.{0,4}年|已(?:经)?(?:完成|达到?|建成|实现|形成|投入|超过|有|累计)|[五三四]年来|一年来|截至/u;
/** Wording of a goal inside a part that looks back. */
const AIM =
  /今年(?:要|拟|将|计划|安排|预期|的目标)|力争|明年|今后[一二三四五]?年|未来[一二三四五]年|目标(?:是|为)/u;

/** The role of the part that section `index` stands in; a section without one has its parent's, as the outline promises. */
export function findRole(outline: Outline, index: number): Role {
  return outline.sections[index]?.role ?? 'review';
}

/** Whether a figure of a part with `role` is reached or aimed at, by the part and the clause's own words. */
export function readKind(
  role: Role,
  clause: string,
  year: number | null,
  reportYear: number | null,
): FigureKind {
  const kind = BY_ROLE[role];
  if (year !== null && reportYear !== null) {
    if (year < reportYear) return 'achievement';
    if (year > reportYear) return 'goal';
  }
  if (kind === 'goal') return RESULT.test(clause) ? 'achievement' : 'goal';
  return AIM.test(clause) ? 'goal' : 'achievement';
}
