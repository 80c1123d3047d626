import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { app } from 'electron';
import { isPrintJob, PRINT_FILES, type PrintJob } from '../../shared/contract/printing.ts';
import { confineAllPages, declarePageScheme } from './page-session.ts';
import { createPrinter } from './printer.ts';

/** Prints the job that lies in a folder, or will, into that folder, without a window or a library, and ends the app. */
export function printAndExit(folder: string): void {
  // A hidden page is drawn on no screen; where there is no GPU, looking for one takes longer than the print.
  app.disableHardwareAcceleration();
  declarePageScheme();
  confineAllPages();
  app.on('window-all-closed', () => undefined); // the app ends when the file is written
  void app
    .whenReady()
    .then(() => printFolder(folder))
    .then(
      () => app.exit(0),
      (error: unknown) => {
        process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
        app.exit(1);
      },
    );
}

async function printFolder(folder: string): Promise<void> {
  const bytes = await createPrinter()(readJob(folder), new AbortController().signal);
  // It comes whole: it is taken as soon as it is there.
  const file = join(folder, PRINT_FILES.printed);
  await writeFile(`${file}.part`, bytes);
  await rename(`${file}.part`, file);
}

/** How often it is looked whether the job is there, in milliseconds. */
const LOOK_EVERY = 20;

/** Waits for the job, which comes whole; whoever started this program ends it where none will come. */
async function readJob(folder: string): Promise<PrintJob> {
  const file = join(folder, PRINT_FILES.job);
  while (!existsSync(file)) await setTimeout(LOOK_EVERY);
  const job: unknown = JSON.parse(await readFile(file, 'utf8'));
  if (!isPrintJob(job)) throw new Error('this is no job of a printer');
  return job;
}
