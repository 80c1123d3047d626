import { existsSync, readFileSync } from 'node:fs';
import { inRoot } from './paths.mjs';
import { npm } from './npm.mjs';
import { lastLines, secondsSince } from './run.mjs';
import { SetupError, sayBegun, sayStep } from './say.mjs';
import { isAtLeast } from './versions.mjs';

/** Since npm 11 the project's list of denied install scripts is kept (`allowScripts`). */
const FIRST_NPM_WITH_ALLOW_SCRIPTS = '11.0.0';

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean }} LockedPackage */

/**
 * Installs the packages of the lock file, unless they are all there.
 * @returns {Promise<boolean>} whether anything was installed
 */
export async function installDependencies() {
  if (isInstalled()) {
    sayStep('packages', 'already installed');
    return false;
  }
  const version = await npmVersion();
  const options = isAtLeast(version, FIRST_NPM_WITH_ALLOW_SCRIPTS) ? [] : ['--ignore-scripts'];
  const began = performance.now();
  sayBegun('packages', ['npm ci', ...options].join(' '));
  const { status, output } = await npm(['ci', '--no-audit', '--no-fund', ...options]);
  if (status !== 0) throw new SetupError(`npm ci ended with status ${status}:\n${lastLines(output)}`);
  sayStep('packages', `installed in ${secondsSince(began)}`);
  return true;
}

/** @returns {Promise<string>} */
async function npmVersion() {
  const { status, output } = await npm(['--version']);
  const version = output.trim().split('\n').at(-1) ?? '';
  if (status === 0 && /^\d/.test(version)) return version;
  throw new SetupError(
    `npm cannot be run: ${lastLines(output, 3).trim()}`,
    'It comes with Node; start by npm start or npm test.',
  );
}

/** Whether node_modules holds what the lock file names: npm writes down what it installed only when all is done. */
function isInstalled() {
  const done = inRoot('node_modules', '.package-lock.json');
  if (!existsSync(done)) return false;
  const installed = lockedPackages(done);
  const isThere = (/** @type {string} */ name) => existsSync(inRoot(...name.split('/'), 'package.json'));
  return Object.entries(lockedPackages(inRoot('package-lock.json'))).every(([name, wanted]) => {
    if (name === '' || wanted.link === true) return true;
    const found = installed[name];
    // Optional packages are those of other platforms too, which are rightly absent.
    if (found === undefined) return wanted.optional === true;
    return found.version === wanted.version && found.integrity === wanted.integrity && isThere(name);
  });
}

/**
 * @param {string} file
 * @returns {Record<string, LockedPackage>}
 */
function lockedPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
  } catch (error) {
    throw new SetupError(`${file} cannot be read: ${String(error)}`, 'Delete node_modules and start again.');
  }
}
