import { toWireError } from '../../shared/base/errors.ts';
import type { FromLibrary, WireResult } from '../../shared/contract/messages.ts';
import type { PrintJob } from '../../shared/contract/printing.ts';
import type { LibraryPort } from './library-port.ts';

/** Prints a document, which may still be on its way: the bytes of a PDF. @throws AppError `cancelled` */
export type Print = (job: Promise<PrintJob>, signal: AbortSignal) => Promise<Uint8Array>;

/** What the library process asked to have printed, by its own numbers. */
export type LibraryPrints = {
  /** Makes ready to print, and sends what comes of it to the process that asked. */
  begin(asked: FromLibrary & { readonly kind: 'print' }, port: Pick<LibraryPort, 'post'> | null): void;
  /** What is to be printed; of a print that was stopped, nothing. */
  give(given: FromLibrary & { readonly kind: 'print-job' }): void;
  stop(id: number): void;
  /** The process is gone: nobody waits for any of them. */
  stopAll(): void;
};

type Running = { readonly controller: AbortController; readonly give: (job: PrintJob) => void };

/** No prints yet. */
export function createLibraryPrints(print: Print): LibraryPrints {
  const running = new Map<number, Running>();

  const stop = (id: number): void => {
    const stopped = running.get(id);
    running.delete(id);
    stopped?.controller.abort();
  };

  return {
    begin({ id }, port) {
      const controller = new AbortController();
      const job = new Promise<PrintJob>((give) => {
        running.set(id, { controller, give });
      });
      const answer = (result: WireResult): void => {
        if (running.get(id)?.controller !== controller) return;
        running.delete(id);
        port?.post({ kind: 'printed', id, result });
      };
      print(job, controller.signal).then(
        (value) => answer({ ok: true, value }),
        (error: unknown) => answer({ ok: false, error: toWireError(error) }),
      );
    },
    give({ id, job }) {
      running.get(id)?.give(job);
    },
    stop,
    stopAll() {
      for (const id of [...running.keys()]) stop(id);
    },
  };
}
