import type { AlikeKind, AlikePlaces, PlaceShelf } from '../../../../shared/contract/shelf-api.ts';

/** Names that become one place: the reports of `from` go to `into`. */
export type MergedNames = {
  readonly into: string;
  readonly from: readonly string[];
  /** Reports that get another name. */
  readonly moved: number;
  /** Reports of all names. */
  readonly reports: number;
};

export type MergePlan = {
  readonly merged: readonly MergedNames[];
  /** Chosen pairs that would make one of two names that were not chosen as a pair: each is asked about by itself. */
  readonly unsure: readonly AlikePlaces[];
};

/** What is known of a pair by: it stays while the list is read anew. */
export function keyOfPair({ from, into }: Pick<AlikePlaces, 'from' | 'into'>): string {
  return `${from}\n${into}`;
}

/**
 * What merging the chosen pairs makes. Names that hang together by pairs are one place only where every two of them were chosen as one:
 * 朝阳区 may be 长春市朝阳区 or 北京市朝阳区, and these two are not each other.
 */
export function planMerges(chosen: readonly AlikePlaces[]): MergePlan {
  const merged: MergedNames[] = [];
  const unsure: AlikePlaces[] = [];
  for (const pairs of hangTogether(chosen)) {
    const counts = new Map(
      pairs.flatMap(({ from, into, counts: [few, many] }) => [[from, few] as const, [into, many] as const]),
    );
    const from = new Set(pairs.map((pair) => pair.from));
    const heads = [...counts.keys()].filter((name) => !from.has(name));
    const [into] = heads;
    const isWhole = pairs.length === (counts.size * (counts.size - 1)) / 2;
    if (into === undefined || heads.length > 1 || !isWhole) unsure.push(...pairs);
    else {
      const reports = [...counts.values()].reduce((sum, count) => sum + count, 0);
      merged.push({ into, from: [...from], moved: reports - (counts.get(into) ?? 0), reports });
    }
  }
  return { merged, unsure };
}

/** The pairs in lots that share no name, each in the order in which they came. */
function hangTogether(pairs: readonly AlikePlaces[]): readonly (readonly AlikePlaces[])[] {
  const lotOf = new Map<string, AlikePlaces[]>();
  const lots = new Set<AlikePlaces[]>();
  for (const pair of pairs) {
    const [one, other] = [lotOf.get(pair.from), lotOf.get(pair.into)];
    const lot = one ?? other ?? [];
    lots.add(lot);
    lot.push(pair);
    if (one !== undefined && other !== undefined && one !== other) {
      lots.delete(other);
      for (const each of other) {
        one.push(each);
        for (const name of [each.from, each.into]) lotOf.set(name, one);
      }
    }
    for (const name of [pair.from, pair.into]) lotOf.set(name, lot);
  }
  return [...lots];
}

export type AlikeFilter = { readonly kind: AlikeKind | null; readonly words: string };

/** The pairs of a kind of which one name has the words in it. */
export function filterAlike(
  pairs: readonly AlikePlaces[],
  { kind, words }: AlikeFilter,
): readonly AlikePlaces[] {
  const sought = words.trim();
  return pairs.filter(
    (pair) =>
      (kind === null || pair.kind === kind) && (pair.from.includes(sought) || pair.into.includes(sought)),
  );
}

/** Years of which more than one of these places has reports: merged, they are editions of one year. */
export function countMetYears(shelves: readonly PlaceShelf[]): number {
  const placesOf = new Map<number, number>();
  for (const { reports } of shelves)
    for (const year of new Set(reports.flatMap(({ head }) => head.year ?? [])))
      placesOf.set(year, (placesOf.get(year) ?? 0) + 1);
  return [...placesOf.values()].filter((places) => places > 1).length;
}
