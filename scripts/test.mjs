// `npm test`: all the set-up, then every check, going on after a failure. The last line is `N passed, N failed`: a check of the
// sources counts one, a test one.
import { oneFailed, sumOf } from './lib/counts.mjs';
import { readOptions } from './lib/options.mjs';
import { runPlaywright } from './lib/playwright-run.mjs';
import { runMain, say, SetupError } from './lib/say.mjs';
import { runStaticCheck, STATIC_CHECKS } from './lib/static-checks.mjs';
import { runVitest, VITEST_FOLDERS } from './lib/vitest-run.mjs';
import { setUpApp, setUpPackages } from './setup.mjs';

/** @typedef {import('./lib/counts.mjs').Counts} Counts */

const PARTS = [...Object.keys(STATIC_CHECKS), ...VITEST_FOLDERS, 'e2e'];

const USAGE = `npm test -- [PART …]

Runs every check, or only those named: ${PARTS.join(' ')}`;

/** @returns {readonly string[]} the parts that are asked for, in the order in which they run */
function chosenParts() {
  const { words } = readOptions(USAGE, {}, { of: PARTS });
  return words.length === 0 ? PARTS : PARTS.filter((name) => words.includes(name));
}

/**
 * @param {() => Promise<void>} step
 * @returns {Promise<boolean>} whether it succeeded; the reason is said if it did not
 */
async function succeeds(step) {
  try {
    await step();
    return true;
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    say(`[set-up] FAILED: ${error.message}`);
    return false;
  }
}

/**
 * @param {readonly string[]} parts
 * @param {boolean} isAppReady
 * @returns {Promise<Counts>}
 */
async function runParts(parts, isAppReady) {
  const counts = await runTwoAtOnce(parts.filter((part) => part in STATIC_CHECKS));
  const folders = parts.filter((part) => VITEST_FOLDERS.includes(part));
  if (folders.length > 0) counts.push(await runVitest(folders));
  if (parts.includes('e2e')) counts.push(isAppReady ? await runPlaywright() : endToEndMissed());
  return sumOf(counts);
}

/**
 * The longest come first, since most run in one thread.
 * @param {readonly string[]} names
 * @returns {Promise<Counts[]>}
 */
async function runTwoAtOnce(names) {
  const waiting = [...names];
  /** @type {Counts[]} */
  const counts = [];
  const lane = async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift())
      counts.push(await runStaticCheck(name));
  };
  await Promise.all([lane(), lane()]);
  return counts;
}

function endToEndMissed() {
  say('[e2e] FAILED: not run, since set-up failed (see above)');
  return oneFailed('e2e');
}

/** @param {readonly string[]} parts */
async function setUpAndRun(parts) {
  if (!(await succeeds(setUpPackages))) return oneFailed('set-up');
  const isAppReady = parts.includes('e2e') && (await succeeds(setUpApp));
  return runParts(parts, isAppReady);
}

await runMain(async () => {
  const { passed, failed, skipped, names } = await setUpAndRun(chosenParts());
  for (const name of names) say(`FAILED: ${name}`);
  if (skipped > 0) say(`${skipped} skipped`);
  say(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});
