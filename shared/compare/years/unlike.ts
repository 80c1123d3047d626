import { addTo } from '../../base/group-by.ts';
import type { FeatureTable, PreparedReport } from '../prepare.ts';

/**
 * A sentence is like another where that one has at least this share of what it says, by rarity. Read sentence by sentence on
 * the State Council 2010 and 2011: from 0.4 on two sentences are about the same matter, below they share set phrases.
 */
const LEAST_SHARE = 0.4;

/** How much of each section's own text, from its heading to the next one, is like no sentence of an earlier report. */
export type Unlike = {
  /** Characters of its sentences that say something, by section. */
  readonly characters: readonly number[];
  /** Of these, the characters in sentences that are like none of the earlier report. */
  readonly unlike: readonly number[];
};

/**
 * Looks for each sentence of `later` in all of `earlier`: what was only moved is not new. Costs the number of places
 * where the same feature stands on both sides.
 */
export function measureUnlike(earlier: PreparedReport, later: PreparedReport, table: FeatureTable): Unlike {
  const places = indexFeatures(earlier);
  const shared = new Float64Array(earlier.features.length);
  const { sections } = later.report.outline;
  const characters = sections.map(() => 0);
  const unlike = sections.map(() => 0);
  later.report.sentences.forEach(({ start, end, section }, index) => {
    const weight = later.weights[index] ?? 0;
    if (weight === 0) return;
    characters[section] = (characters[section] ?? 0) + end - start;
    const most = findMost(later.features[index]?.ids ?? [], places, shared, table);
    if (most < LEAST_SHARE * weight) unlike[section] = (unlike[section] ?? 0) + end - start;
  });
  return { characters, unlike };
}

function indexFeatures({ features }: PreparedReport): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>();
  features.forEach(({ ids }, sentence) => {
    for (const id of ids) addTo(places, id, sentence);
  });
  return places;
}

/** The greatest weight of features that one earlier sentence has of these; `shared` is all 0 before and after. */
function findMost(
  ids: readonly number[],
  places: ReadonlyMap<number, readonly number[]>,
  shared: Float64Array,
  table: FeatureTable,
): number {
  let most = 0;
  for (const id of ids)
    for (const sentence of places.get(id) ?? []) {
      const sum = (shared[sentence] ?? 0) + (table.weights[id] ?? 0);
      shared[sentence] = sum;
      most = Math.max(most, sum);
    }
  shared.fill(0);
  return most;
}
