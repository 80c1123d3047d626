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
function toVector(all: readonly Features[], table: FeatureTable, scratch: Scratch): Vector {
  let size = 0;
  for (const features of all) size = addCounts(features, size, scratch);
  return weighCounts(scratch.ids.slice(0, size), table, scratch);
}

/** Adds to the counts of `size` different features those of a sentence; returns how many there are then. */
function addCounts({ ids, counts }: Features, size: number, { counter, ids: found }: Scratch): number {
  let next = size;
  for (let at = 0; at < ids.length; at++) {
    const id = ids[at] ?? 0;
    if (counter[id] === 0) found[next++] = id;
    counter[id] = (counter[id] ?? 0) + (counts[at] ?? 0);
  }
  return next;
}

// A function of its own: behind the loop above, in one with it, the engine gave up its machine code at nearly each call.
function weighCounts(ids: Int32Array, table: FeatureTable, { counter }: Scratch): Vector {
  const values = new Float64Array(ids.length);
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

/** By feature, the vectors that have it and its values there: those of `id` lie from `starts[id]` to `starts[id + 1]`. */
type Postings = { readonly starts: Uint32Array; readonly places: Uint32Array; readonly values: Float64Array };

function indexVectors(vectors: readonly Vector[], features: number): Postings {
  const starts = new Uint32Array(features + 1);
  for (const { ids } of vectors) for (const id of ids) starts[id + 1] = (starts[id + 1] ?? 0) + 1;
  for (let id = 0; id < features; id++) starts[id + 1] = (starts[id + 1] ?? 0) + (starts[id] ?? 0);
  const [places, values] = [new Uint32Array(starts[features] ?? 0), new Float64Array(starts[features] ?? 0)];
  const next = starts.slice();
  vectors.forEach((vector, place) => {
    for (let at = 0; at < vector.ids.length; at++) {
      const id = vector.ids[at] ?? 0;
      const posting = next[id] ?? 0;
      places[posting] = place;
      values[posting] = vector.values[at] ?? 0;
      next[id] = posting + 1;
    }
  });
  return { starts, places, values };
}

/**
 * The cosine, 0 to 1, of each of `vectors` with each of `others`, by the latter's place first. Costs the number of places
 * where the same of the `features` stands on both sides: most of them stand in few sections.
 */
export function multiplyAll(
  vectors: readonly Vector[],
  others: readonly Vector[],
  features: number,
): readonly Float64Array[] {
  const postings = indexVectors(vectors, features);
  return others.map((other) => multiply(postings, other, new Float64Array(vectors.length)));
}

function multiply({ starts, places, values }: Postings, other: Vector, products: Float64Array): Float64Array {
  for (let at = 0; at < other.ids.length; at++) {
    const id = other.ids[at] ?? 0;
    const value = other.values[at] ?? 0;
    const end = starts[id + 1] ?? 0;
    for (let posting = starts[id] ?? 0; posting < end; posting++) {
      const place = places[posting] ?? 0;
      products[place] = (products[place] ?? 0) + (values[posting] ?? 0) * value;
    }
  }
  return products;
}
