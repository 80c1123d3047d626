import type { ChangeKind } from '../../shared/model/comparison.ts';
import type { Role } from '../../shared/model/outline.ts';

/** The numbers of the fixed formula that ranks changes, for the help; a test holds them against the formula itself. */
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
