import type { Decision, PlacedDecision } from '../../../../shared/model/decision.ts';
import { holds, meets, type Span } from '../../../../shared/model/span.ts';

/**
 * True where an `earlier` decision cannot stand beside a `later` one on the same passages or sections:
 * - a link gives way to a link of either of its sides, to a cut of both, and to a cut of one from everything;
 * - a cut gives way to a link of what it parts, and to a cut that says as much or more.
 */
export function isContrary(earlier: PlacedDecision, later: PlacedDecision): boolean {
  if (earlier.level !== later.level) return false;
  const [left, right] = [touch(earlier.left, later.left), touch(earlier.right, later.right)];
  if (earlier.kind === 'link') {
    const isPairCut = later.kind === 'cut' && later.left !== null && later.right !== null;
    return isPairCut ? left && right : left || right;
  }
  if (later.kind === 'cut') return isWithin(earlier.left, later.left) && isWithin(earlier.right, later.right);
  // The link has both sides: a cut of one side alone is against it where that side is.
  return (earlier.left === null || left) && (earlier.right === null || right);
}

/** What a step changes among the decisions. */
export type StepPlan = { readonly removed: readonly Decision[]; readonly added: readonly PlacedDecision[] };

/**
 * What becomes of `earlier` decisions when all of `wanted` are settled in one step. These stand together, whatever they
 * are about: that is how a section gets several links. What was settled already stays; what one of them is against goes.
 */
export function planStep(earlier: readonly Decision[], wanted: readonly PlacedDecision[]): StepPlan {
  const asked = new Map(wanted.map((each) => [describe(each), each]));
  const removed = earlier.filter(
    ({ placed }) =>
      placed !== null && !asked.has(describe(placed)) && wanted.some((each) => isContrary(placed, each)),
  );
  for (const { placed } of earlier) if (placed !== null) asked.delete(describe(placed));
  return { removed, added: [...asked.values()] };
}

/** The same for the same decision. */
function describe({ kind, level, left, right }: PlacedDecision): string {
  return [kind, level, left?.start, left?.end, right?.start, right?.end].join();
}

function touch(a: Span | null, b: Span | null): boolean {
  return a !== null && b !== null && meets(a, b);
}

/** True where the wider cut holds for all that the narrower one holds for: without a side it holds for everything there. */
function isWithin(narrow: Span | null, wide: Span | null): boolean {
  if (wide === null) return true;
  return narrow !== null && holds(wide, narrow);
}
