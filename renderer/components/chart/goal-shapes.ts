import type { Bound } from '../../../shared/model/figure.ts';

/** Shapes that tell the bounds of goals apart without a colour, around the place of their value. */
export const GOAL_SHAPES: Readonly<Record<Bound, string>> = {
  exact: 'M0,-5L5,0L0,5L-5,0Z',
  at_least: 'M-6,0L6,0M0,0L0,-10M-4,-6L0,-10L4,-6',
  at_most: 'M-6,0L6,0M0,0L0,10M-4,6L0,10L4,6',
  about: 'M-7,0C-5,-6,-2,-6,0,0C2,6,5,6,7,0',
};
