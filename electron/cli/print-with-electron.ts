import { spawn } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AppError } from '../../shared/base/errors.ts';
import { PRINT_FILES } from '../../shared/contract/printing.ts';
import { makePassingFolder } from '../library/db/passing.ts';
import { translateFileError } from '../library/file-errors.ts';
import type { Print } from '../library/print-desk.ts';

/** Starts the project's Electron hidden on a folder with a job; says on its error stream why it can't. */
const STARTER = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'scripts', 'print.mjs');

/** The status by which the starter says that there is no Electron, or no way to start one. */
const NO_PRINTER = 4;

/** Prints by the project's own Electron, hidden, in a folder of its own that is gone afterwards. */
export const printWithElectron: Print = async (job, signal) => {
  signal.throwIfAborted();
  const folder = makePassingFolder('print');
  try {
    await writeFile(join(folder, PRINT_FILES.job), JSON.stringify(job), { mode: 0o600 });
    await start(folder, signal);
    return await readFile(join(folder, PRINT_FILES.printed));
  } catch (error) {
    throw translateFileError(error, PRINT_FILES.printed, 'write');
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
};

async function start(folder: string, signal: AbortSignal): Promise<void> {
  const child = spawn(process.execPath, [STARTER, folder], { stdio: ['ignore', 'ignore', 'pipe'] });
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
