import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { AppError } from '../../shared/base/errors.ts';
import { PRINT_FILES, type PrintJob } from '../../shared/contract/printing.ts';
import { makePassingFolder } from '../library/db/passing.ts';
import { translateFileError } from '../library/file-errors.ts';
import type { Print } from '../library/print-desk.ts';

/** Starts the project's Electron hidden on a folder with a job; says on its error stream why it can't. */
const STARTER = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'scripts', 'print.mjs');

/** The status by which the starter says that there is no Electron, or no way to start one. */
const NO_PRINTER = 4;

/**
 * Prints by the project's own Electron, hidden, in a folder of its own that is gone afterwards. It starts while the job is
 * still made, and ends while the print is already put to use; this process waits for that, and takes the folder away, at its
 * own end.
 */
export const printWithElectron: Print = async (job, signal) => {
  const folder = makePassingFolder('print');
  const stop = new AbortController();
  const ended = start(folder, AbortSignal.any([signal, stop.signal]));
  const gone = ended.catch(() => undefined).then(() => clear(folder));
  const look = new AbortController();
  const printed = join(folder, PRINT_FILES.printed);
  try {
    // Where there is no printer, that is said of a job that could be printed.
    await giveJob(folder, job).catch((error: unknown) => {
      stop.abort();
      throw error;
    });
    await Promise.race([ended, waitForFile(printed, look.signal)]);
    return await readFile(printed);
  } catch (error) {
    await gone;
    throw translateFileError(error, PRINT_FILES.printed, 'write');
  } finally {
    look.abort();
  }
};

/** How often it is looked whether the print is there, in milliseconds. */
const LOOK_EVERY = 20;

/** A file that comes whole. */
async function waitForFile(path: string, signal: AbortSignal): Promise<void> {
  while (!existsSync(path)) await setTimeout(LOOK_EVERY, undefined, { signal });
}

/** What can't be taken away now the next start takes away. */
async function clear(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
}

/** The job comes into the folder whole: there is none, or all of it. */
async function giveJob(folder: string, job: Promise<PrintJob>): Promise<void> {
  const file = join(folder, PRINT_FILES.job);
  await writeFile(`${file}.part`, JSON.stringify(await job), { mode: 0o600 });
  await rename(`${file}.part`, file);
}

async function start(folder: string, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  // Nothing is said on its input: where that ends, so has this process.
  const child = spawn(process.execPath, [STARTER, folder], { stdio: ['pipe', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const stop = (): void => void child.kill();
  signal.addEventListener('abort', stop, { once: true });
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  signal.removeEventListener('abort', stop);
  signal.throwIfAborted();
  if (status === NO_PRINTER) {
    const why = said.trim().split('\n').at(-1) ?? '';
    throw new AppError('unsupported-format', `no printer: ${why}`, { reason: 'no-printer', why });
  }
  if (status !== 0) throw new Error(`the printing Electron ended with ${String(status)}: ${said}`);
}
