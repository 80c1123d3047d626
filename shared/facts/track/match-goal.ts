import type { Figure } from '../../model/figure.ts';
import { areComparableUnits } from '../units.ts';
import type { Goal } from './goals.ts';
import type { Passage } from './passages.ts';
import { pairsOf, type Weights } from './terms.ts';

/** A passage with its score for a goal, 0 to 1, and the figure of it that answers the goal's. */
export type Match = { readonly passage: Passage; readonly score: number; readonly result: Figure | null };

const T = JSON.parse((globalThis as any).process?.env?.T ?? '{}');
/** What the goal's clause says besides its name counts this much of what the name counts. */
const CLAUSE_WEIGHT = T.cw ?? 0.3;
/** Share of the score that the sentences around both make. */
const CONTEXT_SHARE = T.cs ?? 0.25;
/** Shared words of this weight together are proof enough; three rare pairs of characters. */
const STRONG = T.st ?? 16;
const POWER = T.pw ?? 0.6;
/** Passages of parts that do not look back say at most that a goal was set again. */
const LATER_PART = T.lp ?? 0.7;
const OTHER_MEASURE = T.om ?? 0.75;
const NO_FIGURE = T.nf ?? 0.6;
const SET_AGAIN = T.sa ?? 0.5;
const OF_SPAN = T.os ?? 0.95;
const HEADING = T.hd ?? 0.9;
const LEAST_SHARED = T.ls ?? 0.12;
export const MOST_CANDIDATES = 5;

type Wanted = { readonly weights: ReadonlyMap<string, number>; readonly total: number };

/** The passages that share most with `goal`, best first; ties in reading order. */
export function matchGoal(goal: Goal, passages: readonly Passage[], weights: Weights): readonly Match[] {
  const core = wantedOf(goal, weights);
  const context = plain(pairsOf(goal.context), weights);
  const inside = new Set(pairsOf(`${goal.core}\n${goal.clause}`));
  const matches: Match[] = [];
  for (const passage of passages) {
    const shared = sumShared(core, passage.pairs);
    const answer = answerOf(goal, passage);
    const back = answer.result === null ? 0 : nameInside(answer.result.name, inside, weights);
    const forth = core.total === 0 ? 0 : shared / core.total;
    const own =
      answer.result === null ? forth : Math.max(Math.sqrt(forth * back), back >= 0.95 ? 0.8 * back : 0);
    if (own < LEAST_SHARED) continue;
    const near = Math.min(1, (2 * sumShared(context, passage.context)) / (context.total || 1));
    const words = ((1 - CONTEXT_SHARE) * own + CONTEXT_SHARE * near) ** POWER;
    const strength = 0.5 + 0.5 * Math.min(1, Math.max(shared, back * STRONG) / STRONG);
    const part = (passage.isPast ? 1 : LATER_PART) * (passage.isOfSpan && goal.figure !== null ? OF_SPAN : 1);
    const score = words * strength * part * answer.factor * (passage.isHeading ? HEADING : 1);
    matches.push({ passage, result: answer.result, score });
  }
  return matches
    .sort((a, b) => b.score - a.score || a.passage.span.start - b.passage.span.start)
    .slice(0, MOST_CANDIDATES);
}

function wantedOf(goal: Goal, weights: Weights): Wanted {
  const map = new Map<string, number>();
  for (const pair of pairsOf(goal.clause)) map.set(pair, CLAUSE_WEIGHT * weights.weigh(pair));
  for (const pair of pairsOf(goal.core)) map.set(pair, weights.weigh(pair));
  return { weights: map, total: [...map.values()].reduce((sum, weight) => sum + weight, 0) };
}

function plain(pairs: readonly string[], weights: Weights): Wanted {
  const map = new Map(pairs.map((pair) => [pair, weights.weigh(pair)] as const));
  return { weights: map, total: [...map.values()].reduce((sum, weight) => sum + weight, 0) };
}

function sumShared(wanted: Wanted, found: ReadonlySet<string>): number {
  let sum = 0;
  for (const [pair, weight] of wanted.weights) if (found.has(pair)) sum += weight;
  return sum;
}

/** How much of a result's name the goal's words hold: 再就业 lies whole in 城镇失业人员实现再就业. */
function nameInside(name: string, inside: ReadonlySet<string>, weights: Weights): number {
  const wanted = plain(pairsOf(name), weights);
  return name.length < 2 || wanted.total === 0 ? 0 : sumShared(wanted, inside) / wanted.total;
}

/** The figure of the passage that measures what the goal's figure does, and what its likeness is worth. */
function answerOf(goal: Goal, passage: Passage): { result: Figure | null; factor: number } {
  const wanted = goal.figure;
  if (wanted === null) return { result: null, factor: 1 };
  let best: Figure | null = null;
  let factor: number = NO_FIGURE;
  for (const figure of passage.figures) {
    if (!areComparableUnits(wanted.unit, figure.unit)) continue;
    const isSame = (wanted.measure === 'change') === (figure.measure === 'change');
    const worth = (isSame ? 1 : OTHER_MEASURE) * (figure.kind === 'goal' ? SET_AGAIN : 1);
    if (worth > factor || best === null) {
      best = figure;
      factor = worth;
    }
  }
  return { result: best, factor };
}
