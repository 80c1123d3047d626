import { toWireError } from '../../shared/base/errors.ts';
import type { FromLibrary, WireResult } from '../../shared/contract/messages.ts';
import type { PrintJob } from '../../shared/contract/printing.ts';
import type { LibraryPort } from './library-port.ts';

/** Prints a document: the bytes of a PDF. @throws AppError `cancelled` */
export type Print = (job: PrintJob, signal: AbortSignal) => Promise<Uint8Array>;

/** What the library process asked to have printed, by its own numbers. */
export type LibraryPrints = {
  /** Prints, and sends what came of it to the process that asked. */
  begin(asked: FromLibrary & { readonly kind: 'print' }, port: Pick<LibraryPort, 'post'> | null): void;
  stop(id: number): void;
  /** The process is gone: nobody waits for any of them. */
  stopAll(): void;
};

/** No prints yet. */
export function createLibraryPrints(print: Print): LibraryPrints {
  const running = new Map<number, AbortController>();

  const stop = (id: number): void => {
    const controller = running.get(id);
    running.delete(id);
    controller?.abort();
  };

  return {
    begin({ id, job }, port) {
      const controller = new AbortController();
      running.set(id, controller);
      const answer = (result: WireResult): void => {
        if (running.get(id) !== controller) return;
        running.delete(id);
        port?.post({ kind: 'printed', id, result });
      };
      print(job, controller.signal).then(
        (value) => answer({ ok: true, value }),
        (error: unknown) => answer({ ok: false, error: toWireError(error) }),
      );
    },
    stop,
    stopAll() {
      for (const id of [...running.keys()]) stop(id);
    },
  };
}
