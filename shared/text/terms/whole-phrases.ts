import { groupBy } from '../../base/group-by.ts';

/** Where a phrase stands in one text. */
export type Place = { readonly text: number; readonly start: number; readonly end: number };

/** What was found for one phrase over all texts. */
type Found = { readonly phrase: string; readonly places: readonly Place[] };

/** Share of its places at which a phrase must stand by itself. */
const LEAST_FREE = 0.2;
const LEAST_FREE_PLACES = 2;

/**
 * `found` without those that are pieces of another: 主义新农村 stands only inside 社会主义新农村. A phrase stays
 * where it stands by itself, outside every longer phrase that stays, at least twice and one time in five: 和谐社会
 * beside 社会主义和谐社会. After the C-value of Frantzi, Ananiadou and Mima (2000), which takes the hits inside longer
 * terms off a term's own. In the order of `found`; `lengths` are those of the texts, in UTF-16 code units.
 */
export function keepWhole<F extends Found>(found: readonly F[], lengths: readonly number[]): readonly F[] {
  const reach = lengths.map((length) => new Int32Array(length + 1));
  const kept = new Set<F>();
  for (const group of byLength(found)) {
    const whole = group.filter(({ places }) => standsFree(places, reach));
    for (const phrase of whole) {
      kept.add(phrase);
      for (const place of phrase.places) cover(place, reach);
    }
  }
  return found.filter((phrase) => kept.has(phrase));
}

/** The longest first. Those of one length can't lie inside one another. */
function byLength<F extends Found>(found: readonly F[]): readonly (readonly F[])[] {
  const groups = groupBy(found, ({ phrase }) => phrase.length);
  return [...groups].sort(([a], [b]) => b - a).map(([, group]) => group);
}

function standsFree(places: readonly Place[], reach: readonly Int32Array[]): boolean {
  const free = places.filter(({ text, start, end }) => (reach[text]?.[start] ?? 0) < end).length;
  return free >= Math.max(LEAST_FREE_PLACES, LEAST_FREE * places.length);
}

/** `reach` says for each character how far the farthest phrase goes that it lies in. */
function cover({ text, start, end }: Place, reach: readonly Int32Array[]): void {
  const own = reach[text];
  if (own === undefined) return;
  for (let at = start; at < end; at++) if ((own[at] ?? 0) < end) own[at] = end;
}
