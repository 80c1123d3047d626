/** How often something was seen, and how often it would be by chance. */
export type Cell = readonly [observed: number, expected: number];

/**
 * How surprising it is that all cells are as they are: the log-likelihood ratio G² = 2 Σ O ln(O / E). Fits rare words,
 * where a difference of rates or chi-squared do not.
 * Source: T. Dunning, Accurate Methods for the Statistics of Surprise and Coincidence, 1993; for two corpora in this
 * form P. Rayson and R. Garside, 2000.
 */
export function measureSurprise(cells: readonly Cell[]): number {
  const sum = cells.reduce(
    (total, [observed, expected]) => total + (observed === 0 ? 0 : observed * Math.log(observed / expected)),
    0,
  );
  return 2 * sum;
}

/**
 * How much it says that two of `documents` documents share what stands in `count` of them: near 0 where all have it,
 * the most where one has. Source: inverse document frequency, K. Spärck Jones, 1972.
 */
export function createRarity(documents: number): (count: number) => number {
  const most = Math.log(1 + documents);
  return (count) => most - Math.log(count);
}
