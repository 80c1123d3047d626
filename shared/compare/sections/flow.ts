import type { Section } from '../../model/outline.ts';
import type { PreparedReport } from '../prepare.ts';
import type { Candidates } from '../sentences/candidates.ts';

/**
 * Where the matter of sections went, read from where their sentences went; by left index, then right index. A section is
 * meant with all that stands under it.
 */
export type Flow = {
  /** The share, 0 to 1, of what the left section says, each sentence by its weight, that went to the right one. */
  readonly goes: readonly Float64Array[];
  /** The share, 0 to 1, of what the right section says that came from the left one. */
  readonly comes: readonly Float64Array[];
  /** The share of what a section says that is like anything in the other report: by left index, and by right index. */
  readonly alike: readonly [Float64Array, Float64Array];
};

/** A sentence that fits in several places counts in each by this power of its likeness. */
const SHARPNESS = 2;

/**
 * Reads the flow out of `candidates`, the pairs of sentences that are alike at all. Cost: a step for each candidate and
 * each two sections that it stands in; those below `level` are left out.
 */
export function measureFlow(
  left: PreparedReport,
  right: PreparedReport,
  { lefts: ones, rights: others, likenesses }: Pick<Candidates, 'lefts' | 'rights' | 'likenesses'>,
  level = Infinity,
): Flow {
  const [lefts, rights] = [pathsOf(left, level), pathsOf(right, level)];
  const powers = new Float64Array(likenesses.length);
  for (let index = 0; index < powers.length; index++) powers[index] = (likenesses[index] ?? 0) ** SHARPNESS;
  const own = { paths: lefts, weights: left.weights, sums: sumPowers(ones, powers, left.weights.length) };
  const other = {
    paths: rights,
    weights: right.weights,
    sums: sumPowers(others, powers, right.weights.length),
  };
  const open = (): readonly Float64Array[] =>
    left.report.outline.sections.map(
      (section) => new Float64Array(section.level <= level ? right.report.outline.sections.length : 0),
    );
  const [goes, comes] = [open(), open()];
  const flow = { own, other, goes, comes };
  for (let index = 0; index < powers.length; index++)
    spread(flow, ones[index] ?? 0, others[index] ?? 0, index, powers);
  const [whole, there] = [weighSections(left, lefts), weighSections(right, rights)];
  goes.forEach((row, a) => {
    for (let b = 0; b < row.length; b++) row[b] = (row[b] ?? 0) / orOne(whole[a]);
  });
  for (const row of comes) divide(row, there);
  const alike = [weighSections(left, lefts, own.sums), weighSections(right, rights, other.sums)] as const;
  divide(alike[0], whole);
  divide(alike[1], there);
  return { goes, comes, alike };
}

/** Of one report: the sections of each sentence, its weight, and the powers of all its pairs. */
type Side = {
  readonly paths: readonly (readonly number[])[];
  readonly weights: Float64Array;
  readonly sums: Float64Array;
};
type Spread = Pick<Flow, 'goes' | 'comes'> & { readonly own: Side; readonly other: Side };

/**
 * Adds what the pair at `index` says of the sections of its sentences. Called for ten thousand pairs, and no closure: the
 * engine would make its machine code anew for each comparison.
 */
function spread(
  { own, other, goes, comes }: Spread,
  one: number,
  two: number,
  index: number,
  powers: Float64Array,
): void {
  const power = powers[index] ?? 0;
  const gone = ((own.weights[one] ?? 0) * power) / (own.sums[one] ?? 1);
  const come = ((other.weights[two] ?? 0) * power) / (other.sums[two] ?? 1);
  const there = other.paths[two] ?? [];
  for (const a of own.paths[one] ?? []) {
    const [from, to] = [goes[a], comes[a]];
    if (from === undefined || to === undefined) continue;
    // Written out: a number with a fraction is put on the heap to be handed to a function, here ten times a pair.
    for (const b of there) {
      from[b] = (from[b] ?? 0) + gone;
      to[b] = (to[b] ?? 0) + come;
    }
  }
}

/** What is divided by: what weighs nothing has no share of anything. */
function orOne(weight = 0): number {
  return weight === 0 ? 1 : weight;
}

function divide(weights: Float64Array, by: Float64Array): void {
  for (let at = 0; at < weights.length; at++) weights[at] = (weights[at] ?? 0) / orOne(by[at]);
}

/**
 * How much of what both sections have in common with the other report at all went from one to the other, 0 to 1: the
 * geometric mean of both ways. New matter in either says nothing against it; where next to all is new it is 0.
 */
export function shareOf({ goes, comes, alike }: Flow, left: number, right: number): number {
  const share = (goes[left]?.[right] ?? 0) * (comes[left]?.[right] ?? 0);
  const known = (alike[0][left] ?? 0) * (alike[1][right] ?? 0);
  return known === 0 || Math.sqrt(share) < LEAST_OF_ALL ? 0 : Math.sqrt(share / known);
}

/** A smaller share of all that both sections say tells nothing. */
const LEAST_OF_ALL = 0.05;

/** Of each of `count` sentences the powers of its pairs, `places` naming the sentence of each. */
function sumPowers(places: readonly number[], powers: Float64Array, count: number): Float64Array {
  const sums = new Float64Array(count);
  for (let index = 0; index < places.length; index++) {
    const at = places[index] ?? 0;
    sums[at] = (sums[at] ?? 0) + (powers[index] ?? 0);
  }
  return sums;
}

/** Of each sentence the section it stands in and those around that, innermost first; the head is none. */
function pathsOf({ report }: PreparedReport, level: number): readonly (readonly number[])[] {
  const { sections } = report.outline;
  const known = sections.map((section) =>
    pathOf(sections, section.index).filter((at) => (sections[at]?.level ?? 0) <= level),
  );
  return report.sentences.map(({ section }) => known[section] ?? []);
}

function pathOf(sections: readonly Section[], index: number): readonly number[] {
  const path: number[] = [];
  for (let at = index; at > 0; at = sections[at]?.parent ?? 0) path.push(at);
  return path;
}

/** Of each section the weight of the sentences in it and under it; where `powers` are given, of those that have one. */
function weighSections(
  { report, weights }: PreparedReport,
  paths: readonly (readonly number[])[],
  powers?: Float64Array,
): Float64Array {
  const sums = new Float64Array(report.outline.sections.length);
  paths.forEach((path, sentence) => {
    if (powers?.[sentence] === 0) return;
    for (const at of path) sums[at] = (sums[at] ?? 0) + (weights[sentence] ?? 0);
  });
  return sums;
}
