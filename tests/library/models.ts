import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Makes the folder of the libraries that tests copy, and takes it away when the last of them has ended: for Vitest. */
export default function makeModels(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-models-'));
  process.env['DUIZHAO_TEST_MODELS'] = folder;
  return () => {
    rmSync(folder, { recursive: true, force: true });
  };
}

/** A file of that folder for this process alone. */
export function modelFile(name: string): string {
  const folder = process.env['DUIZHAO_TEST_MODELS'];
  if (folder === undefined) throw new Error('run by Vitest alone, whose set-up makes the folder');
  return join(folder, `${process.pid}-${name}`);
}
