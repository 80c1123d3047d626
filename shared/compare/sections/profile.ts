import type { Section } from '../../model/outline.ts';
import type { Features } from '../features.ts';
import type { FeatureTable, PreparedReport } from '../prepare.ts';

/** A weighted set of features of unit length, so that two vectors' product is their cosine. */
export type Vector = { readonly ids: readonly number[]; readonly values: Float64Array };

/** What a section is about: its title, and all its text with that of its descendants. */
export type Profile = { readonly section: Section; readonly title: Vector; readonly content: Vector };

/** The profiles of all sections, in reading order. */
export function profileSections(prepared: PreparedReport, table: FeatureTable): readonly Profile[] {
  const { sections } = prepared.report.outline;
  const own = sections.map((): Features[] => []);
  prepared.report.sentences.forEach((sentence, index) => {
    const features = prepared.features[index];
    if (features !== undefined) own[sentence.section]?.push(features);
  });
  const counter = new Float64Array(table.weights.length);
  return sections.map((section) => ({
    section,
    title: toVector([prepared.headings[section.index] ?? { ids: [], counts: [] }], table, counter),
    content: toVector(own.slice(section.index, endOfTree(sections, section)).flat(), table, counter),
  }));
}

/** Index behind the last descendant of `root`. */
function endOfTree(sections: readonly Section[], root: Section): number {
  let end = root.index + 1;
  while ((sections[end]?.own.start ?? Infinity) < root.end) end += 1;
  return end;
}

/**
 * Adds up `all` and weighs each feature; `counter` is all 0 before and after. Counts are dampened by their logarithm:
 * a word said ten times is not ten times the topic.
 */
function toVector(all: readonly Features[], table: FeatureTable, counter: Float64Array): Vector {
  const ids: number[] = [];
  for (const { ids: some, counts } of all)
    for (let at = 0; at < some.length; at++) {
      const id = some[at] ?? 0;
      if (counter[id] === 0) ids.push(id);
      counter[id] = (counter[id] ?? 0) + (counts[at] ?? 0);
    }
  const values = new Float64Array(ids.length);
  let square = 0;
  for (let at = 0; at < ids.length; at++) {
    const id = ids[at] ?? 0;
    const count = counter[id] ?? 1;
    const value = (count === 1 ? 1 : 1 + Math.log(count)) * (table.weights[id] ?? 0);
    values[at] = value;
    square += value * value;
    counter[id] = 0;
  }
  const length = Math.sqrt(square) || 1;
  for (let at = 0; at < values.length; at++) values[at] = (values[at] ?? 0) / length;
  return { ids, values };
}

/** The cosine of `vector` with each of `others`, 0 to 1. `scatter` is all 0 before and after, one place a feature. */
export function multiplyAll(
  vector: Vector,
  others: readonly Vector[],
  scatter: Float64Array,
): readonly number[] {
  vector.ids.forEach((id, at) => (scatter[id] = vector.values[at] ?? 0));
  const products = others.map(({ ids, values }) => {
    let sum = 0;
    for (let at = 0; at < ids.length; at++) sum += (scatter[ids[at] ?? 0] ?? 0) * (values[at] ?? 0);
    return sum;
  });
  for (const id of vector.ids) scatter[id] = 0;
  return products;
}
