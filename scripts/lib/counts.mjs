/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @type {Counts} */
export const NOTHING = { passed: 0, failed: 0, skipped: 0 };

/** @type {Counts} */
export const ONE_PASSED = { ...NOTHING, passed: 1 };

/** @type {Counts} */
export const ONE_FAILED = { ...NOTHING, failed: 1 };

/**
 * @param {readonly Counts[]} all
 * @returns {Counts}
 */
export function sumOf(all) {
  return all.reduce(
    (sum, { passed, failed, skipped }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
    }),
    NOTHING,
  );
}

/**
 * What a runner's report and its exit status say together: a runner that ends badly without a failed test has failed
 * once itself.
 * @param {Counts} counts
 * @param {number} status
 */
export const withStatus = (counts, status) =>
  status !== 0 && counts.failed === 0 ? sumOf([counts, ONE_FAILED]) : counts;

/** @param {Counts} counts */
export const inWords = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
