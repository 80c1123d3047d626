import { existsSync } from 'node:fs';
import path from 'node:path';
import { inWords, NOTHING, oneFailed, sumOf, withStatus } from './counts.mjs';
import { libraryNode } from './node-program.mjs';
import { inRoot } from './paths.mjs';
import { withReportFile } from './report-file.mjs';
import { run } from './run.mjs';
import { say } from './say.mjs';

/** @typedef {import('./counts.mjs').Counts} Counts */
/** @typedef {import('./report-file.mjs').FileResult} FileResult */

/** An error that no test took, or one of Vitest's own: it is in the output above. */
const OUTSIDE = 'Vitest: an error outside of the tests';

/** The folders of tests/ that Vitest runs. */
export const VITEST_FOLDERS = ['unit', 'library', 'contract', 'cli', 'corpus'];

/**
 * Runs the tests of some folders in one go, and says the counts of each.
 * @param {readonly string[]} folders
 * @returns {Promise<Counts>}
 */
export async function runVitest(folders) {
  if (folders.includes('corpus') && !existsSync(inRoot('..', 'shared', 'corpus'))) {
    say('[corpus] skipped: there is no ../shared/corpus');
  }
  const { outcome, report } = await withReportFile((file) => vitest(folders, file));
  const results = report?.testResults;
  if (results === undefined) {
    say(`[${folders.join(', ')}] FAILED: Vitest ended with status ${outcome.status} and no report`);
    return oneFailed('Vitest');
  }
  return withStatus(sumOf(folders.map((folder) => countsOfFolder(folder, results))), outcome.status, OUTSIDE);
}

/**
 * @param {readonly string[]} folders
 * @param {string} file
 */
function vitest(folders, file) {
  const program = inRoot('node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const filters = folders.map((folder) => `tests/${folder}/`);
  const env = { DUIZHAO_NODE: libraryNode() };
  return run(libraryNode(), [program, 'run', ...reporters, ...filters], { output: 'show', env });
}

/**
 * @param {string} folder
 * @param {readonly FileResult[]} results
 */
function countsOfFolder(folder, results) {
  const inside = inRoot('tests', folder) + path.sep;
  const own = results.filter(({ name }) => path.normalize(name).startsWith(inside));
  const counts = own.length === 0 ? oneFailed(`tests/${folder}`) : sumOf(own.map(countsOfFile));
  say(`[${folder}] ${own.length === 0 ? 'FAILED: no tests found' : inWords(counts)}`);
  return counts;
}

/**
 * @param {FileResult} file
 * @returns {Counts} a file that could not be loaded has failed once
 */
function countsOfFile({ name, status, assertionResults }) {
  const file = path.relative(inRoot(), name);
  const count = (/** @type {string} */ wanted) =>
    assertionResults.filter((test) => test.status === wanted).length;
  const [passed, failed] = [count('passed'), count('failed')];
  const failing = assertionResults.filter((test) => test.status === 'failed');
  const names = failing.map(({ fullName }) => `${file} › ${fullName}`);
  const counts = { ...NOTHING, passed, failed, skipped: assertionResults.length - passed - failed, names };
  return withStatus(counts, status === 'failed' ? 1 : 0, file);
}
