import type { ChangeKind } from './comparison.ts';
import type { Role } from './outline.ts';

/** What a change of each kind counts for before its size. */
export const RANK_WEIGHTS: Readonly<Record<ChangeKind, number>> = {
  bound: 8,
  figure: 7,
  removed: 5,
  added: 5,
  reworded: 4,
  moved: 3,
  'year-turn': 0.5,
  'relative-year': 0.5,
  session: 0.4,
  punctuation: 0.2,
  numbering: 0.2,
  width: 0.1,
};

/** A change in the targets says more than the same change in a greeting. */
export const RANK_FACTORS: Readonly<Record<Role, number>> = {
  targets: 1.5,
  requirements: 1.2,
  problems: 1.2,
  review: 1,
  tasks: 1,
  self: 0.8,
  opening: 0.5,
  closing: 0.5,
  appendix: 0.5,
};

/**
 * The rank of a change: weight of its kind × (1 + log₁₀(1 + characters changed)) × factor of its part, to two places.
 * Fixed, and the help gives its numbers.
 */
export function weighChange(kind: ChangeKind, characters: number, role: Role): number {
  return Math.round(100 * RANK_WEIGHTS[kind] * (1 + Math.log10(1 + characters)) * RANK_FACTORS[role]) / 100;
}
