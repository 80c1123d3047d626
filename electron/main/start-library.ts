import { app } from 'electron';
import { startForked } from './fork-port.ts';
import type { LibraryPort } from './library-port.ts';
import { chooseRuntime } from './library-program.ts';
import type { Paths } from './paths.ts';
import { startUtility } from './utility-port.ts';

/** The library as this Electron has to run it. */
export type LibraryStarter = {
  readonly start: (file: string) => LibraryPort;
  /**
   * True where the library is to be started before Electron is ready.
   *
   * A plain Node inherits whatever of Electron's sockets is open at that instant. When that was the far end of the
   * GPU process's own, and the GPU process then gave up (as it does without a GPU), main never heard of its end and the
   * window stayed blank: 5 launches of 80 on Electron 25. Before `ready` Electron has started no process yet.
   */
  readonly isEarly: boolean;
};

/** Chooses the runtime that this Electron calls for. */
export function createLibraryStarter(paths: Paths, log: (text: string) => void): LibraryStarter {
  const runtime = chooseRuntime({
    nodeApi: process.versions['napi'],
    isPackaged: app.isPackaged,
    resources: process.resourcesPath,
    env: process.env,
  });
  const programOf = (file: string) => ({
    entry: paths.libraryEntry,
    args: [`--file=${file}`, `--samples=${paths.samplesFolder}`, `--app-version=${app.getVersion()}`],
    onOutput: (text: string) => {
      log(`library: ${text}`);
    },
  });
  return runtime.kind === 'utility'
    ? { start: (file) => startUtility(programOf(file)), isEarly: false }
    : { start: (file) => startForked(runtime.program, programOf(file)), isEarly: true };
}
