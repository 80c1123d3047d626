/** Length of the longest common subsequence of characters. */
export function measureCommon(a: string, b: string): number {
  let above = new Array<number>(b.length + 1).fill(0);
  for (const character of a) {
    const line = [0];
    for (let at = 1; at <= b.length; at++)
      line.push(
        character === b[at - 1] ? (above[at - 1] ?? 0) + 1 : Math.max(above[at] ?? 0, line[at - 1] ?? 0),
      );
    above = line;
  }
  return above[b.length] ?? 0;
}

export type SharedEnds = { readonly head: number; readonly tail: number };

/** How many characters both begin with, and both end with. */
export function measureShared(from: string, to: string): SharedEnds {
  let [head, tail] = [0, 0];
  while (head < from.length && from[head] === to[head]) head += 1;
  while (tail < from.length && from.at(-1 - tail) === to.at(-1 - tail)) tail += 1;
  return { head, tail };
}
