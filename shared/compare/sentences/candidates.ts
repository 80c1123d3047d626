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
  left.features.forEach(({ ids }, at) => {
    const touched = countMet(ids, postings) * FEW < sums.length ? listMet(ids, postings) : null;
    addWeights(sums, ids, table.weights, postings, budget);
    const first = found.lefts.length;
    const weight = left.weights[at] ?? 0;
    const shares: Shares = { sums, floors, weights: right.weights };
    if (touched === null) takeAlike(found, at, weight, shares);
    else takeTouched(found, at, weight, shares, touched);
    if (found.lefts.length - first <= most) return;
    isComplete &&= most === MOST_FOR_ONE;
    keepBest(found, first, most, left.features.length, right.features.length);
  });
  return { ...found, isComplete };
}

type Columns = { [Column in 'lefts' | 'rights' | 'likenesses' | 'shared']: number[] };

/** What a left sentence shares with the right ones, by the place of these. */
type Shares = {
  readonly sums: Float64Array;
  readonly floors: Float64Array;
  readonly weights: Float64Array;
};

/** Takes down those right sentences that are like the left one `at`, of that weight, and sets all sums back to 0. */
function takeAlike(found: Columns, at: number, weight: number, shares: Shares): void {
  const { sums, floors } = shares;
  const root = Math.sqrt(weight);
  for (let place = 0; place < sums.length; place++)
    if ((sums[place] ?? 0) > root * (floors[place] ?? 0)) take(found, at, weight, shares, place);
  sums.fill(0);
}

/** The same where only those that `touched` names, in order, have a sum. */
function takeTouched(
  found: Columns,
  at: number,
  weight: number,
  shares: Shares,
  touched: readonly number[],
): void {
  const { sums, floors } = shares;
  const root = Math.sqrt(weight);
  for (const place of touched) {
    if ((sums[place] ?? 0) > root * (floors[place] ?? 0)) take(found, at, weight, shares, place);
    sums[place] = 0;
  }
}

/** Takes down a right sentence if it is like enough. */
function take(found: Columns, at: number, weight: number, { sums, weights }: Shares, place: number): void {
  const sum = sums[place] ?? 0;
  const likeness = Math.min(1, sum / Math.sqrt(weight * (weights[place] ?? 0)));
  if (likeness < LEAST_LIKENESS) return;
  found.lefts.push(at);
  found.rights.push(place);
  found.likenesses.push(likeness);
  found.shared.push(sum);
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

/** Of the candidates of one sentence, from `first` on, the `most` best, in their order; of those as good, the ones closest to its place. */
function keepBest(
  { lefts, rights, likenesses, shared }: Columns,
  first: number,
  most: number,
  leftCount: number,
  rightCount: number,
): void {
  const found = lefts.length - first;
  const drift = (at: number): number =>
    Math.abs((lefts[at] ?? 0) * rightCount - (rights[at] ?? 0) * leftCount);
  const ranks = new Float64Array(found);
  for (let at = 0; at < found; at++) ranks[at] = likenesses[first + at] ?? 0;
  ranks.sort();
  const least = ranks[found - most] ?? 0;
  const asGood: number[] = [];
  const best: number[] = [];
  for (let at = first; at < first + found; at++) {
    const likeness = likenesses[at] ?? 0;
    if (likeness > least) best.push(at);
    else if (likeness === least) asGood.push(at);
  }
  best.push(...closest(asGood, drift, most - best.length));
  best.sort((a, b) => a - b);
  for (const column of [lefts, rights, likenesses, shared]) {
    best.forEach((at, index) => (column[first + index] = column[at] ?? 0));
    column.length = first + best.length;
  }
}

/** The first `most` of `places` by `drift`, which falls to the own place and grows behind it; of two as far the one before. */
function closest(places: readonly number[], drift: (at: number) => number, most: number): number[] {
  const far = places.map(drift);
  let behind = 0;
  while (behind + 1 < far.length && (far[behind + 1] ?? 0) < (far[behind] ?? 0)) behind++;
  let before = behind - 1;
  const taken: number[] = [];
  while (taken.length < most && (before >= 0 || behind < far.length)) {
    const isBefore = (far[before] ?? Infinity) <= (far[behind] ?? Infinity);
    taken.push(places[isBefore ? before-- : behind++] ?? 0);
  }
  return taken;
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
