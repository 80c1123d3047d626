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
  const powers = Float64Array.from(likenesses, (likeness) => likeness ** SHARPNESS);
  const ofLeft = sumPowers(ones, powers, left.weights.length);
  const ofRight = sumPowers(others, powers, right.weights.length);
  const open = (): readonly Float64Array[] =>
    left.report.outline.sections.map(
      (section) => new Float64Array(section.level <= level ? right.report.outline.sections.length : 0),
    );
  const [goes, comes] = [open(), open()];
  // A function for each pair: the engine makes fast code of what is called often, and late of one long loop.
  const spread = (index: number): void => {
    const [one, two] = [ones[index] ?? 0, others[index] ?? 0];
    const power = powers[index] ?? 0;
    const gone = ((left.weights[one] ?? 0) * power) / (ofLeft[one] ?? 1);
    const come = ((right.weights[two] ?? 0) * power) / (ofRight[two] ?? 1);
    const there = rights[two] ?? [];
    for (const a of lefts[one] ?? []) {
      const [from, to] = [goes[a], comes[a]];
      if (from === undefined || to === undefined) continue;
      // Written out: a number with a fraction is put on the heap to be handed to a function, here ten times a pair.
      for (const b of there) {
        from[b] = (from[b] ?? 0) + gone;
        to[b] = (to[b] ?? 0) + come;
      }
    }
  };
  for (let index = 0; index < powers.length; index++) spread(index);
  const [whole, other] = [weighSections(left, lefts), weighSections(right, rights)];
  goes.forEach((row, a) => divide(row, () => whole[a] ?? 0));
  for (const row of comes) divide(row, (b) => other[b] ?? 0);
  const [alikeLeft, alikeRight] = [weighSections(left, lefts, ofLeft), weighSections(right, rights, ofRight)];
  divide(alikeLeft, (a) => whole[a] ?? 0);
  divide(alikeRight, (b) => other[b] ?? 0);
  return { goes, comes, alike: [alikeLeft, alikeRight] };
}

function divide(weights: Float64Array, by: (at: number) => number): void {
  weights.forEach((weight, at) => (weights[at] = weight / (by(at) || 1)));
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
