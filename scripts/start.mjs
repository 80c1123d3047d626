// `npm start`: all the set-up, then the main job. With a display it opens the window on the sample library; without one,
// or with --tour, it does the same in a virtual display, takes its pictures and exports (scripts/tour.ts).
import { spawn } from 'node:child_process';
import { hasDisplay, withDisplay } from './lib/display.mjs';
import { electronLaunch, sandboxArguments } from './lib/electron.mjs';
import { libraryNode } from './lib/node-program.mjs';
import { readOptions } from './lib/options.mjs';
import { inRoot, ROOT } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { runMain, say } from './lib/say.mjs';
import { setUpApp, setUpPackages } from './setup.mjs';

const USAGE = `npm start -- [--tour [--all|--guide]] [FILE …] [-- SWITCH …]

Opens the window on the sample library, or on a library file; project bundles that are named are opened in it.
  --tour              takes a picture of each main screen in a virtual display instead, as without a display
  --all               a picture of each main screen in every size, look and language
  --guide             the pictures of the guide
  --library=FILE      the library that is opened
  --user-data=FOLDER  where settings and library lie
  --lang=LANGUAGE     the language of the system, as the app is told it: zh-CN or en
Behind a second --, switches of Electron.`;

const FLAG = /** @type {const} */ ({ type: 'boolean', default: false });
const WORD = /** @type {const} */ ({ type: 'string' });
const { values: asked, words } = readOptions(
  USAGE,
  { tour: FLAG, all: FLAG, guide: FLAG, library: WORD, 'user-data': WORD, lang: WORD },
  { most: Infinity },
);

/** @returns {readonly string[]} what the app is told of that */
function appArguments() {
  const options = /** @type {const} */ (['library', 'user-data', 'lang']).flatMap((name) => {
    const value = asked[name];
    return value === undefined ? [] : [`--${name}=${value}`];
  });
  return [...options, ...words];
}

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
  await setUpPackages();
  await setUpApp();
  if (sandboxArguments().length > 0) say('Running as root, so Electron is given --no-sandbox.');
  if (hasDisplay() && !asked.tour) return openWindow(appArguments());
  say('Taking the tour of the main screens in a virtual display.');
  const kinds = [...(asked.all ? ['--all'] : []), ...(asked.guide ? ['--guide'] : [])];
  return takeTour([...kinds, ...appArguments()]);
});
