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

/** A sentence that stands a thousand times would have a thousand candidates each time. A report's have twenty. */
const MOST_FOR_ONE = 100;
/** Sentences from which on all together may have so many, for memory's sake; the longest report known has 770, and 9,500 pairs. */
const [MANY, MOST_PAIRS] = [1500, 100_000];

/** Where a sentence meets fewer than one in so many, only those are gone through, else all: that takes less than to sort them. */
const FEW = 16;

/** The pairs found, and whether none of those of a sentence was left out because there are too many of all. */
export type Candidates = { readonly pairs: readonly SentencePair[]; readonly isComplete: boolean };

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
  const { starts, places } = indexFeatures(right, table.weights.length);
  const shared = new Float64Array(right.features.length);
  const touched: number[] = [];
  const found: SentencePair[] = [];
  left.features.forEach((features, at) => {
    for (const id of features.ids) {
      const [start, end] = [starts[id] ?? 0, starts[id + 1] ?? 0];
      if (start === end || !budget.spend(end - start)) continue;
      const weight = table.weights[id] ?? 0;
      for (let posting = start; posting < end; posting++) {
        const place = places[posting] ?? 0;
        const before = shared[place] ?? 0;
        if (before === 0) touched.push(place);
        shared[place] = before + weight;
      }
    }
    const own: SentencePair[] = [];
    const weight = left.weights[at] ?? 0;
    const few = touched.length * FEW < shared.length ? touched.sort((a, b) => a - b) : null;
    for (let index = 0; index < (few ?? shared).length; index++) {
      const place = few === null ? index : (few[index] ?? 0);
      const sum = shared[place] ?? 0;
      if (sum === 0) continue;
      shared[place] = 0;
      const mean = Math.sqrt(weight * (right.weights[place] ?? 0));
      const likeness = mean === 0 ? 0 : Math.min(1, sum / mean);
      if (likeness >= LEAST_LIKENESS)
        own.push({ left: at, right: place, score: likeness, likeness, shared: sum, isNear: false });
    }
    isComplete &&= own.length <= most || most === MOST_FOR_ONE;
    found.push(...keepBest(own, most, left.features.length, right.features.length));
    touched.length = 0;
  });
  return { pairs: found, isComplete };
}

/** The `most` best candidates of one sentence, in their order; of those as good, the ones closest to its place. */
function keepBest(
  own: SentencePair[],
  most: number,
  leftCount: number,
  rightCount: number,
): readonly SentencePair[] {
  if (own.length <= most) return own;
  const drift = (pair: SentencePair): number => Math.abs(pair.left * rightCount - pair.right * leftCount);
  return own
    .sort((a, b) => b.likeness - a.likeness || drift(a) - drift(b) || a.right - b.right)
    .slice(0, most)
    .sort((a, b) => a.right - b.right);
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
