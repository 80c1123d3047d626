import type { Token } from '../../text/tokens/tokens.ts';
import type { TokenRun } from './token-diff.ts';

/**
 * Sets figure against figure inside an edit: the figures of both sides are paired in their order as long as their
 * units agree, and each pair becomes a run of its own. What one side has more stays with the words behind.
 * Before: [达到282亿元/提高到296亿元]; after: [达到/提高到][282亿元/296亿元].
 */
export function splitFigures(run: TokenRun): readonly TokenRun[] {
  if (run.same) return [run];
  const left = placesOfFigures(run.left);
  const right = placesOfFigures(run.right);
  const differing = left.findIndex((place, at) => !isSameSort(run.left[place], run.right[right[at] ?? -1]));
  const paired = differing < 0 ? left.length : differing;
  return cutAt(run, left.slice(0, paired), right.slice(0, paired));
}

function placesOfFigures(tokens: readonly Token[]): readonly number[] {
  return tokens.flatMap((token, index) => (token.figure === null ? [] : [index]));
}

function isSameSort(left: Token | undefined, right: Token | undefined): boolean {
  return right !== undefined && left?.kind === right.kind && left.figure?.unit === right.figure?.unit;
}

function cutAt(run: TokenRun, left: readonly number[], right: readonly number[]): readonly TokenRun[] {
  const runs: TokenRun[] = [];
  let i = 0;
  let j = 0;
  left.forEach((place, at) => {
    const other = right[at] ?? j;
    runs.push({ same: false, left: run.left.slice(i, place), right: run.right.slice(j, other) });
    runs.push({
      same: false,
      left: run.left.slice(place, place + 1),
      right: run.right.slice(other, other + 1),
    });
    i = place + 1;
    j = other + 1;
  });
  runs.push({ same: false, left: run.left.slice(i), right: run.right.slice(j) });
  return runs.filter((each) => each.left.length + each.right.length > 0);
}
