import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findElectron } from '../../scripts/lib/electron.mjs';

/** Where the system tells and takes the share of a session among all others (Linux with autogroups; to take more one is root). */
const SHARE = '/proc/self/autogroup';
const MOST = '-20';

/**
 * Runs `work` with the processor at its hand before all that else runs on this computer, and the app that is started meanwhile,
 * too: what is measured on a busy machine is then nearly what it is on a quiet one. The display is put ahead where it was started
 * in the same session (`xvfb-run`).
 */
export async function aheadOfOthers(work: () => Promise<void>): Promise<void> {
  const before = /nice (-?\d+)/u.exec(readFileSync(SHARE, 'utf8'))?.[1] ?? '0';
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-ahead-'));
  writeFileSync(SHARE, MOST);
  process.env['ELECTRON_EXEC_PATH'] = writeStarter(folder);
  try {
    await work();
  } finally {
    delete process.env['ELECTRON_EXEC_PATH'];
    writeFileSync(SHARE, before);
    rmSync(folder, { recursive: true });
  }
}

/** The app gets a session of its own when it is started, so it has to take its share itself. */
function writeStarter(folder: string): string {
  const starter = join(folder, 'electron');
  writeFileSync(starter, `#!/bin/sh\necho ${MOST} > ${SHARE}\nexec '${findElectron() ?? ''}' "$@"\n`);
  chmodSync(starter, 0o755);
  return starter;
}
