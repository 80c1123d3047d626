import { AppError, fromWireError } from '../../shared/base/errors.ts';
import type { FromLibrary, WireResult } from '../../shared/contract/messages.ts';
import type { PrintJob } from '../../shared/contract/printing.ts';

/**
 * Prints a document: the bytes of a PDF. The printer starts at once, while the document is still made.
 * @throws AppError as `job` does; `cancelled`, or `unsupported-format` where nothing can print
 */
export type Print = (job: Promise<PrintJob>, signal: AbortSignal) => Promise<Uint8Array>;

/** Where this process asks main to print, and waits for what comes of it. */
export type PrintDesk = {
  readonly print: Print;
  /** What came of the print of that number; of one that was given up, nothing is wanted any more. */
  readonly settle: (id: number, result: WireResult) => void;
};

/** A desk without prints. */
export function createPrintDesk(post: (message: FromLibrary) => void): PrintDesk {
  const waiting = new Map<number, (result: WireResult) => void>();
  let nextId = 1;
  return {
    async print(job, signal) {
      signal.throwIfAborted();
      const id = nextId++;
      return new Promise<Uint8Array>((resolve, reject) => {
        const giveUp = (error: Error): void => {
          if (!waiting.delete(id)) return;
          signal.removeEventListener('abort', cancel);
          post({ kind: 'stop-print', id });
          reject(error);
        };
        const cancel = (): void => giveUp(new AppError('cancelled', `print ${id} was cancelled`));
        signal.addEventListener('abort', cancel, { once: true });
        waiting.set(id, (result) => {
          signal.removeEventListener('abort', cancel);
          if (!result.ok) reject(fromWireError(result.error));
          else if (result.value instanceof Uint8Array) resolve(result.value);
          else reject(new Error(`print ${id} gave no bytes`));
        });
        post({ kind: 'print', id });
        job.then(
          (made) => {
            if (waiting.has(id)) post({ kind: 'print-job', id, job: made });
          },
          (error: unknown) => giveUp(error instanceof Error ? error : new Error(String(error))),
        );
      });
    },
    settle(id, result) {
      const settle = waiting.get(id);
      waiting.delete(id);
      settle?.(result);
    },
  };
}

/** Stands where nothing can print. */
export const refuseToPrint: Print = async (job) => {
  await job;
  throw new AppError('unsupported-format', 'nothing here can print', { reason: 'no-printer' });
};
