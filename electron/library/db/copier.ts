import { Worker } from 'node:worker_threads';
import { AppError, fromWireError } from '../../../shared/base/errors.ts';
import type { CopyFindings, CopyOrder, FromCopier } from './copy-messages.ts';

export type CopyCaller = {
  readonly signal: AbortSignal;
  /** Resolves when the next step may be made. */
  readonly mayGoOn: () => Promise<void>;
  readonly onStep?: (done: number, total: number) => void;
};

/**
 * Goes through a whole library file in a thread of its own, in steps; a step waits for `mayGoOn`. What is written
 * meanwhile is not in the copy, which is of the moment it was begun.
 * @throws AppError as SQLite's failures are translated, and what `signal` was aborted with
 */
export async function runCopier(
  order: Omit<CopyOrder, 'gate'>,
  { signal, mayGoOn, onStep }: CopyCaller,
): Promise<CopyFindings> {
  signal.throwIfAborted();
  const gate = new SharedArrayBuffer(4);
  const worker = new Worker(workerUrl(), { workerData: { ...order, gate } satisfies CopyOrder, env: {} });
  const found = new Promise<CopyFindings>((resolve, reject) => {
    const goOn = async (): Promise<void> => {
      await mayGoOn();
      Atomics.store(new Int32Array(gate), 0, 1);
      Atomics.notify(new Int32Array(gate), 0);
    };
    const stop = (): void => {
      reject(signal.reason instanceof Error ? signal.reason : new Error(String(signal.reason)));
    };
    worker.on('message', (message: FromCopier) => {
      if (message.kind === 'done') resolve(message.findings);
      else if (message.kind === 'failed') reject(fromWireError(message.error));
      else {
        onStep?.(message.done, message.total);
        void goOn();
      }
    });
    worker.once('error', (error: Error) => {
      reject(error);
    });
    worker.once('exit', () => {
      reject(new AppError('bug', 'the copying thread ended'));
    });
    signal.addEventListener('abort', stop);
  });
  try {
    return await found;
  } finally {
    await worker.terminate();
  }
}

/** Beside this file as it is written; of the built library, beside its other files. */
function workerUrl(): URL {
  const here = import.meta.url;
  return new URL(here.endsWith('.ts') ? './copy-worker.ts' : './copy-worker.mjs', here);
}
