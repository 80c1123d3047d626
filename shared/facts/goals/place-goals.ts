import type { GoalId } from '../../model/goal.ts';
import { isSameSpan, type Span } from '../../model/span.ts';
import type { BaseGoal } from './base-goals.ts';

/** A goal that somebody touched, with where its words stand in today's text; null where they are not found. */
export type FoundGoal = {
  readonly id: GoalId;
  readonly span: Span | null;
  /** The value of its figure; null for a task, or where it is not found. */
  readonly valueSpan: Span | null;
  readonly hasFigure: boolean;
  /** Marked out by the reader: on the same words alone is it one that is read. */
  readonly isAdded: boolean;
  readonly name: string;
};

/** Where a touched goal stands today: on a goal that is read, on words that are not read as one, or nowhere. */
export type GoalPlace =
  | { readonly kind: 'read'; readonly key: string }
  | { readonly kind: 'unread'; readonly span: Span }
  | { readonly kind: 'lost' };

/** A task whose words are cut otherwise today is the same where so much of both is shared. */
const SAME_TASK = 0.5;

/**
 * Puts each touched goal on the goal that is read there today, no two on one: a figure on the one whose value it meets, a
 * task on the one of the same words and name, of the same words, or that shares most of its words and the name. Earlier ones choose
 * first among equals.
 */
export function placeGoals(
  found: readonly FoundGoal[],
  goals: readonly BaseGoal[],
): ReadonlyMap<GoalId, GoalPlace> {
  const offers = listOffers(found, goals);
  const places = new Map<GoalId, GoalPlace>();
  const taken = new Set<string>();
  for (const { mark, goal } of offers) {
    if (places.has(mark.id) || taken.has(goal.key)) continue;
    places.set(mark.id, { kind: 'read', key: goal.key });
    taken.add(goal.key);
  }
  for (const { id, span } of found)
    if (!places.has(id)) places.set(id, span === null ? { kind: 'lost' } : { kind: 'unread', span });
  return places;
}

type Offer = { readonly mark: FoundGoal; readonly goal: BaseGoal; readonly worth: number };

/** Best first; a stable sort keeps the order of `found` among equals. A thousand of each make a million pairs: no list of them. */
function listOffers(found: readonly FoundGoal[], goals: readonly BaseGoal[]): readonly Offer[] {
  const offers: Offer[] = [];
  for (const mark of found)
    for (const goal of goals) {
      const worth = worthOf(mark, goal);
      if (worth > 0) offers.push({ mark, goal, worth });
    }
  return offers.sort((a, b) => b.worth - a.worth);
}

/** How surely a goal is the one that was touched: 0 where it is not, 3 where nothing differs. */
function worthOf(mark: FoundGoal, goal: BaseGoal): number {
  if (mark.hasFigure) {
    if (mark.valueSpan === null || goal.figure === null) return 0;
    const { valueSpan } = goal.figure;
    if (isSameSpan(mark.valueSpan, valueSpan)) return 3;
    return shareOf(mark.valueSpan, valueSpan);
  }
  if (mark.span === null || goal.figure !== null) return 0;
  const isAlike = hasLikeName(mark.name, goal.name);
  if (isSameSpan(mark.span, goal.span)) return mark.name === goal.name ? 3 : isAlike ? 2 : 1;
  const share = shareOf(mark.span, goal.span);
  return !mark.isAdded && isAlike && share >= SAME_TASK ? share : 0;
}

/** The neighbour in a list of tasks shares words of the clause, but not the name: 大桥 is not 隧道. */
function hasLikeName(one: string, other: string): boolean {
  return one.includes(other) || other.includes(one);
}

/** What two spans share of the longer one, 0 to 1. */
function shareOf(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / Math.max(a.end - a.start, b.end - b.start);
}
