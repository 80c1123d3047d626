/** Length of the longest common subsequence of characters. */
export function measureCommon(a: string, b: string): number {
  // One line of the table, written over from left to right: `diagonal` is what stood above to the left.
  const line = new Uint16Array(b.length + 1);
  for (let from = 0; from < a.length; from++) {
    const code = a.charCodeAt(from);
    let [diagonal, before] = [0, 0];
    for (let at = 1; at <= b.length; at++) {
      const above = line[at] ?? 0;
      before = code === b.charCodeAt(at - 1) ? diagonal + 1 : Math.max(above, before);
      line[at] = before;
      diagonal = above;
    }
  }
  return line[b.length] ?? 0;
}

export type SharedEnds = { readonly head: number; readonly tail: number };

/** How many characters both begin with, and both end with. */
export function measureShared(from: string, to: string): SharedEnds {
  let [head, tail] = [0, 0];
  while (head < from.length && from[head] === to[head]) head += 1;
  while (tail < from.length && from.at(-1 - tail) === to.at(-1 - tail)) tail += 1;
  return { head, tail };
}
