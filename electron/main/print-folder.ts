import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app } from 'electron';
import { isPrintJob, PRINT_FILES } from '../../shared/contract/printing.ts';
import { confineAllPages, declarePageScheme } from './page-session.ts';
import { createPrinter } from './printer.ts';

/** Prints the job that lies in a folder into that folder, without a window or a library, and ends the app. */
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
  const job: unknown = JSON.parse(await readFile(join(folder, PRINT_FILES.job), 'utf8'));
  if (!isPrintJob(job)) throw new Error('this is no job of a printer');
  const bytes = await createPrinter()(job, new AbortController().signal);
  await writeFile(join(folder, PRINT_FILES.printed), bytes);
}
