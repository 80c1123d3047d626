import type { Section } from '../../model/outline.ts';
import { readFeatures, type Features } from '../features.ts';
import type { PreparedReport } from '../prepare.ts';
import type { Rarity } from '../rarity.ts';

/** A weighted set of features of unit length, so that two profiles' product is their cosine. */
export type Vector = ReadonlyMap<number, number>;

/** What a section is about: its title, and all its text with that of its descendants. */
export type Profile = { readonly section: Section; readonly title: Vector; readonly content: Vector };

/** The profiles of all sections but the first, which has no title. */
export function profileSections(prepared: PreparedReport, rarity: Rarity): readonly Profile[] {
  const { report, folded } = prepared;
  const own = ownCounts(prepared);
  return report.outline.sections.map((section) => ({
    section,
    title: toVector(countAll([readFeatures(folded, section.heading)]), rarity),
    content: toVector(addDescendants(report.outline.sections, section, own), rarity),
  }));
}

function ownCounts(prepared: PreparedReport): readonly Features[][] {
  const own: Features[][] = prepared.report.outline.sections.map(() => []);
  prepared.report.sentences.forEach((sentence, index) => {
    const features = prepared.features[index];
    if (features !== undefined) own[sentence.section]?.push(features);
  });
  return own;
}

function addDescendants(
  sections: readonly Section[],
  root: Section,
  own: readonly Features[][],
): ReadonlyMap<number, number> {
  let last = root.index;
  while ((sections[last + 1]?.own.start ?? Infinity) < root.end) last += 1;
  return countAll(own.slice(root.index, last + 1).flat());
}

function countAll(features: readonly Features[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { ids, counts: times } of features)
    ids.forEach((id, at) => counts.set(id, (counts.get(id) ?? 0) + (times[at] ?? 0)));
  return counts;
}

/** Counts dampened by their logarithm: a word said ten times is not ten times the topic. */
function toVector(counts: ReadonlyMap<number, number>, rarity: Rarity): Vector {
  const vector = new Map<number, number>();
  let square = 0;
  for (const [id, count] of counts) {
    const weight = (1 + Math.log(count)) * rarity.weigh(id);
    vector.set(id, weight);
    square += weight * weight;
  }
  const length = Math.sqrt(square) || 1;
  for (const [id, weight] of vector) vector.set(id, weight / length);
  return vector;
}

/** Cosine of two vectors of unit length, 0 to 1. */
export function multiply(left: Vector, right: Vector): number {
  const [small, large] = left.size <= right.size ? [left, right] : [right, left];
  let sum = 0;
  for (const [id, weight] of small) sum += weight * (large.get(id) ?? 0);
  return sum;
}
