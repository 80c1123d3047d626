import { overlaps, squash } from '../gold.ts';

/** Characters of the longest run that both texts hold. Cost: the product of their lengths. */
function longestCommonRun(a: string, b: string): number {
  let best = 0;
  let row = new Array<number>(b.length + 1).fill(0);
  for (let i = 1; i <= a.length; i++) {
    const next = new Array<number>(b.length + 1).fill(0);
    for (let j = 1; j <= b.length; j++) {
      if (a[i - 1] !== b[j - 1]) continue;
      next[j] = (row[j - 1] ?? 0) + 1;
      best = Math.max(best, next[j] ?? 0);
    }
    row = next;
  }
  return best;
}

/** Pairs labels and readings one to one by how much of their words is shared, most first: two goals of one sentence are not taken for each other. */
export function pairByOverlap<G, P>(
  gold: readonly G[],
  found: readonly P[],
  wordsOf: (each: G | P) => string,
): readonly (readonly [G, P | null])[] {
  const offers = gold.flatMap((label, at) =>
    found.flatMap((reading, index) => {
      const [a, b] = [squash(wordsOf(label)), squash(wordsOf(reading))];
      if (!overlaps(a, b)) return [];
      const isInside = a.includes(b) || b.includes(a);
      const shared = isInside ? Math.min(a.length, b.length) : longestCommonRun(a, b);
      return [{ at, index, shared, spare: Math.abs(a.length - b.length) }];
    }),
  );
  offers.sort((x, y) => y.shared - x.shared || x.spare - y.spare || x.at - y.at || x.index - y.index);
  const partners = new Map<number, number>();
  const taken = new Set<number>();
  for (const { at, index } of offers) {
    if (partners.has(at) || taken.has(index)) continue;
    partners.set(at, index);
    taken.add(index);
  }
  return gold.map((label, at) => {
    const index = partners.get(at);
    return [label, index === undefined ? null : (found[index] ?? null)] as const;
  });
}

/** `hit` of `all`; 1 where there is nothing to hit. */
export function share(hit: number, all: number): number {
  return all === 0 ? 1 : hit / all;
}
