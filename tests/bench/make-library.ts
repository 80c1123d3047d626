import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLibrary } from './library-process.ts';
import { writeManyReports } from './many-reports.ts';

/** Makes a library of `count` reports (`writeManyReports`) in `file`, for the benches that want one; how many came into it. */
export async function makeLibrary(
  file: string,
  shared: string,
  count: number,
  seed: number,
): Promise<{ readonly file: string; readonly reports: number; readonly seconds: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-bench-'));
  const began = performance.now();
  try {
    writeManyReports(folder, shared, count, seed);
    const library = await startLibrary(file);
    await library.call('import/files', { files: [folder] });
    const { reports } = await library.call('library/info', {});
    await library.close();
    return { file, reports, seconds: (performance.now() - began) / 1000 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
