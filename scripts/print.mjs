// Prints the job that comes into a folder to a PDF in that folder by Electron, hidden: what `npm run cli -- export --format pdf`
// starts, and ends by its input.
// Ends with 4, and a last line that says why, where there is no Electron here or no way to start one.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildApp } from './lib/build.mjs';
import { hasDisplay, withDisplay } from './lib/display.mjs';
import { electronLaunch, findElectron } from './lib/electron.mjs';
import { ROOT } from './lib/paths.mjs';

const NO_PRINTER = 4;

/** @returns {string | undefined} why nothing can be printed here */
function findHindrance() {
  const program = findElectron();
  if (program === undefined || !existsSync(program)) return 'Electron (npm run setup)';
  if (!hasDisplay() && spawnSync('xvfb-run', ['--help']).error !== undefined) return 'xvfb-run (xvfb)';
  return undefined;
}

/** @param {string} folder @returns {Promise<number>} */
function print(folder) {
  const launch = electronLaunch([`--print-pdf=${folder}`, `--user-data=${join(folder, 'profile')}`]);
  const { program, args } = withDisplay(launch.executablePath, launch.args);
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      env: launch.env,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const stop = () => child.kill();
    process.once('SIGTERM', stop);
    process.stdin.resume().once('end', stop);
    child.once('error', reject);
    child.once('close', (status) => {
      process.stdin.destroy();
      resolve(status ?? 1);
    });
  });
}

const hindrance = findHindrance();
if (hindrance === undefined) {
  await buildApp();
  process.exitCode = await print(process.argv[2] ?? '');
} else {
  console.error(hindrance);
  process.exitCode = NO_PRINTER;
}
