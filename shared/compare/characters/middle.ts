/** Where two lists of codes are parted, so that the shortest edit goes through it. */
export type Middle = { readonly left: number; readonly right: number };

/** A diagonal that no path has reached. */
const NOT_REACHED = -1;

/**
 * The place in the middle of the shortest edit from `a` to `b`, each code unit one element; null where they have nothing
 * in common. The same place that diff-match-patch's `diff_bisect_` finds, step for step, but without asking the clock at
 * each step, and in lists of whole numbers that serve for all pairs: most pairs are short, and lists of their own took
 * as long as the search. Takes time with the length times the number of differences.
 * Source: E. Myers, An O(ND) Difference Algorithm, 1986, section 4b.
 */
export function findMiddle(a: string, b: string): Middle | null {
  const half = Math.ceil((a.length + b.length) / 2);
  const size = 2 * half;
  makeRoom(size + 2);
  const { left, right, forth, back } = room;
  copyCodes(a, left);
  copyCodes(b, right);
  open(forth, half);
  open(back, half);
  const [leftSize, rightSize] = [a.length, b.length];
  const delta = leftSize - rightSize;
  const isOdd = delta % 2 !== 0;
  // Diagonals that have run out of the one text or the other are left out from then on.
  let [forthLow, forthHigh, backLow, backHigh] = [0, 0, 0, 0];
  for (let edits = 0; edits < half; edits++) {
    for (let diagonal = -edits + forthLow; diagonal <= edits - forthHigh; diagonal += 2) {
      let x = begin(forth, half + diagonal, diagonal === -edits, diagonal === edits);
      let y = x - diagonal;
      while (x < leftSize && y < rightSize && left[x] === right[y]) {
        x += 1;
        y += 1;
      }
      forth[half + diagonal] = x;
      if (x > leftSize) forthHigh += 2;
      else if (y > rightSize) forthLow += 2;
      else if (isOdd) {
        const met = reached(back, half + delta - diagonal, size);
        if (met !== NOT_REACHED && x >= leftSize - met) return { left: x, right: y };
      }
    }
    for (let diagonal = -edits + backLow; diagonal <= edits - backHigh; diagonal += 2) {
      let x = begin(back, half + diagonal, diagonal === -edits, diagonal === edits);
      let y = x - diagonal;
      while (x < leftSize && y < rightSize && left[leftSize - x - 1] === right[rightSize - y - 1]) {
        x += 1;
        y += 1;
      }
      back[half + diagonal] = x;
      if (x > leftSize) backHigh += 2;
      else if (y > rightSize) backLow += 2;
      else if (!isOdd) {
        const met = reached(forth, half + delta - diagonal, size);
        if (met !== NOT_REACHED && met >= leftSize - x) return { left: met, right: met - delta + diagonal };
      }
    }
  }
  return null;
}

/** Where a path begins on its diagonal: an element further in `a` or in `b` than that beside it which is the farther. */
function begin(path: Int32Array, at: number, isLowest: boolean, isHighest: boolean): number {
  const below = path[at - 1] ?? 0;
  const above = path[at + 1] ?? 0;
  return isLowest || (!isHighest && below < above) ? above : below + 1;
}

function reached(path: Int32Array, at: number, size: number): number {
  return at >= 0 && at < size ? (path[at] ?? NOT_REACHED) : NOT_REACHED;
}

/**
 * The codes of both texts; by diagonal, counted from the middle of the list, how far in `a` the path from the start, or
 * from the end, has come. Used until one search is done, and by no other meanwhile: it waits for nothing.
 */
type Room = {
  readonly left: Uint16Array;
  readonly right: Uint16Array;
  readonly forth: Int32Array;
  readonly back: Int32Array;
};

let room = createRoom(0);

function createRoom(size: number): Room {
  return {
    ...{ left: new Uint16Array(size), right: new Uint16Array(size) },
    ...{ forth: new Int32Array(size), back: new Int32Array(size) },
  };
}

function makeRoom(size: number): void {
  if (room.forth.length < size) room = createRoom(2 * size);
}

function copyCodes(text: string, codes: Uint16Array): void {
  for (let at = 0; at < text.length; at++) codes[at] = text.charCodeAt(at);
}

function open(path: Int32Array, half: number): void {
  path.fill(NOT_REACHED, 0, 2 * half + 2);
  path[half + 1] = 0;
}
