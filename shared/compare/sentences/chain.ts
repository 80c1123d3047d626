/** A pair by place, with what it is worth to keep it where it is. */
export type Placed = { readonly left: number; readonly right: number; readonly worth: number };

/**
 * The heaviest set of `pairs` that keeps both orders: what stays in its place. All others cross it and are moves. No
 * two pairs may share a left or a right. Ties keep the chain that leaves the left order earliest. n log n.
 * Source: maximum-weight increasing subsequence with a Fenwick tree over the right places.
 */
export function chainInPlace<T extends Placed>(pairs: readonly T[]): readonly T[] {
  const ordered = [...pairs].sort((a, b) => a.left - b.left);
  const size = ordered.reduce((most, pair) => Math.max(most, pair.right + 1), 0);
  const best = new BestBefore(size);
  const before: number[] = [];
  ordered.forEach((pair, index) => {
    const previous = best.find(pair.right);
    before.push(previous.index);
    best.raise(pair.right, previous.worth + pair.worth, index);
  });
  const chain: T[] = [];
  for (let at = best.find(size).index; at >= 0; at = before[at] ?? -1) {
    const pair = ordered[at];
    if (pair !== undefined) chain.push(pair);
  }
  return chain.reverse();
}

type End = { readonly worth: number; readonly index: number };

/** The best chain that ends before a right place. */
class BestBefore {
  readonly #worths: Float64Array;
  readonly #indices: Int32Array;

  constructor(size: number) {
    this.#worths = new Float64Array(size + 1);
    this.#indices = new Int32Array(size + 1).fill(-1);
  }

  /** The best end at places below `place`. */
  find(place: number): End {
    let [worth, index] = [0, -1];
    for (let at = place; at > 0; at -= at & -at) {
      const own = this.#worths[at] ?? 0;
      if (own > worth) [worth, index] = [own, this.#indices[at] ?? -1];
    }
    return { worth, index };
  }

  raise(place: number, worth: number, index: number): void {
    for (let at = place + 1; at < this.#worths.length; at += at & -at) {
      if (worth <= (this.#worths[at] ?? 0)) continue;
      this.#worths[at] = worth;
      this.#indices[at] = index;
    }
  }
}
