import { setImmediate as yieldTurn } from 'node:timers/promises';
import { AppError } from '../../../../shared/base/errors.ts';
import type { ImportResult, ScanProgress } from '../../../../shared/contract/views.ts';
import type { ImportJobId } from '../../../../shared/model/import-job.ts';
import type { TablePlan } from '../../../../shared/model/table-columns.ts';
import type { OpenFile } from '../../db/imports.ts';
import type { FoundFile } from '../../import/files.ts';
import type { Library } from '../../library.ts';
import type { Caller } from '../base/caller.ts';
import { gather } from '../base/gather.ts';
import { loadResult } from './import-result.ts';
import { runJob } from './run-job.ts';
import { storeTaken } from './store-taken.ts';
import { createTaker, takeFiles, type Step } from './take-files.ts';

/** Imports that are kept to be looked up. */
export const KEPT_IMPORTS = 50;

/** What is stored in one transaction: each costs a flush of the disk, and what is not stored yet is lost with the process. */
const BATCH = { count: 16, size: 8_000_000, milliseconds: 100 } as const;
/** How long a transaction may hold up whoever asks for something else, in milliseconds. */
const LONGEST_WRITE = 50;

/**
 * Imports files, and keeps what became of each. What was told as done is in the library, whatever happens to the process
 * then; what is left when it ends early waits for `goOn`.
 */
export function importFiles(
  library: Library,
  files: readonly FoundFile[],
  caller: Caller,
  plans: readonly TablePlan[] = [],
): Promise<ImportResult> {
  const job = library.db.write('imports', null, ({ writer, now }) => {
    const sources = files.map(({ name, within, path, pages, error, skipped }, position) => {
      const isFile = error === undefined && skipped === undefined;
      return { position, name, within, path: isFile ? path : null, pages };
    });
    const id = writer.imports.insert(sources, plans, process.pid, now);
    for (const [position, { name, error, skipped }] of files.entries()) {
      if (error !== undefined) writer.imports.addItem(id, position, { status: 'failed', name, error });
      else if (skipped !== undefined)
        writer.imports.addItem(id, position, { status: 'skipped', name, reason: skipped });
    }
    writer.imports.endThoseWithin(id, now);
    writer.imports.trim(KEPT_IMPORTS);
    return id;
  });
  return runImport(library, job, caller);
}

/**
 * Goes on with an import that was broken off or stopped.
 * @throws AppError `not-found` {import}, `invalid-input` {reason: running}
 */
export async function goOn(library: Library, job: ImportJobId, caller: Caller): Promise<ImportResult> {
  const stored = library.db.read((reader) => reader.imports.find(job));
  if (stored === undefined) throw new AppError('not-found', `there is no import ${job}`, { import: job });
  if (library.importRuns.isRunning(job))
    throw new AppError('invalid-input', `import ${job} is running`, { reason: 'running' });
  library.db.write('imports', null, ({ writer }) => {
    writer.imports.reopen(job, process.pid);
  });
  return runImport(library, job, caller);
}

async function runImport(library: Library, job: ImportJobId, caller: Caller): Promise<ImportResult> {
  const { stop, isCancelled } = await runJob(library, job, caller, (own) => importOpen(library, job, own));
  return { ...(await loadResult(library, job)), isCancelled, stop };
}

async function importOpen(library: Library, job: ImportJobId, { signal, emit }: Caller): Promise<void> {
  const { open, total, orders } = library.db.read((reader) => ({
    open: reader.imports.loadOpenFiles(job),
    total: reader.imports.find(job)?.files ?? 0,
    orders: { plans: reader.imports.loadPlans(job), remembered: reader.tableColumns.loadAll() },
  }));
  let left = open.length;
  const tell = (name: string, scan: ScanProgress | null): void => {
    emit({ name: 'import/progress', data: { done: total - left, total, name, job, scan } });
  };
  tell(open[0]?.name ?? '', null);
  const steps = takeFiles(library, open, signal, createTaker(library, signal, orders));
  for await (const batch of gather(steps, { ...BATCH, sizeOf })) {
    for (let at = 0; at < batch.length;) {
      const stored = storeSteps(library, job, batch.slice(at));
      at += stored.length;
      left -= stored.filter(({ isLast }) => isLast).length;
      await yieldTurn();
    }
    const last = batch.at(-1);
    tell(left === 0 ? '' : (last?.file.name ?? ''), last?.scan ?? null);
  }
}

function sizeOf({ taken }: Step<OpenFile>): number {
  return taken?.kind === 'report' ? taken.file.bytes.length + taken.file.text.text.length : 0;
}

/** Stores as many of `steps` as can be done without holding anybody up, whole or not at all; gives those. */
function storeSteps(
  { db }: Library,
  job: ImportJobId,
  steps: readonly Step<OpenFile>[],
): readonly Step<OpenFile>[] {
  const until = performance.now() + LONGEST_WRITE;
  return db.write('imports', null, ({ writer }) => {
    const stored: Step<OpenFile>[] = [];
    for (const step of steps) {
      const { file, taken, isLast } = step;
      if (taken !== null) writer.imports.addItem(job, file.position, storeTaken(db, taken));
      if (isLast) writer.imports.closeFile(job, file.position);
      stored.push(step);
      if (performance.now() > until) break;
    }
    return stored;
  });
}
