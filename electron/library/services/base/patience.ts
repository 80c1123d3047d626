import { setTimeout } from 'node:timers/promises';
import { AppError } from '../../../../shared/base/errors.ts';

/** How long work waits for another process that writes, in milliseconds, and between two tries. */
const PATIENCE = 5000;
const BETWEEN = 50;

/**
 * A write that finds another process writing has done nothing yet: it is tried again after others had their turn.
 * @throws AppError `db-busy` where that process goes on, and what `signal` was aborted with
 */
export async function whenFree<T>(signal: AbortSignal, work: () => T | Promise<T>): Promise<T> {
  const start = Date.now();
  for (;;) {
    try {
      return await work();
    } catch (error) {
      const isBusy = error instanceof AppError && error.code === 'db-busy';
      if (!isBusy || Date.now() - start > PATIENCE) throw error;
      await setTimeout(BETWEEN);
      signal.throwIfAborted();
    }
  }
}
