import type { Budget } from '../../base/budget.ts';
import type { SentencePair } from './candidates.ts';

/** A stretch of sentences on both sides: `start` inclusive, `end` exclusive. */
export type Gap = {
  readonly left: { readonly start: number; readonly end: number };
  readonly right: { readonly start: number; readonly end: number };
};

/** The gaps that a chain of matches leaves, the matches in order; empty ones left out. */
export function findGaps(chain: readonly Gap[], leftCount: number, rightCount: number): readonly Gap[] {
  const gaps: Gap[] = [];
  let left = 0;
  let right = 0;
  const end: Gap = {
    left: { start: leftCount, end: leftCount },
    right: { start: rightCount, end: rightCount },
  };
  for (const match of [...chain, end]) {
    if (match.left.start > left && match.right.start > right)
      gaps.push({
        left: { start: left, end: match.left.start },
        right: { start: right, end: match.right.start },
      });
    left = match.left.end;
    right = match.right.end;
  }
  return gaps;
}

/**
 * The pairs inside `gap` that keep both orders and score most together. `score` gives a pair's score, 0 for none.
 * Left out, and the budget spent, where the gap is too large for it.
 * Source: global alignment, S. Needleman and C. Wunsch 1970, with no cost for a gap.
 */
export function alignGap(
  gap: Gap,
  score: (left: number, right: number) => SentencePair | null,
  budget: Budget,
): readonly SentencePair[] {
  const height = gap.left.end - gap.left.start;
  const width = gap.right.end - gap.right.start;
  if (!budget.spend(height * width)) return [];
  const table = Array.from({ length: height + 1 }, () => new Float64Array(width + 1));
  const at = (row: number, column: number): number => table[row]?.[column] ?? 0;
  for (let i = height - 1; i >= 0; i--)
    for (let j = width - 1; j >= 0; j--) {
      const pair = score(gap.left.start + i, gap.right.start + j);
      const taken = pair === null ? 0 : pair.score + at(i + 1, j + 1);
      const row = table[i];
      if (row !== undefined) row[j] = Math.max(taken, at(i + 1, j), at(i, j + 1));
    }
  return walk(gap, score, at);
}

function walk(
  gap: Gap,
  score: (left: number, right: number) => SentencePair | null,
  at: (row: number, column: number) => number,
): readonly SentencePair[] {
  const found: SentencePair[] = [];
  let i = 0;
  let j = 0;
  while (gap.left.start + i < gap.left.end && gap.right.start + j < gap.right.end) {
    const pair = score(gap.left.start + i, gap.right.start + j);
    if (pair !== null && at(i, j) === pair.score + at(i + 1, j + 1)) {
      found.push(pair);
      i += 1;
      j += 1;
    } else if (at(i, j) === at(i + 1, j)) i += 1;
    else j += 1;
  }
  return found;
}
