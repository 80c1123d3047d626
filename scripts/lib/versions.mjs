/**
 * Compares versions by their three numbers; a suffix is left out of account.
 * @param {string} version such as 20.19.0 or v24.1.0
 * @param {string} least
 */
export function isAtLeast(version, least) {
  const [have, want] = [numbers(version), numbers(least)];
  for (const [index, wanted] of want.entries()) {
    const had = have[index] ?? 0;
    if (had !== wanted) return had > wanted;
  }
  return true;
}

/** @param {string} version */
const numbers = (version) => version.replace(/^v/, '').split('-', 1).join('').split('.').map(Number);
