import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLibrary, type LibraryProcess } from './library-process.ts';
import { readPeak } from './process-figures.ts';

export type MemoryFigures = { readonly pairs: number; readonly peakRssMb: number };

/**
 * The most memory that the library's process takes while the reports of every two neighbouring years of a folder are compared, one
 * pair after another, through the real handlers in a real process. The system's own count, at its highest.
 */
export async function measureMemory(corpus: string): Promise<MemoryFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-bench-'));
  const library = await startLibrary(join(folder, 'library.sqlite'));
  try {
    const pairs = await compareNeighbours(library, corpus);
    return { pairs, peakRssMb: readPeak(library.pid) };
  } finally {
    await library.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function compareNeighbours(library: LibraryProcess, corpus: string): Promise<number> {
  await library.call('import/files', { files: [corpus] });
  const [shelf] = await library.call('library/list', {});
  const reports = shelf?.reports ?? [];
  let pairs = 0;
  for (const [index, right] of reports.entries()) {
    const left = reports[index - 1];
    if (left === undefined || (right.head.year ?? 0) - (left.head.year ?? 0) !== 1) continue;
    await library.call('compare/open', { left: left.id, right: right.id });
    pairs += 1;
  }
  return pairs;
}
