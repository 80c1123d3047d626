import { hasDisplay } from './display.mjs';
import { lastLines, run, secondsSince } from './run.mjs';
import { SetupError, sayBegun, sayStep } from './say.mjs';

/**
 * What Electron needs of Debian. Each is a list of names for the same thing: the first that the system knows counts
 * (since Debian 13 some carry t64 in their names).
 */
const LIBRARIES = [
  ['libgtk-3-0t64', 'libgtk-3-0'],
  ['libnss3'],
  ['libasound2t64', 'libasound2'],
  ['libgbm1'],
  ['libxss1'],
  ['libxtst6'],
];
const VIRTUAL_DISPLAY = [['xvfb'], ['xauth']];
const CHINESE_FONTS = [['fonts-noto-cjk']];

/** Another apt-get may be at work; wait for it two minutes. */
const LOCK_WAIT = ['-o', 'DPkg::Lock::Timeout=120'];

/** Installs the system's libraries where it may, else fails with the exact command to give. */
export async function installSystemLibraries() {
  if (process.platform !== 'linux') return;
  if ((await run('dpkg-query', ['--version'])).status !== 0) {
    sayStep(
      'system libraries',
      'not a Debian system; GTK 3, NSS, ALSA, GBM, Xss, Xtst and CJK fonts must be there',
    );
    return;
  }
  const missing = await missingPackages();
  if (missing.length === 0) {
    sayStep('system libraries', 'already installed');
    return;
  }
  await aptInstall(missing);
}

/** @returns {Promise<string[][]>} */
async function missingPackages() {
  const wanted = [
    ...LIBRARIES,
    ...(hasDisplay() ? [] : VIRTUAL_DISPLAY),
    ...((await hasChineseFonts()) ? [] : CHINESE_FONTS),
  ];
  const installed = await installedPackages(wanted.flat());
  return wanted.filter((names) => !names.some((name) => installed.has(name)));
}

/**
 * @param {readonly string[]} names
 * @returns {Promise<Set<string>>}
 */
async function installedPackages(names) {
  const { output } = await run('dpkg-query', ['-W', '-f', '${Package} ${db:Status-Status}\\n', ...names]);
  const lines = output.split('\n').filter((line) => line.endsWith(' installed'));
  return new Set(lines.map((line) => line.split(' ', 1).join('')));
}

/** Any font with Chinese will do, wherever it came from. */
async function hasChineseFonts() {
  const { status, output } = await run('fc-list', [':lang=zh-cn', 'family']);
  return status === 0 && output.trim() !== '';
}

/**
 * Of each list of names the one that the system's package lists hold; the last, where they hold none (yet).
 * @param {readonly string[][]} packages
 */
async function knownNames(packages) {
  const names = [];
  for (const alternatives of packages) names.push(await knownName(alternatives));
  return names;
}

/** @param {readonly string[]} alternatives */
async function knownName(alternatives) {
  for (const name of alternatives.slice(0, -1)) {
    if ((await run('apt-cache', ['show', name])).status === 0) return name;
  }
  return alternatives.at(-1) ?? '';
}

/** @param {readonly string[][]} missing */
async function aptInstall(missing) {
  const asRoot = await rootPrefix();
  if (asRoot === undefined) {
    const names = (await knownNames(missing)).join(' ');
    throw new SetupError(
      `system libraries are missing: ${names}`,
      `Give this command, then start again: sudo apt-get install -y ${names}`,
    );
  }
  const began = performance.now();
  const apt = (/** @type {string[]} */ ...args) => {
    const [program = '', ...rest] = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args];
    return run(program, rest);
  };
  sayBegun('system libraries', 'apt-get update');
  await apt('update', '-q'); // The lists may be old or absent; should this fail, the next command says why.
  const names = await knownNames(missing);
  const command = `apt-get install -y --no-install-recommends ${names.join(' ')}`;
  sayBegun('system libraries', command);
  const { status, output } = await apt(...LOCK_WAIT, ...command.split(' ').slice(1));
  if (status !== 0) {
    throw new SetupError(
      `apt-get ended with status ${status}:\n${lastLines(output)}`,
      `Give this command, then start again: ${command}`,
    );
  }
  sayStep('system libraries', `installed in ${secondsSince(began)}`);
}

/** @returns {Promise<string[] | undefined>} what to put before a command of root's, undefined if there is no way */
async function rootPrefix() {
  if (process.getuid?.() === 0) return [];
  return (await run('sudo', ['-n', 'true'])).status === 0 ? ['sudo', '-n'] : undefined;
}
