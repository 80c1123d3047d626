import { ONE_PASSED, oneFailed } from './counts.mjs';
import { libraryNode } from './node-program.mjs';
import { inRoot } from './paths.mjs';
import { run, secondsSince } from './run.mjs';
import { say } from './say.mjs';

const IMPORT_RULE = [
  '--config',
  '.dependency-cruiser.mjs',
  'shared',
  'electron',
  'renderer',
  'tests',
  'scripts',
];

/**
 * The checks that read the sources, each by its program inside node_modules and its arguments.
 * @type {Readonly<Record<string, { program: readonly string[], args: readonly string[] }>>}
 */
export const STATIC_CHECKS = {
  lint: { program: ['eslint', 'bin', 'eslint.js'], args: ['--max-warnings', '0', '.'] },
  types: { program: ['typescript-native', 'bin', 'tsc'], args: ['-b'] },
  'lint-types': { program: ['oxlint', 'bin', 'oxlint'], args: ['.'] },
  format: { program: ['prettier', 'bin', 'prettier.cjs'], args: ['--check', '.'] },
  imports: { program: ['dependency-cruiser', 'bin', 'dependency-cruiser.mjs'], args: IMPORT_RULE },
  knip: { program: ['knip', 'bin', 'knip.js'], args: [] },
};

/**
 * Runs one check; it counts as one. Its output is shown only if it failed.
 * @param {string} name
 * @returns {Promise<import('./counts.mjs').Counts>}
 */
export async function runStaticCheck(name) {
  const check = STATIC_CHECKS[name];
  if (check === undefined) throw new Error(`no check ${name}`);
  const began = performance.now();
  const { status, output } = await run(libraryNode(), [
    inRoot('node_modules', ...check.program),
    ...check.args,
  ]);
  if (status !== 0) say(output.trimEnd());
  say(`[${name}] ${status === 0 ? 'passed' : `FAILED with status ${status}`} in ${secondsSince(began)}`);
  return status === 0 ? ONE_PASSED : oneFailed(name);
}
