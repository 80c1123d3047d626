import { lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { isRunning } from './running.ts';

/** `writing` holds no more than the name of a file that is being written elsewhere. */
type PassingKind = 'reading' | 'bundle' | 'print' | 'writing';

const FOLDERS = /^duizhao-(?:reading|bundle|print|writing)-(\d+)-/u;
/** What files are called until they are whole; SQLite's own stand beside them. */
const PARTIAL = /\.(\d+)\.partial$|^\.duizhao-(\d+)-[-0-9a-f]{36}\.partial$/u;
const NOTE = 'partial';

/** Makes a folder for what is gone when the work is; its name tells whose it is, should that be killed. */
export function makePassingFolder(kind: PassingKind): string {
  return mkdtempSync(join(tmpdir(), `duizhao-${kind}-${process.pid}-`));
}

/**
 * Notes that `partial` is being written, in any folder, so that the next start clears it away where this process is
 * killed; gives what ends that. Where nothing can be noted the file is written all the same.
 */
export function notePartial(partial: string): () => void {
  try {
    const folder = makePassingFolder('writing');
    writeFileSync(join(folder, NOTE), partial, { mode: 0o600 });
    return () => {
      rmSync(folder, { recursive: true, force: true });
    };
  } catch {
    return () => undefined;
  }
}

/** Takes away what processes that are gone left in the system's folder for passing files, and what they noted there. */
export function clearPassing(): void {
  for (const name of readNames(tmpdir())) {
    const pid = Number(FOLDERS.exec(name)?.[1] ?? process.pid);
    if (pid === process.pid || isRunning(pid)) continue;
    const folder = join(tmpdir(), name);
    try {
      if (!isOurs(folder)) continue;
      if (name.startsWith('duizhao-writing-')) clearNoted(readFileSync(join(folder, NOTE), 'utf8'));
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // The next start tries again.
    }
  }
}

/** Whoever made the note, nothing goes but what has an unfinished file's name and whose process is gone. */
function clearNoted(partial: string): void {
  const found = PARTIAL.exec(basename(partial));
  const pid = Number(found?.[1] ?? found?.[2] ?? process.pid);
  if (pid === process.pid || isRunning(pid)) return;
  for (const ending of ['', '-journal', '-wal', '-shm']) rmSync(partial + ending, { force: true });
}

/** The system's folder is everybody's. */
function isOurs(folder: string): boolean {
  const found = lstatSync(folder);
  return found.isDirectory() && (process.getuid === undefined || found.uid === process.getuid());
}

function readNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
