import type { Role, Section } from '../../model/outline.ts';

/** Roles that parts mix: what is required, what is aimed at, what will be done. */
const MIXED: readonly Role[] = ['requirements', 'targets', 'tasks'];
/** How a paragraph without a heading says what it sets: 总体要求是：……, 主要预期目标是：……. */
const SET: readonly (readonly [Role, RegExp])[] = [
  ['requirements', /(?:总体(?:要求|思路)|指导思想|(?:工作|基本)思路)(?:是|为|：|:)/u],
  ['targets', /(?:预期|奋斗|主要|发展)目标(?:是|为|：|:)/u],
];

/**
 * What a section of `sections` is for: its role, and for a part of the first level that mixes requirements, targets and tasks
 * the others of these that its sections have or its own paragraphs in `text` set, in this order.
 */
export function listPartRoles(
  sections: readonly Section[],
  { index, level, role, own }: Section,
  text: string,
): readonly Role[] {
  if (level !== 1 || !MIXED.includes(role)) return [role];
  const words = text.slice(own.start, own.end);
  const held = new Set<Role>([
    ...sections.filter((each) => each.parent === index).map((each) => each.role),
    ...SET.flatMap(([each, pattern]) => (pattern.test(words) ? [each] : [])),
  ]);
  return [role, ...MIXED.filter((each) => each !== role && held.has(each))];
}
