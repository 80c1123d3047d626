import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { libraryNode } from './node-program.mjs';
import { inRoot, NOTES } from './paths.mjs';
import { run } from './run.mjs';

/** A download that has brought nothing new for this long is given up: left alone, it retries for a minute. */
const PATIENCE_MS = 8000;
const LOOK_EVERY_MS = 500;

const PACKAGE = inRoot('node_modules', 'electron');
const FAILED_NOTE = path.join(NOTES, 'electron-download-failed');

/** @returns {string} the version of the electron package */
export function ownVersion() {
  return JSON.parse(readFileSync(path.join(PACKAGE, 'package.json'), 'utf8')).version;
}

/** @returns {string | undefined} Electron's own program, if it has been downloaded */
export function findOwnElectron() {
  const note = path.join(PACKAGE, 'path.txt'); // written last, when all is unpacked
  if (!existsSync(note)) return undefined;
  const program = path.join(PACKAGE, 'dist', readFileSync(note, 'utf8'));
  return existsSync(program) ? program : undefined;
}

/** Whether the download has failed since the packages were installed; it is tried once, not at every start. */
export const hasDownloadFailed = () => existsSync(FAILED_NOTE);

/**
 * Lets the electron package fetch its program, for as long as bytes keep coming.
 * @returns {Promise<string | undefined>} the last line of why it failed, undefined if it did not
 */
export async function downloadOwnElectron() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'duizhao-electron-'));
  const stalled = new AbortController();
  const watch = watchGrowth([folder, path.join(PACKAGE, 'dist')], () => stalled.abort());
  try {
    const { status, output } = await run(libraryNode(), [path.join(PACKAGE, 'install.js')], {
      env: { TMPDIR: folder, TEMP: folder, TMP: folder },
      signal: stalled.signal,
    });
    if (status === 0) return undefined;
    noteFailure();
    return stalled.signal.aborted ? `nothing came for ${PATIENCE_MS / 1000} s` : firstLine(output);
  } finally {
    clearInterval(watch);
    rmSync(folder, { recursive: true, force: true });
  }
}

function noteFailure() {
  mkdirSync(NOTES, { recursive: true });
  writeFileSync(FAILED_NOTE, `${ownVersion()}\n`);
}

/** @param {string} output */
const firstLine = (output) => output.trim().split('\n', 1).join('') || 'no reason given';

/**
 * @param {readonly string[]} folders
 * @param {() => void} onStall called when the folders have not changed in size for long
 */
function watchGrowth(folders, onStall) {
  let size = -1;
  let changed = performance.now();
  return setInterval(() => {
    const now = folders.reduce((sum, folder) => sum + sizeOf(folder), 0);
    if (now !== size) [size, changed] = [now, performance.now()];
    else if (performance.now() - changed > PATIENCE_MS) onStall();
  }, LOOK_EVERY_MS);
}

/**
 * @param {string} folder
 * @returns {number} the bytes in it; files that vanish meanwhile count nothing
 */
function sizeOf(folder) {
  if (!existsSync(folder)) return 0;
  return readdirSync(folder, { recursive: true })
    .map((name) => statSync(path.join(folder, String(name)), { throwIfNoEntry: false })?.size ?? 0)
    .reduce((sum, size) => sum + size, 0);
}
