import { app } from 'electron';
import { startForked } from './fork-port.ts';
import type { LibraryPort } from './library-port.ts';
import { chooseRuntime } from './library-program.ts';
import type { Paths } from './paths.ts';
import { startUtility } from './utility-port.ts';

/** Starts the library in the runtime that this Electron calls for. */
export function startLibrary(paths: Paths, log: (text: string) => void): LibraryPort {
  const runtime = chooseRuntime({
    nodeApi: process.versions['napi'],
    isPackaged: app.isPackaged,
    resources: process.resourcesPath,
    env: process.env,
  });
  const program = {
    entry: paths.libraryEntry,
    args: [
      `--file=${paths.libraryFile}`,
      `--samples=${paths.samplesFolder}`,
      `--app-version=${app.getVersion()}`,
    ],
    onOutput: (text: string) => {
      log(`library: ${text}`);
    },
  };
  return runtime.kind === 'utility' ? startUtility(program) : startForked(runtime.program, program);
}
