import { inWords, ONE_FAILED, withStatus } from './counts.mjs';
import { withDisplay } from './display.mjs';
import { libraryNode } from './node-program.mjs';
import { inRoot } from './paths.mjs';
import { withReportFile } from './report-file.mjs';
import { run } from './run.mjs';
import { say } from './say.mjs';

/**
 * Runs the end-to-end tests in the real Electron, in a virtual display where there is none.
 * @returns {Promise<import('./counts.mjs').Counts>}
 */
export async function runPlaywright() {
  const { outcome, report } = await withReportFile(playwright);
  if (report?.stats === undefined) {
    say(`[e2e] FAILED: Playwright ended with status ${outcome.status} and no report`);
    return ONE_FAILED;
  }
  const { expected, unexpected, flaky, skipped } = report.stats;
  const counts = withStatus({ passed: expected, failed: unexpected + flaky, skipped }, outcome.status);
  const found = expected + unexpected + flaky + skipped;
  say(`[e2e] ${found === 0 ? 'FAILED: no tests found' : inWords(counts)}`);
  return found === 0 ? ONE_FAILED : counts;
}

/** @param {string} file for the report */
function playwright(file) {
  const program = inRoot('node_modules', '@playwright', 'test', 'cli.js');
  const command = withDisplay(libraryNode(), [program, 'test', '--reporter=list,json']);
  const env = { DUIZHAO_NODE: libraryNode(), PLAYWRIGHT_JSON_OUTPUT_FILE: file };
  return run(command.program, command.args, { output: 'show', env });
}
