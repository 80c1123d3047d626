import { findFirst } from '../../base/bisect.ts';
import type { Budget } from '../../base/budget.ts';
import type { FeatureTable, PreparedReport } from '../prepare.ts';

/** Two sentences that share enough to be the same in two years. */
export type SentencePair = {
  /** Index into the left report's sentences. */
  readonly left: number;
  readonly right: number;
  /** 0 to 1: the likeness of the words, raised by neighbours and sections that are matched as well. */
  readonly score: number;
  /** 0 to 1: the likeness of the words alone. */
  readonly likeness: number;
  /** Summed weight of the shared features: what the likeness rests on. */
  readonly shared: number;
  /** True where both stand in sections that are linked, or in the parts around them. */
  readonly isNear: boolean;
};

/** Below this likeness two sentences have nothing to do with each other. */
const LEAST_LIKENESS = 0.08;

/** A sum this many times the roots of both weights is too small, however its likeness is rounded: what that is of most pairs need not be worked out. */
const SURELY_LESS = 0.999 * LEAST_LIKENESS;

/** A sentence that stands a thousand times would have a thousand candidates each time. A report's have twenty. */
const MOST_FOR_ONE = 100;
/** Sentences from which on all together may have so many, for memory's sake; the longest report known has 770, and 9,500 pairs. */
const [MANY, MOST_PAIRS] = [1500, 100_000];

/** Where the features of a sentence stand fewer times than once in so many sentences, only those are gone through, else all: that takes less than to sort them. */
const FEW = 16;

/**
 * The pairs that are alike at all, in order of left, then right, a list a column: there are ten thousand of them, of which
 * a fifth is ever looked at as a pair, and as objects they took longer than to find them.
 */
export type Candidates = {
  readonly lefts: readonly number[];
  readonly rights: readonly number[];
  readonly likenesses: readonly number[];
  /** Summed weight of the shared features. */
  readonly shared: readonly number[];
  /** True where none of those of a sentence was left out because there are too many of all. */
  readonly isComplete: boolean;
};

/** The candidates with a likeness of at least `least`, as pairs. */
export function listPairs({ lefts, rights, likenesses, shared }: Candidates, least: number): SentencePair[] {
  const pairs: SentencePair[] = [];
  for (let at = 0; at < lefts.length; at++) {
    const likeness = likenesses[at] ?? 0;
    if (likeness < least) continue;
    const place = { left: lefts[at] ?? 0, right: rights[at] ?? 0 };
    pairs.push({ ...place, score: likeness, likeness, shared: shared[at] ?? 0, isNear: false });
  }
  return pairs;
}

/**
 * All pairs of sentences with a likeness of at least `LEAST_LIKENESS`, in order of left, then right. The likeness is
 * the weight of the shared features over the geometric mean of both sentences' weights (Ochiai's coefficient, weighted);
 * lengths play no other part. Costs the number of places where the same feature stands on both sides.
 */
export function findCandidates(
  left: PreparedReport,
  right: PreparedReport,
  table: FeatureTable,
  budget: Budget,
): Candidates {
  const count = left.features.length;
  const most = count <= MANY ? MOST_FOR_ONE : Math.max(1, Math.floor(MOST_PAIRS / count));
  let isComplete = true;
  const postings = indexFeatures(right, table.weights.length);
  const sums = new Float64Array(right.features.length);
  const floors = Float64Array.from(right.weights, (weight) => SURELY_LESS * Math.sqrt(weight));
  const found: Columns = { lefts: [], rights: [], likenesses: [], shared: [] };
  const alike = createAlike(right.features.length);
  const ranks = new Float64Array(most);
  left.features.forEach(({ ids }, at) => {
    const touched = countMet(ids, postings) * FEW < sums.length ? listMet(ids, postings) : null;
    addWeights(sums, ids, table.weights, postings, budget);
    const weight = left.weights[at] ?? 0;
    const shares: Shares = { sums, floors, weights: right.weights };
    alike.count = 0;
    if (touched === null) takeAlike(alike, weight, shares);
    else takeTouched(alike, weight, shares, touched);
    if (alike.count > most) {
      isComplete &&= most === MOST_FOR_ONE;
      keepBest(alike, ranks, (place) => Math.abs(at * right.features.length - place * count));
    }
    append(found, at, alike);
  });
  return { ...found, isComplete };
}

type Columns = { [Column in 'lefts' | 'rights' | 'likenesses' | 'shared']: number[] };

/**
 * The right sentences that are like the left one at hand, in order: the first `count` of each list. One for all of them, as
 * of ten thousand headings with the same words each is like each, and next to none of those pairs is kept.
 */
type Alike = {
  count: number;
  readonly places: Uint32Array;
  readonly likenesses: Float64Array;
  readonly shared: Float64Array;
  /** Room for those among which the closest are chosen, by their places in these lists. */
  readonly asGood: Uint32Array;
};

function createAlike(size: number): Alike {
  return {
    count: 0,
    places: new Uint32Array(size),
    likenesses: new Float64Array(size),
    shared: new Float64Array(size),
    asGood: new Uint32Array(size),
  };
}

function append({ lefts, rights, likenesses, shared }: Columns, left: number, alike: Alike): void {
  for (let at = 0; at < alike.count; at++) {
    lefts.push(left);
    rights.push(alike.places[at] ?? 0);
    likenesses.push(alike.likenesses[at] ?? 0);
    shared.push(alike.shared[at] ?? 0);
  }
}

/** What a left sentence shares with the right ones, by the place of these. */
type Shares = {
  readonly sums: Float64Array;
  readonly floors: Float64Array;
  readonly weights: Float64Array;
};

/** Takes down those right sentences that are like a left one of that weight, and sets all sums back to 0. */
function takeAlike(alike: Alike, weight: number, shares: Shares): void {
  const { sums, floors } = shares;
  const root = Math.sqrt(weight);
  for (let place = 0; place < sums.length; place++)
    if ((sums[place] ?? 0) > root * (floors[place] ?? 0)) take(alike, weight, shares, place);
  sums.fill(0);
}

/** The same where only those that `touched` names, in order, have a sum. */
function takeTouched(alike: Alike, weight: number, shares: Shares, touched: readonly number[]): void {
  const { sums, floors } = shares;
  const root = Math.sqrt(weight);
  for (const place of touched) {
    if ((sums[place] ?? 0) > root * (floors[place] ?? 0)) take(alike, weight, shares, place);
    sums[place] = 0;
  }
}

/** Takes down a right sentence if it is like enough. */
function take(alike: Alike, weight: number, { sums, weights }: Shares, place: number): void {
  const sum = sums[place] ?? 0;
  const likeness = Math.min(1, sum / Math.sqrt(weight * (weights[place] ?? 0)));
  if (likeness < LEAST_LIKENESS) return;
  const { count } = alike;
  alike.places[count] = place;
  alike.likenesses[count] = likeness;
  alike.shared[count] = sum;
  alike.count = count + 1;
}

/** Adds up the weights of the features that a sentence shares with each right one: nearly all of the work. */
function addWeights(
  sums: Float64Array,
  ids: readonly number[],
  weights: Float64Array,
  { starts, places }: Postings,
  budget: Budget,
): void {
  for (const id of ids) {
    const [start, end] = [starts[id] ?? 0, starts[id + 1] ?? 0];
    if (start === end || !budget.spend(end - start)) continue;
    const weight = weights[id] ?? 0;
    for (let posting = start; posting < end; posting++) {
      const place = places[posting] ?? 0;
      sums[place] = (sums[place] ?? 0) + weight;
    }
  }
}

/** At how many places the features of a sentence stand on the right. */
function countMet(ids: readonly number[], { starts }: Postings): number {
  let met = 0;
  for (const id of ids) met += (starts[id + 1] ?? 0) - (starts[id] ?? 0);
  return met;
}

/** The right sentences that have one of the features, each as often as it has any, in order. */
function listMet(ids: readonly number[], { starts, places }: Postings): readonly number[] {
  const met: number[] = [];
  for (const id of ids)
    for (let posting = starts[id] ?? 0; posting < (starts[id + 1] ?? 0); posting++)
      met.push(places[posting] ?? 0);
  return met.sort((a, b) => a - b);
}

/**
 * Keeps of those alike as many of the best as `ranks` has room for, in their order; of those as good, the ones closest to
 * the place of the left one, from which they drift.
 */
function keepBest(alike: Alike, ranks: Float64Array, drift: (place: number) => number): void {
  const { count, places, likenesses, shared, asGood } = alike;
  const least = findLeast(likenesses, count, ranks);
  let [better, equal] = [0, 0];
  for (let at = 0; at < count; at++) {
    const likeness = likenesses[at] ?? 0;
    if (likeness > least) better += 1;
    else if (likeness === least) asGood[equal++] = at;
  }
  const { from, to } = findClosest(equal, ranks.length - better, (at) => drift(places[asGood[at] ?? 0] ?? 0));
  const [first, last] = [asGood[from] ?? 0, asGood[to - 1] ?? 0];
  let kept = 0;
  for (let at = 0; at < count; at++) {
    const likeness = likenesses[at] ?? 0;
    if (likeness < least || (likeness === least && (at < first || at > last))) continue;
    places[kept] = places[at] ?? 0;
    likenesses[kept] = likeness;
    shared[kept] = shared[at] ?? 0;
    kept += 1;
  }
  alike.count = kept;
}

/**
 * The least of the greatest of `values`, of which `ranks` has room for some, and there are more. Nothing is sorted that is
 * left out: `ranks` is a heap with its least on top.
 */
function findLeast(values: Float64Array, count: number, ranks: Float64Array): number {
  ranks.set(values.subarray(0, ranks.length));
  ranks.sort();
  for (let at = ranks.length; at < count; at++) {
    const value = values[at] ?? 0;
    if (value > (ranks[0] ?? 0)) sink(ranks, value);
  }
  return ranks[0] ?? 0;
}

/** Puts `value` in the place of the least of a heap. */
function sink(heap: Float64Array, value: number): void {
  let at = 0;
  for (;;) {
    let below = 2 * at + 1;
    if (below + 1 < heap.length && (heap[below + 1] ?? 0) < (heap[below] ?? 0)) below += 1;
    if (below >= heap.length || (heap[below] ?? 0) >= value) break;
    heap[at] = heap[below] ?? 0;
    at = below;
  }
  heap[at] = value;
}

/** The `most` closest of `count` by `drift`, which falls to the own place and grows behind it; of two as far the one before. */
function findClosest(
  count: number,
  most: number,
  drift: (at: number) => number,
): { readonly from: number; readonly to: number } {
  const own = findFirst(count - 1, (at) => drift(at + 1) >= drift(at));
  let [from, to] = [own, own];
  while (to - from < most && (from > 0 || to < count)) {
    const isBefore = to === count || (from > 0 && drift(from - 1) <= drift(to));
    if (isBefore) from -= 1;
    else to += 1;
  }
  return { from, to };
}

/** By feature, the sentences that have it: those of feature `id` lie in `places` from `starts[id]` to `starts[id + 1]`. */
type Postings = { readonly starts: Uint32Array; readonly places: Uint32Array };

function indexFeatures(prepared: PreparedReport, features: number): Postings {
  const starts = new Uint32Array(features + 1);
  for (const { ids } of prepared.features) for (const id of ids) starts[id + 1] = (starts[id + 1] ?? 0) + 1;
  for (let id = 0; id < features; id++) starts[id + 1] = (starts[id + 1] ?? 0) + (starts[id] ?? 0);
  const places = new Uint32Array(starts[features] ?? 0);
  const next = starts.slice();
  prepared.features.forEach(({ ids }, sentence) => {
    for (const id of ids) {
      const at = next[id] ?? 0;
      places[at] = sentence;
      next[id] = at + 1;
    }
  });
  return { starts, places };
}
