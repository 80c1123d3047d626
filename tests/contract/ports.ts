import { fileURLToPath } from 'node:url';
import { MessageChannel } from 'node:worker_threads';
import { PROTOCOL } from '../../shared/contract/messages.ts';
import { serve } from '../../electron/library/serve.ts';
import { startForked } from '../../electron/main/fork-port.ts';
import type { LibraryPort } from '../../electron/main/library-port.ts';
import { createTestHandlers } from './test-handlers.ts';

export type Mode = 'normal' | 'silent' | 'preparing' | 'other-protocol' | 'failed' | 'crash-at-start';

/** The test library as a real process of its own. */
export function startProcess(mode: Mode = 'normal'): LibraryPort {
  return startForked(process.execPath, {
    entry: fileURLToPath(new URL('test-library.ts', import.meta.url)),
    args: [`--mode=${mode}`],
    onOutput: () => undefined,
  });
}

/** The test library in this process, behind a real message port: the same cloning, no process to die by itself. */
export function startInProcess(): LibraryPort {
  const { port1: ours, port2: theirs } = new MessageChannel();
  const end = (): void => {
    theirs.close();
  };
  const post = (message: unknown): void => {
    theirs.postMessage(message);
  };
  const server = serve(createTestHandlers(end), { post, onClose: end });
  theirs.on('message', server.receive);
  post({ kind: 'ready', protocol: PROTOCOL, isReadOnly: false });
  return {
    post: (message) => {
      ours.postMessage(message);
    },
    onMessage: (listener) => {
      ours.on('message', listener);
    },
    onGone: (listener) => {
      ours.once('close', () => {
        listener('closed');
      });
    },
    kill: end,
  };
}
