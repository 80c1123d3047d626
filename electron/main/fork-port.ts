import { fork, type ChildProcess } from 'node:child_process';
import { LIBRARY_FLAGS, type LibraryPort, type LibraryProgram } from './library-port.ts';

/** The library as a plain Node process: `node` is the program, Node 22 or newer. */
export function startForked(node: string, { entry, args, onOutput }: LibraryProgram): LibraryPort {
  const child = fork(entry, [...args], {
    execPath: node,
    execArgv: [...LIBRARY_FLAGS],
    env: cleanEnvironment(),
    serialization: 'advanced', // structured clone, as a utilityProcess has; JSON would lose undefined and arrays of numbers
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', onOutput);
  return {
    post: (message) => {
      // A channel that just closed reports here; the end of the process is told by onGone.
      if (child.connected) child.send(message, () => undefined);
    },
    onMessage: (listener) => {
      child.on('message', listener);
    },
    onGone: (listener) => {
      listenForEnd(child, listener);
    },
    kill: () => {
      child.kill('SIGKILL');
    },
  };
}

/** A program that isn't there ends with `error` alone, one that ran with `exit`. */
function listenForEnd(child: ChildProcess, listener: (reason: string) => void): void {
  let isTold = false;
  const tell = (reason: string): void => {
    if (isTold) return;
    isTold = true;
    listener(reason);
  };
  child.on('error', (error) => {
    if (child.pid === undefined) tell(`not started: ${error.message}`);
  });
  child.once('exit', (code, signal) => {
    tell(signal === null ? `exit ${code ?? '?'}` : `signal ${signal}`);
  });
}

/** The user's environment without what would change how Node runs. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const env = { ...process.env };
  delete env['NODE_OPTIONS'];
  delete env['ELECTRON_RUN_AS_NODE'];
  return env;
}
