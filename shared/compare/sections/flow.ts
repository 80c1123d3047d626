import type { Section } from '../../model/outline.ts';
import type { PreparedReport } from '../prepare.ts';
import type { SentencePair } from '../sentences/candidates.ts';

/**
 * Where the matter of sections went, read from where their sentences went; by left index, then right index. A section is
 * meant with all that stands under it; sentences that are like none of the other report count for nothing.
 */
export type Flow = {
  /** The share, 0 to 1, of what the left section says, each sentence by its weight, that went to the right one. */
  readonly goes: readonly Float64Array[];
  /** The share, 0 to 1, of what the right section says that came from the left one. */
  readonly comes: readonly Float64Array[];
};

/** A sentence that fits in several places counts in each by this power of its likeness. */
const SHARPNESS = 2;

/**
 * Reads the flow out of `candidates`, the pairs of sentences that are alike at all. Cost: a step for each candidate and
 * each two sections that it stands in.
 */
export function measureFlow(
  left: PreparedReport,
  right: PreparedReport,
  candidates: readonly SentencePair[],
): Flow {
  const [lefts, rights] = [pathsOf(left), pathsOf(right)];
  const ofLeft = sumPowers(candidates, 'left', left.weights.length);
  const ofRight = sumPowers(candidates, 'right', right.weights.length);
  const open = (): readonly Float64Array[] =>
    left.report.outline.sections.map(() => new Float64Array(right.report.outline.sections.length));
  const flow: Flow = { goes: open(), comes: open() };
  for (const pair of candidates) {
    const power = pair.likeness ** SHARPNESS;
    const gone = ((left.weights[pair.left] ?? 0) * power) / (ofLeft[pair.left] || 1);
    const come = ((right.weights[pair.right] ?? 0) * power) / (ofRight[pair.right] || 1);
    for (const a of lefts[pair.left] ?? [])
      for (const b of rights[pair.right] ?? []) {
        add(flow.goes[a], b, gone);
        add(flow.comes[a], b, come);
      }
  }
  const [whole, other] = [weighSections(left, lefts, ofLeft), weighSections(right, rights, ofRight)];
  flow.goes.forEach((row, a) => {
    row.forEach((weight, b) => (row[b] = weight / (whole[a] || 1)));
  });
  for (const row of flow.comes) row.forEach((weight, b) => (row[b] = weight / (other[b] || 1)));
  return flow;
}

/** How much of both sections went from one to the other, 0 to 1: the geometric mean of the two shares. */
export function shareOf({ goes, comes }: Flow, left: number, right: number): number {
  return Math.sqrt((goes[left]?.[right] ?? 0) * (comes[left]?.[right] ?? 0));
}



function add(row: Float64Array | undefined, at: number, weight: number): void {
  if (row !== undefined) row[at] = (row[at] ?? 0) + weight;
}

function sumPowers(pairs: readonly SentencePair[], side: 'left' | 'right', sentences: number): Float64Array {
  const sums = new Float64Array(sentences);
  for (const pair of pairs) add(sums, pair[side], pair.likeness ** SHARPNESS);
  return sums;
}

/** Of each sentence the section it stands in and those around that, innermost first; the head is none. */
function pathsOf({ report }: PreparedReport): readonly (readonly number[])[] {
  const { sections } = report.outline;
  const known = sections.map((section) => pathOf(sections, section.index));
  return report.sentences.map(({ section }) => known[section] ?? []);
}

function pathOf(sections: readonly Section[], index: number): readonly number[] {
  const path: number[] = [];
  for (let at = index; at > 0; at = sections[at]?.parent ?? 0) path.push(at);
  return path;
}

/** Of each section the weight of the sentences in it and under it that are like any of the other report. */
function weighSections(
  { report, weights }: PreparedReport,
  paths: readonly (readonly number[])[],
  powers: Float64Array,
): Float64Array {
  const sums = new Float64Array(report.outline.sections.length);
  paths.forEach((path, sentence) => {
    if ((powers[sentence] ?? 0) === 0) return;
    for (const at of path) add(sums, at, weights[sentence] ?? 0);
  });
  return sums;
}
