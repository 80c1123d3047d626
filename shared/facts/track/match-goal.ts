import { addTo } from '../../base/group-by.ts';
import { remember } from '../../base/remember.ts';
import { rememberLast } from '../../base/remember-last.ts';
import type { Sameness } from '../../model/attainment.ts';
import type { Figure } from '../../model/figure.ts';
import { sliceSpan } from '../../model/span.ts';
import { findQuoted } from '../../text/figures/quoted.ts';
import type { Thing } from '../thing.ts';
import { answerOf, isChange, scoreWith, type Answer } from './answers.ts';
import { distinctnessOf } from './distinct.ts';
import type { Goal } from './goals.ts';
import type { Passage } from './passages.ts';
import { pairsOf, type Weights } from './terms.ts';

/** A passage with its score for a goal, 0 to 1, and the figure of it that answers the goal's. */
export type Match = {
  readonly passage: Passage;
  readonly score: number;
  readonly result: Figure | null;
  /** What the result is of; null where there is none. */
  readonly thing: Thing | null;
  /** Whether goal and result are of the same thing; null where either has no figure. */
  readonly sameness: Sameness | null;
  /** Whether a figure of the passage is the goal's own number, of the same noun. */
  readonly isSameNumber: boolean;
  /** How much of what the goal is about the passage says itself, 0 to 1, by weight. */
  readonly coverage: number;
  /** How much of what both say of it is not said in every report; from 0, and open upwards. */
  readonly distinctness: number;
};

// Chosen on the labelled pairs of reports; the share of links found moves by a few hundredths when one moves by a tenth.
/** What the goal's clause says besides its name counts this much of what the name counts. */
const CLAUSE_WEIGHT = 0.2;
/** Share of the likeness that the sentences around both make. */
const CONTEXT_SHARE = 0.3;
/** Lifts the likeness of names that are shortened in the other report: 第三中学分校, 三中分校. */
const POWER = 0.6;
/** Shared words of this weight, three or four rare pairs of characters, are proof enough; fewer halve the score. */
const STRONG = 20;
/** Passages that plan again say at most that a goal was set again. */
const LATER_PART = 0.75;
/** A passage without a figure in the goal's unit, or with a growth rate for a level. */
const NO_ANSWER = 0.75;
/** A figure that is itself a goal is no result. */
const SET_AGAIN = 0.5;
/** A total of several years answers a yearly goal less well than the year's own figure. */
const OF_SPAN = 0.95;
/** Figures in other units, of other names, speak of something else. */
const OTHER_UNIT = 0.6;
/** A result named in quotation marks that the goal does not mention. */
const OTHER_NAME = 0.5;
const OTHER_HEAD = 0.7;
/** A rise of another noun where a fall was aimed at. */
const OPPOSITE = 0.3;
const HEADING = 0.9;
const LEAST_SHARED = 0.06;
const MOST_CANDIDATES = 5;

type Wanted = { readonly weights: ReadonlyMap<string, number>; readonly total: number };

/** Which passages hold a pair of characters in their own words, and how much they have of it around. */
export type PassageIndex = {
  readonly passages: readonly Passage[];
  readonly own: ReadonlyMap<string, readonly number[]>;
  /** How much each passage has of a goal's context: the goals of one sentence share it. */
  readonly contextOf: (context: string, weights: Weights) => Context;
  /** What a figure's name holds: one figure is set against many goals. */
  readonly named: (weights: Weights) => (name: string) => Wanted;
};

type Context = { readonly total: number; readonly shared: Float64Array };

export function indexPassages(passages: readonly Passage[]): PassageIndex {
  const around = indexPairs(passages, 'context');
  let known: (Context & { readonly context: string; readonly weights: Weights }) | null = null;
  const contextOf = (context: string, weights: Weights): Context => {
    if (known?.context === context && known.weights === weights) return known;
    const wanted = plain(pairsOf(context), weights);
    known = { context, weights, total: wanted.total, shared: shareOut(wanted, around, passages.length) };
    return known;
  };
  const named = rememberLast((weights: Weights) => remember((name: string) => plain(pairsOf(name), weights)));
  return { passages, own: indexPairs(passages, 'pairs'), contextOf, named };
}

function indexPairs(
  passages: readonly Passage[],
  of: 'pairs' | 'context',
): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  passages.forEach((passage, at) => {
    for (const pair of passage[of]) addTo(index, pair, at);
  });
  return index;
}

/** A passage with its score, before it is known to be among the best. */
type Draft = Pick<Match, 'passage' | 'score'> & { readonly answer: Answer | null };

/** The passages that share most with `goal`, best first; ties in reading order. Cost: the places of the goal's pairs. */
export function matchGoal(goal: Goal, index: PassageIndex, weights: Weights): readonly Match[] {
  const named = pairsOf(goal.core);
  const core = wantedOf(goal, named, weights);
  const context = index.contextOf(goal.context, weights);
  const inside = new Set(pairsOf(`${goal.core}\n${goal.clause}`));
  const shared = shareOut(core, index.own, index.passages.length);
  const drafts: Draft[] = [];
  for (let at = 0; at < shared.length; at++) {
    const [words = 0, passage] = [shared[at], index.passages[at]];
    const share = words / (core.total || 1);
    // A figure of the passage makes the likeness √share at most, and without one it is the share itself.
    if (passage === undefined || words === 0 || (goal.thing === null && share < LEAST_SHARED)) continue;
    const answer = answerOf(goal, passage);
    const result = answer?.thing.figure ?? null;
    const own = result === null ? share : ownLikeness(share, goal, result, inside, index.named(weights));
    if (own < LEAST_SHARED) continue;
    const near = Math.min(1, (2 * (context.shared[at] ?? 0)) / (context.total || 1));
    const likeness = ((1 - CONTEXT_SHARE) * own + CONTEXT_SHARE * near) ** POWER;
    const strength = 0.5 + 0.5 * Math.min(1, words / STRONG);
    const score = scoreWith(likeness * strength * standing(goal, passage, result), answer);
    drafts.push({ passage, answer, score });
  }
  drafts.sort((a, b) => b.score - a.score || a.passage.span.start - b.passage.span.start);
  const about = plain(named, weights);
  return firstOfEach(drafts, MOST_CANDIDATES).map((draft) => toMatch(draft, named, about));
}

/** What only the best passages are asked. */
function toMatch({ passage, answer, score }: Draft, named: readonly string[], about: Wanted): Match {
  return {
    passage,
    result: answer?.thing.figure ?? null,
    thing: answer?.thing ?? null,
    sameness: answer?.sameness ?? null,
    isSameNumber: answer?.isSameNumber ?? false,
    coverage: about.total === 0 ? 0 : sumShared(about, passage.pairs) / about.total,
    distinctness: distinctnessOf(named.filter((pair) => passage.pairs.has(pair))),
    score,
  };
}

/** For each passage the weight of the wanted pairs that it holds. */
function shareOut(
  wanted: Wanted,
  index: ReadonlyMap<string, readonly number[]>,
  count: number,
): Float64Array {
  const sums = new Float64Array(count);
  for (const [pair, weight] of wanted.weights)
    for (const at of index.get(pair) ?? []) sums[at] = (sums[at] ?? 0) + weight;
  return sums;
}

/** How much the passage says of the goal's words, and how much of the result's name the goal says too. */
function ownLikeness(
  share: number,
  goal: Goal,
  result: Figure,
  inside: ReadonlySet<string>,
  named: (name: string) => Wanted,
): number {
  const name = named(result.name);
  const back = name.total === 0 ? 0 : sumShared(name, inside) / name.total;
  const isOther = hasOtherName(goal, result) ? OTHER_NAME : 1;
  return Math.sqrt(share * back) * isOther * headWorth(goal, result);
}

/** Whether the result is of something in quotation marks that the goal does not speak of: 中央财政“三农”投入. */
function hasOtherName(goal: Goal, result: Figure): boolean {
  return findQuoted(result.name).some((span) => !goal.context.includes(sliceSpan(result.name, span)));
}

/** Whether the passage measures things of other names only. */
function isOfOthers(goal: Goal, passage: Passage): boolean {
  const head = goal.name.slice(-2);
  return passage.figures.length > 0 && passage.figures.every(({ name }) => !name.includes(head));
}

/** How little a result of another noun answers: 生产总值增长5% says nothing of 单位生产总值能耗下降3%. */
function headWorth(goal: Goal, result: Figure): number {
  if (result.name.includes(goal.name.slice(-2))) return 1;
  const isOpposite = isChange(result) && goal.figure !== null && goal.figure.value < 0 !== result.value < 0;
  if (isOpposite) return OPPOSITE;
  return goal.core.includes(result.name.slice(-2)) ? 1 : OTHER_HEAD;
}

/** What the place and the figure of a passage are worth as an answer. */
function standing(goal: Goal, passage: Passage, result: Figure | null): number {
  let worth = (passage.isPast ? 1 : LATER_PART) * (passage.isHeading ? HEADING : 1);
  if (goal.figure === null) return worth;
  if (passage.isOfSpan) worth *= OF_SPAN;
  if (result === null && isOfOthers(goal, passage)) worth *= OTHER_UNIT;
  else if (result === null || isChange(goal.figure) !== isChange(result)) worth *= NO_ANSWER;
  return result?.kind === 'goal' ? worth * SET_AGAIN : worth;
}

/** The first `most`; clauses that are quoted by the same words are one candidate, at its best. */
function firstOfEach(drafts: readonly Draft[], most: number): readonly Draft[] {
  const seen = new Set<number>();
  const first: Draft[] = [];
  for (const draft of drafts) {
    if (first.length === most) break;
    if (seen.has(draft.passage.whole.start)) continue;
    seen.add(draft.passage.whole.start);
    first.push(draft);
  }
  return first;
}

function wantedOf(goal: Goal, named: readonly string[], weights: Weights): Wanted {
  const map = new Map<string, number>();
  for (const pair of pairsOf(goal.clause)) map.set(pair, CLAUSE_WEIGHT * weights.weigh(pair));
  for (const pair of named) map.set(pair, weights.weigh(pair));
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
