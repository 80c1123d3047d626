import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImportResult } from '../../shared/contract/views.ts';
import { startLibrary, type LibraryProcess } from './library-process.ts';
import { writeManyReports } from './many-reports.ts';
import { readCpu, readPeak } from './process-figures.ts';
import { profilingOf } from './scale.ts';

export type ImportFigures = {
  readonly files: number;
  readonly imported: number;
  readonly duplicates: number;
  readonly failed: number;
  readonly seconds: number;
  readonly perSecond: number;
  /** Of the library's process with all its threads. */
  readonly cpuSeconds: number;
  readonly perCpuSecond: number;
  readonly peakRssMb: number;
  /** Milliseconds until a report was opened meanwhile: the slowest, and the slowest but for one in a hundred. */
  readonly slowestOpenMs: number;
  readonly slowOpenMs: number;
  /** The same folder a second time. */
  readonly againSeconds: number;
  readonly loadBefore: string;
};

/**
 * A folder of `count` reports (`writeManyReports`) imported through the real handlers in a real process, while somebody opens
 * a report again and again.
 */
export async function measureImport(shared: string, count: number, seed: number): Promise<ImportFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-bench-'));
  const loadBefore = readFileSync('/proc/loadavg', 'utf8').split(' ')[0] ?? '';
  try {
    const sources = join(folder, 'sources');
    writeManyReports(sources, shared, count, seed);
    const library = await startLibrary(join(folder, 'library.sqlite'), profilingOf());
    const figures = await measureWith(library, sources);
    await library.close();
    return { ...figures, loadBefore };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureWith(
  library: LibraryProcess,
  sources: string,
): Promise<Omit<ImportFigures, 'loadBefore'>> {
  const own = { name: 'own.txt', text: OWN };
  const added = (await library.call('import/text', own)).items[0];
  const id = added !== undefined && 'report' in added ? added.report.id : 0;
  const [began, cpuBegan] = [performance.now(), readCpu(library.pid)];
  const importing = library.call('import/files', { files: [sources] });
  const opened = await openUntil(library, id, importing);
  const result = await importing;
  const seconds = (performance.now() - began) / 1000;
  const cpuSeconds = readCpu(library.pid) - cpuBegan;
  const peakRssMb = readPeak(library.pid);
  const again = performance.now();
  await library.call('import/files', { files: [sources] });
  const count = countItems(result);
  return {
    files: result.items.length,
    ...count,
    seconds,
    perSecond: result.items.length / seconds,
    cpuSeconds,
    perCpuSecond: result.items.length / cpuSeconds,
    peakRssMb,
    slowestOpenMs: opened.at(-1) ?? 0,
    slowOpenMs: opened[Math.floor(opened.length * 0.99)] ?? 0,
    againSeconds: (performance.now() - again) / 1000,
  };
}

const OWN = `云川市政府工作报告\n2024年1月9日在云川市第三届人民代表大会第四次会议上\n各位代表：\n一、2023年工作回顾\n粮食总产达到五百万吨，增长5%。\n二、2024年工作安排\n新建学校三所。\n`;

function countItems({ items }: ImportResult) {
  const of = (status: string): number => items.filter((item) => item.status === status).length;
  return { imported: of('imported'), duplicates: of('duplicate'), failed: of('failed') };
}

/** Opens a report again and again until `work` is done; how long each took, the fastest first. */
async function openUntil(
  library: LibraryProcess,
  id: number,
  work: Promise<unknown>,
): Promise<readonly number[]> {
  const times: number[] = [];
  const state = { isDone: false };
  const end = (): void => {
    state.isDone = true;
  };
  work.then(end, end);
  while (!state.isDone) {
    const began = performance.now();
    await library.call('report/open', { id });
    times.push(performance.now() - began);
    await new Promise((next) => setTimeout(next, 100));
  }
  return times.sort((a, b) => a - b);
}
