// `npm run dist`: all the set-up, then what this system installs, under dist/. With the fallback runtime the outcome is for a
// test of the packing only, never for users.
import { cpSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { findElectron } from './lib/electron.mjs';
import { findOwnElectron, ownVersion } from './lib/electron-own.mjs';
import { FALLBACK_VERSION } from './lib/electron-fallback.mjs';
import { libraryNode } from './lib/node-program.mjs';
import { readOptions } from './lib/options.mjs';
import { inRoot, NOTES } from './lib/paths.mjs';
import { packLinux } from './lib/pack-linux.mjs';
import { run } from './lib/run.mjs';
import { runMain, say, SetupError } from './lib/say.mjs';
import { setUpApp, setUpPackages } from './setup.mjs';

/** @returns {{ folder: string, version: string }} a plain Electron, without the app that the fallback carries */
function plainElectron() {
  const own = findOwnElectron();
  if (own !== undefined) return { folder: inRoot('node_modules', 'electron', 'dist'), version: ownVersion() };
  const program = findElectron();
  if (program === undefined) throw new SetupError('there is no Electron to pack.');
  const folder = path.join(NOTES, 'electron-dist');
  rmSync(folder, { recursive: true, force: true });
  cpSync(path.dirname(program), folder, { recursive: true, verbatimSymlinks: true });
  rmSync(path.join(folder, 'resources', 'app'), { recursive: true, force: true });
  say(`Packing the fallback runtime ${FALLBACK_VERSION}: for a test of the packing, not for users.`);
  return { folder, version: FALLBACK_VERSION };
}

const USAGE = `npm run dist -- [--dir] [--all]

Packs what this system installs, under dist/.
  --dir  only the packed folder
  --all  on Linux an AppImage too, whose runtime electron-builder fetches`;

/** @typedef {{ readonly dir: boolean, readonly all: boolean }} Asked */

/** @param {Asked} asked @returns {readonly string[]} the kinds that electron-builder makes */
function targetsFor({ dir, all }) {
  return dir || (process.platform === 'linux' && !all) ? ['--dir'] : [];
}

const FLAG = /** @type {const} */ ({ type: 'boolean', default: false });
const { values: asked } = readOptions(USAGE, { dir: FLAG, all: FLAG });

await runMain(async () => {
  await setUpPackages();
  await setUpApp();
  const { folder, version } = plainElectron();
  const program = inRoot('node_modules', 'electron-builder', 'cli.js');
  const settings = [
    `-c.electronDist=${folder}`,
    `-c.electronVersion=${version}`,
    // The fallback has no such fuse.
    ...(version === FALLBACK_VERSION ? [] : ['-c.electronFuses.grantFileProtocolExtraPrivileges=false']),
  ];
  const args = [...targetsFor(asked), '--config', 'electron.builder.yml', '--publish', 'never', ...settings];
  const { status } = await run(libraryNode(), [program, ...args], {
    output: 'show',
  });
  if (status !== 0) return status;
  if (process.platform === 'linux' && !asked.dir) await packLinux();
  for (const name of readdirSync(inRoot('dist')))
    if (/\.(?:deb|rpm|gz|AppImage|exe|dmg)$/u.test(name)) say(`dist/${name}`);
  return 0;
});
