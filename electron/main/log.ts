import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A log longer than this is put aside at the next start, over the one put aside before. */
const LIMIT_BYTES = 1_000_000;

export type Log = (text: string) => void;

/** Appends to `main.log` in `folder`. It never throws: what can't be logged must not become a second failure. */
export function openLog(folder: string): Log {
  const file = join(folder, 'main.log');
  attempt(() => mkdirSync(folder, { recursive: true }));
  attempt(() => {
    if (statSync(file).size > LIMIT_BYTES) renameSync(file, `${file}.1`);
  });
  return (text) => {
    attempt(() => {
      appendFileSync(file, `${new Date().toISOString()} ${text.trimEnd()}\n`);
    });
  };
}

function attempt(act: () => void): void {
  try {
    act();
  } catch {
    // A full disk or a folder that can't be written: the app runs on without a log.
  }
}
