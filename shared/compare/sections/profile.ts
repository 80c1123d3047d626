import type { Section } from '../../model/outline.ts';
import type { Features } from '../features.ts';
import type { FeatureTable, PreparedReport } from '../prepare.ts';

/** A weighted set of features of unit length, so that two vectors' product is their cosine. */
export type Vector = { readonly ids: Int32Array; readonly values: Float64Array };

/** What a section is about: its title, and all its text with that of its descendants; of the head, nothing. */
export type Profile = { readonly section: Section; readonly title: Vector; readonly content: Vector };

/** The profiles of all sections, in reading order. */
export function profileSections(prepared: PreparedReport, table: FeatureTable): readonly Profile[] {
  const { sections } = prepared.report.outline;
  const own = sections.map((): Features[] => []);
  prepared.report.sentences.forEach((sentence, index) => {
    const features = prepared.features[index];
    if (features !== undefined) own[sentence.section]?.push(features);
  });
  const scratch = {
    counter: new Int32Array(table.weights.length),
    ids: new Int32Array(table.weights.length),
  };
  // The head, which all other sections are in, is matched by its place alone: nobody asks what it is about.
  const listOwn = (section: Section): readonly Features[] =>
    section.index === 0 ? [] : own.slice(section.index, endOfTree(sections, section)).flat();
  return sections.map((section) => ({
    section,
    title: toVector([prepared.headings[section.index] ?? { ids: [], counts: [] }], table, scratch),
    content: toVector(listOwn(section), table, scratch),
  }));
}

/** Index behind the last descendant of `root`. */
function endOfTree(sections: readonly Section[], root: Section): number {
  let end = root.index + 1;
  while ((sections[end]?.own.start ?? Infinity) < root.end) end += 1;
  return end;
}

/** Room for what is counted, one place a feature. */
type Scratch = { readonly counter: Int32Array; readonly ids: Int32Array };

/**
 * Adds up `all` and weighs each feature; `counter` is all 0 before and after. Counts are dampened by their logarithm:
 * a word said ten times is not ten times the topic.
 */
function toVector(all: readonly Features[], table: FeatureTable, { counter, ids: found }: Scratch): Vector {
  let size = 0;
  for (const { ids: some, counts } of all)
    for (let at = 0; at < some.length; at++) {
      const id = some[at] ?? 0;
      if (counter[id] === 0) found[size++] = id;
      counter[id] = (counter[id] ?? 0) + (counts[at] ?? 0);
    }
  const ids = found.slice(0, size);
  const values = new Float64Array(size);
  let square = 0;
  for (let at = 0; at < ids.length; at++) {
    const id = ids[at] ?? 0;
    const count = counter[id] ?? 1;
    const value = dampen(count) * (table.weights[id] ?? 0);
    values[at] = value;
    square += value * value;
    counter[id] = 0;
  }
  const length = Math.sqrt(square) || 1;
  for (let at = 0; at < values.length; at++) values[at] = (values[at] ?? 0) / length;
  return { ids, values };
}

/** Most features stand a few times: their logarithms are at hand. */
const DAMPENED = Float64Array.from({ length: 64 }, (_, count) => 1 + Math.log(count));

function dampen(count: number): number {
  return DAMPENED[count] ?? 1 + Math.log(count);
}

/** Marks the features of a vector with 1. */
export function mark(marks: Uint8Array, { ids }: Vector): void {
  for (const id of ids) marks[id] = 1;
}

/** What a vector has of the features marked with 1, of no unit length any more. */
export function keepMarked({ ids, values }: Vector, marks: Uint8Array): Vector {
  const [keptIds, keptValues] = [new Int32Array(ids.length), new Float64Array(ids.length)];
  let size = 0;
  for (let at = 0; at < ids.length; at++) {
    const id = ids[at] ?? 0;
    if (marks[id] !== 1) continue;
    keptIds[size] = id;
    keptValues[size] = values[at] ?? 0;
    size += 1;
  }
  return { ids: keptIds.subarray(0, size), values: keptValues.subarray(0, size) };
}

/** The cosine of `vector` with each of `others`, 0 to 1. `scatter` is all 0 before and after, one place a feature. */
export function multiplyAll(
  vector: Vector,
  others: readonly Vector[],
  scatter: Float64Array,
): readonly number[] {
  for (let at = 0; at < vector.ids.length; at++) scatter[vector.ids[at] ?? 0] = vector.values[at] ?? 0;
  const products = others.map(({ ids, values }) => {
    let sum = 0;
    for (let at = 0; at < ids.length; at++) sum += (scatter[ids[at] ?? 0] ?? 0) * (values[at] ?? 0);
    return sum;
  });
  for (const id of vector.ids) scatter[id] = 0;
  return products;
}
