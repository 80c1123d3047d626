import { setImmediate as yieldTurn } from 'node:timers/promises';
import type { ErrorCode, WireError } from '../../../../shared/base/errors.ts';
import type { ImportItem, ImportResult, ScanProgress } from '../../../../shared/contract/views.ts';
import type { Caller } from '../base/caller.ts';
import type { FoundFile } from '../../import/files.ts';
import { createScanClock, type ScanClock } from '../../import/scan-clock.ts';

/** What became of a report in a file, or how far the recognising of pages in it is. */
export type FileStep =
  | ImportItem
  | {
      readonly status: 'pages';
      readonly name: string;
      /** Names of the folders and archives around it. */
      readonly within: readonly string[];
      readonly done: number;
      readonly pages: number;
    };

/** Imports one file. Leaving the loop stops it. */
type ImportFile = (file: FoundFile, signal: AbortSignal) => AsyncGenerator<FileStep>;

/** After one of these the next file would fail alike, some of them only after seconds. */
const FATAL: readonly ErrorCode[] = ['db-busy', 'db-corrupt', 'disk-full'];

/** A file whose pages have to be recognised. */
type Scan = { readonly file: FoundFile; readonly pages: number };

type Run = {
  readonly items: ImportItem[];
  readonly scans: Scan[];
  readonly importFile: ImportFile;
  readonly context: Caller;
  readonly clock: ScanClock;
  readonly total: number;
  /** Files that are through. */
  done: number;
  /** Of all scans that are known of: pages that are through, and all of them. */
  pages: Omit<ScanProgress, 'seconds'>;
  fatal: WireError | undefined;
};

/**
 * Imports files one after the other; those whose pages have to be recognised come after all others, so that what takes
 * long, and how long it will take, is known when it begins.
 */
export async function importAll(
  files: readonly FoundFile[],
  importFile: ImportFile,
  context: Caller,
  now: () => Date,
): Promise<Pick<ImportResult, 'items' | 'isCancelled'>> {
  const run: Run = {
    ...{ items: [], scans: [], importFile, context, total: files.length },
    ...{ clock: createScanClock(now), done: 0, pages: { done: 0, total: 0 }, fatal: undefined },
  };
  for (const file of files) await importNext(run, file, true);
  run.pages = { done: 0, total: run.scans.reduce((sum, { pages }) => sum + pages, 0) };
  for (const { file } of run.scans) await importNext(run, file, false);
  if (context.signal.aborted) return { items: run.items, isCancelled: true };
  tell(run, '', null);
  return { items: run.items, isCancelled: false };
}

function tell({ context, done, total }: Run, name: string, scan: ScanProgress | null): void {
  context.emit({ name: 'import/progress', data: { done, total, name, scan } });
}

/** `mayWait`: a scan is put off, unless it is the only file. */
async function importNext(run: Run, file: FoundFile, mayWait: boolean): Promise<void> {
  const { items, context, fatal } = run;
  await yieldTurn();
  if (context.signal.aborted) return;
  if (mayWait) tell(run, file.name, null);
  if (fatal !== undefined) items.push({ status: 'failed', name: file.name, error: fatal });
  else if ((await takeSteps(run, file, mayWait && run.total > 1)) === 'put-off') return;
  run.done += 1;
}

async function takeSteps(run: Run, file: FoundFile, mayWait: boolean): Promise<'put-off' | 'through'> {
  for await (const step of run.importFile(file, run.context.signal)) {
    if (step.status !== 'pages') {
      run.items.push(step);
      if (step.status === 'failed' && FATAL.includes(step.error.code)) run.fatal = step.error;
      if (run.fatal !== undefined) break;
    } else if (mayWait && step.within.length === file.within.length) {
      run.scans.push({ file, pages: step.pages });
      return 'put-off';
    } else countPage(run, file, step);
  }
  return 'through';
}

type PagesStep = FileStep & { readonly status: 'pages' };

function countPage(run: Run, file: FoundFile, { name, done, pages }: PagesStep): void {
  const isNew = done === 0;
  const isCounted = run.scans.some((scan) => scan.file === file);
  const total = run.pages.total + (isNew && !isCounted ? pages : 0);
  run.pages = { done: run.pages.done + (isNew ? 0 : 1), total };
  tell(run, name, run.clock.tick(run.pages, !isNew));
}
