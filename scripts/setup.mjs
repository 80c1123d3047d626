// All the set-up that Duizhao needs on a fresh machine. Uses Node's own modules alone, on Node 20 or later, since it
// runs before anything is installed. A step that is done already is not done again.
import { pathToFileURL } from 'node:url';
import { buildApp } from './lib/build.mjs';
import { installDependencies } from './lib/dependencies.mjs';
import { installElectron } from './lib/electron.mjs';
import { checkLibraryNode, checkOwnNode } from './lib/node-program.mjs';
import { readOptions } from './lib/options.mjs';
import { runMain, sayStep } from './lib/say.mjs';
import { installSystemLibraries } from './lib/system-libraries.mjs';

/** What everything needs: the packages and a Node that runs the library. */
export async function setUpPackages() {
  checkOwnNode();
  await installDependencies();
  sayStep('Node', `${process.version} for set-up, ${await checkLibraryNode()} for the library process`);
}

/** What the window needs besides: the system's libraries, Electron and the built app. */
export async function setUpApp() {
  await installSystemLibraries();
  await installElectron();
  await buildApp();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  readOptions(
    'npm run setup\n\nDoes all the set-up: packages, system libraries, Electron, the built app.',
    {},
  );
  await runMain(async () => {
    await setUpPackages();
    await setUpApp();
    return 0;
  });
}
