import { toWireError, type WireError } from '../../../../shared/base/errors.ts';
import type { ImportJobId } from '../../../../shared/model/import-job.ts';
import type { Library } from '../../library.ts';
import type { Caller } from '../base/caller.ts';
import { FATAL } from './store-taken.ts';

/** How the work of an import came to its end. */
export type JobEnd = {
  /** What the library could not be written for; null where it could. */
  readonly stop: WireError | null;
  readonly isCancelled: boolean;
  /** False where it was broken off, which nobody asked for, and waits to be gone on with. */
  readonly isOver: boolean;
};

/** Does the work of an import, which its caller or a stop by its number ends early, and keeps that it is over. */
export async function runJob(
  { db, importRuns }: Library,
  job: ImportJobId,
  caller: Caller,
  work: (caller: Caller) => Promise<void>,
): Promise<JobEnd> {
  const run = importRuns.begin(job);
  const signal = AbortSignal.any([caller.signal, run.signal]);
  let stop: WireError | null = null;
  try {
    await work({ ...caller, signal });
  } catch (error) {
    stop = signal.aborted ? null : toWireError(error);
    if (stop !== null && !FATAL.includes(stop.code)) throw error;
  } finally {
    run.end();
  }
  const isOver = stop === null && (!signal.aborted || run.signal.aborted);
  if (isOver)
    db.write('imports', null, ({ writer, now }) => {
      writer.imports.end(job, now);
    });
  return { stop, isCancelled: signal.aborted, isOver };
}
