// `npm start`: all the set-up, then the main job. With a display it opens the window on the sample library; without one,
// or with --tour, it does the same in a virtual display, takes its pictures and exports (scripts/tour.ts).
import { spawn } from 'node:child_process';
import { hasDisplay, withDisplay } from './lib/display.mjs';
import { electronLaunch, sandboxArguments } from './lib/electron.mjs';
import { libraryNode } from './lib/node-program.mjs';
import { inRoot, ROOT } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { runMain, say } from './lib/say.mjs';
import { setUpApp, setUpPackages } from './setup.mjs';

/** @param {readonly string[]} args the app's own arguments */
function openWindow(args) {
  const { executablePath, args: all, env } = electronLaunch(['--samples', ...args]);
  return new Promise((resolve) => {
    const child = spawn(executablePath, all, { cwd: ROOT, env, stdio: ['ignore', 'inherit', 'inherit'] });
    child.once('error', (error) => {
      console.error(`Electron cannot be started: ${error.message}`);
      resolve(1);
    });
    child.once('close', (status) => resolve(status ?? 1));
  });
}

/** @param {readonly string[]} args */
async function takeTour(args) {
  const command = withDisplay(libraryNode(), [inRoot('scripts', 'tour.ts'), ...args]);
  const env = { DUIZHAO_NODE: libraryNode() };
  return (await run(command.program, command.args, { output: 'show', env })).status;
}

await runMain(async () => {
  const args = process.argv.slice(2);
  await setUpPackages();
  await setUpApp();
  if (sandboxArguments().length > 0) say('Running as root, so Electron is given --no-sandbox.');
  if (hasDisplay() && !args.includes('--tour')) return openWindow(args);
  say('Taking the tour of the main screens in a virtual display.');
  return takeTour(args.filter((argument) => argument !== '--tour'));
});
