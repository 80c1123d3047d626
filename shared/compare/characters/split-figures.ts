import type { Token } from '../../text/tokens/tokens.ts';
import type { JudgeFigures } from '../figures.ts';
import type { TokenRun } from './token-diff.ts';

/** More figures than this on both sides, multiplied, are a table and no sentence: they are paired in their order. */
const MOST_PAIRS = 2_500;

/**
 * Sets figure against figure inside an edit: the figures of both sides that are of the same thing are paired, in their
 * order, and each pair becomes a run of its own. A figure that has no partner stays with the words around it; where it
 * stands alone on both sides it is taken away and another one put in, and never said to have become the other.
 * Before: [达到282亿元/提高到296亿元]; after: [达到/提高到][282亿元/296亿元].
 */
export function splitFigures(run: TokenRun, judge: JudgeFigures): readonly TokenRun[] {
  if (run.same) return [run];
  const left = placesOfFigures(run.left);
  const right = left.length === 0 ? [] : placesOfFigures(run.right);
  if (left.length === 0 || right.length === 0) return [run];
  const pairs = pairFigures(run, left, right, judge);
  return cutAt(run, pairs).flatMap((each) => partFigures(each, judge));
}

function placesOfFigures(tokens: readonly Token[]): readonly number[] {
  const places: number[] = [];
  tokens.forEach((token, index) => {
    if (token.figure !== null) places.push(index);
  });
  return places;
}

/** Places in the left and right tokens. */
type PlacePair = readonly [left: number, right: number];

/** The longest list of pairs of the same thing that is in order on both sides; of several the one that pairs earlier ones. */
function pairFigures(
  run: TokenRun,
  left: readonly number[],
  right: readonly number[],
  judge: JudgeFigures,
): readonly PlacePair[] {
  if (left.length * right.length > MOST_PAIRS) return [];
  const fits = left.map((at) => right.map((other) => isPair(run.left[at], run.right[other], judge)));
  const longest = left.map(() => right.map(() => 0));
  const lengthAt = (i: number, j: number): number => longest[i]?.[j] ?? 0;
  for (let i = left.length - 1; i >= 0; i--)
    for (let j = right.length - 1; j >= 0; j--) {
      const paired = fits[i]?.[j] === true ? 1 + lengthAt(i + 1, j + 1) : 0;
      const row = longest[i];
      if (row !== undefined) row[j] = Math.max(paired, lengthAt(i + 1, j), lengthAt(i, j + 1));
    }
  return readPairs(left, right, fits, lengthAt);
}

function readPairs(
  left: readonly number[],
  right: readonly number[],
  fits: readonly (readonly boolean[])[],
  lengthAt: (i: number, j: number) => number,
): readonly PlacePair[] {
  const pairs: PlacePair[] = [];
  let [i, j] = [0, 0];
  while (i < left.length && j < right.length) {
    if (fits[i]?.[j] === true && lengthAt(i, j) === 1 + lengthAt(i + 1, j + 1)) {
      pairs.push([left[i] ?? 0, right[j] ?? 0]);
      i += 1;
      j += 1;
    } else if (lengthAt(i + 1, j) >= lengthAt(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** Years and dates are paired with their like; figures where they are of the same thing. */
function isPair(left: Token | undefined, right: Token | undefined, judge: JudgeFigures): boolean {
  if (left === undefined || right?.kind !== left.kind) return false;
  return left.kind !== 'figure' || judge(left, right);
}

function cutAt(run: TokenRun, pairs: readonly PlacePair[]): readonly TokenRun[] {
  const runs: TokenRun[] = [];
  let [i, j] = [0, 0];
  for (const [left, right] of pairs) {
    runs.push({ same: false, left: run.left.slice(i, left), right: run.right.slice(j, right) });
    runs.push({
      same: false,
      left: run.left.slice(left, left + 1),
      right: run.right.slice(right, right + 1),
    });
    i = left + 1;
    j = right + 1;
  }
  runs.push({ same: false, left: run.left.slice(i), right: run.right.slice(j) });
  return runs.filter((each) => each.left.length + each.right.length > 0);
}

/** Two lone figures of different things are two differences. */
function partFigures(run: TokenRun, judge: JudgeFigures): readonly TokenRun[] {
  const [left, right] = [loneFigure(run.left), loneFigure(run.right)];
  if (left === null || right === null || isPair(left, right, judge)) return [run];
  return [
    { same: false, left: run.left, right: [] },
    { same: false, left: [], right: run.right },
  ];
}

/** The figure among `tokens` where nothing else stands there but punctuation. */
function loneFigure(tokens: readonly Token[]): Token | null {
  const words = tokens.filter(({ kind }) => kind !== 'punctuation' && kind !== 'space');
  const [first] = words;
  return words.length === 1 && first?.kind === 'figure' ? first : null;
}
