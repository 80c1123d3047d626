/**
 * How many checks ended how, with the names of those that failed.
 * @typedef {{ passed: number, failed: number, skipped: number, names: readonly string[] }} Counts
 */

/** @type {Counts} */
export const NOTHING = { passed: 0, failed: 0, skipped: 0, names: [] };

/** @type {Counts} */
export const ONE_PASSED = { ...NOTHING, passed: 1 };

/**
 * @param {string} name what failed
 * @returns {Counts}
 */
export const oneFailed = (name) => ({ ...NOTHING, failed: 1, names: [name] });

/**
 * @param {readonly Counts[]} all
 * @returns {Counts}
 */
export function sumOf(all) {
  return all.reduce(
    (sum, { passed, failed, skipped, names }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
      names: [...sum.names, ...names],
    }),
    NOTHING,
  );
}

/**
 * What a runner's report and its exit status say together: a runner that ends badly without a failed test has failed
 * once itself.
 * @param {Counts} counts
 * @param {number} status
 * @param {string} runner
 */
export const withStatus = (counts, status, runner) =>
  status !== 0 && counts.failed === 0 ? sumOf([counts, oneFailed(runner)]) : counts;

/** @param {Counts} counts */
export const inWords = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
