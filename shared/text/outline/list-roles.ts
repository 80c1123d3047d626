import type { Role } from '../../model/outline.ts';
import { announcesList } from './block.ts';
import type { Family } from './markers.ts';
import type { RoleContext } from './role-context.ts';

/** Families of points in a list that a paragraph announces. */
const LISTED: ReadonlySet<Family> = new Set(['dash', 'item', 'point']);
/** How a list of targets is announced: 今年的主要预期目标是： */
const TARGETS = /目标(?:是|为|如下)?[：:]$/u;
/** How a list of what is to be kept to is announced: 要把握以下原则。 必须做到“四个坚持”： */
const PRINCIPLES =
  /(?:把握|坚持|遵循|做到|处理)(?:好|以下|如下|下列)?[^，。；]{0,8}(?:原则|坚持|关系|要求)[^，。；]{0,4}[：:。]$/u;
/** A paragraph that says what is required of the year as a whole: 今年工作的总体要求是：……。 */
const REQUIREMENTS = /(?:总体(?:要求|思路)|指导思想)(?:是|为|：|:)/u;
const ENDING = 60;

/**
 * The role of a point in a list that the paragraph before it announces, or goes on from the point before; undefined where
 * nothing is announced. Dashes behind the paragraph with the year's requirements spell these out.
 */
export function findListRole(
  { family, leadIn, before, beforeFamily }: RoleContext,
  parent: Role,
): Role | undefined {
  if (!LISTED.has(family) || (parent !== 'tasks' && parent !== 'targets')) return undefined;
  if (leadIn === '')
    return beforeFamily === family && before !== parent && isListed(before) ? before : undefined;
  const end = leadIn.slice(-ENDING);
  if (TARGETS.test(end)) return 'targets';
  if (PRINCIPLES.test(end)) return 'requirements';
  return family === 'dash' && REQUIREMENTS.test(leadIn) && !announcesList(leadIn)
    ? 'requirements'
    : undefined;
}

function isListed(role: Role | undefined): boolean {
  return role === 'requirements' || role === 'targets';
}

const MUST = /要(?!求)|必须|坚持/gu;
const FIGURE = /[0-9０-９]+(?:[.．][0-9０-９]+)?(?:[%％万亿个家项条亩]|公里)/gu;

/**
 * True for a part between the review and the year's tasks that says how to work rather than what is to be done: it says
 * more often what must be than it gives figures, and the part behind it does the reverse.
 */
export function saysHowToWork({ body, bodyBehind }: RoleContext): boolean {
  return saysMust(body) > 0 && saysMust(bodyBehind) < 0;
}

/** By how much a text says more often what must be than it gives figures. */
function saysMust(text: string): number {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  return count(MUST) - count(FIGURE);
}
