import type { Change, ChangeCounts, ChangeKind } from '../../model/comparison.ts';

/** How many of `changes` there are of each kind. */
export function countChanges(changes: readonly Change[]): ChangeCounts {
  const counts: Record<ChangeKind, number> = {
    ...{ added: 0, removed: 0, reworded: 0, moved: 0, figure: 0, bound: 0 },
    ...{ 'year-turn': 0, 'relative-year': 0, session: 0, width: 0, punctuation: 0, numbering: 0 },
  };
  for (const change of changes) counts[change.kind] += 1;
  return counts;
}
