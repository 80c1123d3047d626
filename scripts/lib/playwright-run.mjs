import { inWords, oneFailed, sumOf, withStatus } from './counts.mjs';
import { withDisplay } from './display.mjs';
import { libraryNode } from './node-program.mjs';
import { inRoot } from './paths.mjs';
import { withReportFile } from './report-file.mjs';
import { run } from './run.mjs';
import { say } from './say.mjs';

/**
 * The projects of playwright.config.ts, one after the other. A window waits more than it works: two at once take half
 * the time, but for those that measure themselves.
 * @type {readonly (readonly [project: string, workers: number])[]}
 */
const PROJECTS = [
  ['side by side', 2],
  ['alone', 1],
];

/**
 * Runs the end-to-end tests in the real Electron, in a virtual display where there is none.
 * @returns {Promise<import('./counts.mjs').Counts>}
 */
export async function runPlaywright() {
  const counts = [];
  for (const [project, workers] of PROJECTS) counts.push(await runProject(project, workers));
  const sum = sumOf(counts);
  say(`[e2e] ${inWords(sum)}`);
  return sum;
}

/**
 * @param {string} project
 * @param {number} workers
 * @returns {Promise<import('./counts.mjs').Counts>}
 */
async function runProject(project, workers) {
  const runner = `Playwright, ${project}`;
  const options = [`--project=${project}`, `--workers=${workers}`];
  const { outcome, report } = await withReportFile((file) => playwright(options, file));
  if (report?.stats === undefined) {
    say(`[e2e] FAILED: Playwright ended with status ${outcome.status} and no report of ${project}`);
    return oneFailed(runner);
  }
  const { expected, unexpected, flaky, skipped } = report.stats;
  const names = (report.suites ?? []).flatMap(failedIn);
  const own = { passed: expected, failed: unexpected + flaky, skipped, names };
  const counts = withStatus(own, outcome.status, runner);
  if (expected + unexpected + flaky + skipped > 0) return counts;
  say(`[e2e] FAILED: no tests found ${project}`);
  return oneFailed(runner);
}

/**
 * @param {import('./report-file.mjs').Suite} suite
 * @returns {readonly string[]} the names of the tests in it that did not pass at once
 */
function failedIn({ specs = [], suites = [] }) {
  const failed = specs.filter(({ tests }) =>
    tests.some(({ status }) => status === 'unexpected' || status === 'flaky'),
  );
  return [...failed.map(({ file, title }) => `${file} › ${title}`), ...suites.flatMap(failedIn)];
}

/**
 * @param {readonly string[]} options
 * @param {string} file for the report
 */
function playwright(options, file) {
  const program = inRoot('node_modules', '@playwright', 'test', 'cli.js');
  const command = withDisplay(libraryNode(), [program, 'test', '--reporter=list,json', ...options]);
  const env = { DUIZHAO_NODE: libraryNode(), PLAYWRIGHT_JSON_OUTPUT_FILE: file };
  return run(command.program, command.args, { output: 'show', env });
}
