import { utilityProcess } from 'electron';
import { LIBRARY_FLAGS, type LibraryPort, type LibraryProgram } from './library-port.ts';

/** The library as Electron's own utility process; only where `process.versions.napi` is 10 or more. */
export function startUtility({ entry, args, onOutput }: LibraryProgram): LibraryPort {
  const child = utilityProcess.fork(entry, [...args], {
    serviceName: 'Duizhao library',
    stdio: 'pipe',
    execArgv: [...LIBRARY_FLAGS],
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      onOutput(chunk.toString('utf8'));
    });
  }
  return {
    post: (message) => {
      child.postMessage(message);
    },
    onMessage: (listener) => {
      child.on('message', listener);
    },
    onGone: (listener) => {
      child.once('exit', (code) => {
        listener(`exit ${code}`);
      });
    },
    kill: () => {
      child.kill();
    },
  };
}
