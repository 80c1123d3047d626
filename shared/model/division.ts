/** Levels of administrative divisions as GB/T 2260 has them, the largest first. */
export const DIVISION_LEVELS = ['province', 'city', 'county'] as const;
export type DivisionLevel = (typeof DIVISION_LEVELS)[number];
