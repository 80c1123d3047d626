/**
 * The first index below `length` for which `isBehind` holds, `length` where it holds for none; it must hold for all
 * behind one for which it does. Cost: the logarithm of `length`.
 */
export function findFirst(length: number, isBehind: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBehind(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
