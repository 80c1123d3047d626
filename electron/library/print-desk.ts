import { AppError, fromWireError } from '../../shared/base/errors.ts';
import type { FromLibrary, WireResult } from '../../shared/contract/messages.ts';
import type { PrintJob } from '../../shared/contract/printing.ts';

/** Prints a document: the bytes of a PDF. @throws AppError `cancelled`, or `unsupported-format` where nothing can print */
export type Print = (job: PrintJob, signal: AbortSignal) => Promise<Uint8Array>;

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
    print(job, signal) {
      signal.throwIfAborted();
      const id = nextId++;
      return new Promise<Uint8Array>((resolve, reject) => {
        const giveUp = (): void => {
          waiting.delete(id);
          post({ kind: 'stop-print', id });
          reject(new AppError('cancelled', `print ${id} was cancelled`));
        };
        signal.addEventListener('abort', giveUp, { once: true });
        waiting.set(id, (result) => {
          signal.removeEventListener('abort', giveUp);
          if (!result.ok) reject(fromWireError(result.error));
          else if (result.value instanceof Uint8Array) resolve(result.value);
          else reject(new Error(`print ${id} gave no bytes`));
        });
        post({ kind: 'print', id, job });
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
export const refuseToPrint: Print = () =>
  Promise.reject(new AppError('unsupported-format', 'nothing here can print', { reason: 'no-printer' }));
