import { readFileSync } from 'node:fs';
import { startLibrary, type LibraryProcess } from './library-process.ts';
import { readCpu, readPeak } from './process-figures.ts';

/** Milliseconds of the wall and of the library's processor time. */
export type Asked = { readonly ms: number; readonly cpuMs: number };
export type ScaleFigures = {
  readonly reports: number;
  /** From the start of the process to its first word. */
  readonly ready: Asked;
  readonly asked: Readonly<Record<string, Asked>>;
  readonly peakRssMb: number;
  readonly loadBefore: string;
};

/** Words that most reports have, that few have, that none has, and figures, which are folded. */
const QUERIES = ['发展', '云计算中心', '麒麟踏雪寻梅图', '2019', '就业 AND 创业'];

/** What a library of thousands costs in a process of its own: to open it, and what the screens ask for, in their order. */
export async function measureScale(file: string): Promise<ScaleFigures> {
  const loadBefore = readFileSync('/proc/loadavg', 'utf8').split(' ').slice(0, 2).join(' ');
  const began = performance.now();
  const library = await startLibrary(file, profilingOf());
  const ready = { ms: performance.now() - began, cpuMs: readCpu(library.pid) * 1000 };
  const asked: Record<string, Asked> = {};
  const ask = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const [cpu, start] = [readCpu(library.pid), performance.now()];
    const answer = await work();
    asked[name] = { ms: performance.now() - start, cpuMs: (readCpu(library.pid) - cpu) * 1000 };
    return answer;
  };
  await askAll(library, ask);
  const { reports } = await library.call('library/info', {});
  const peakRssMb = readPeak(library.pid);
  await library.close();
  return { reports, ready, asked, peakRssMb, loadBefore };
}

async function askAll(
  library: LibraryProcess,
  ask: <T>(name: string, work: () => Promise<T>) => Promise<T>,
): Promise<void> {
  const shelves = await ask('shelf/list', () => library.call('shelf/list', {}));
  await ask('shelf/list again', () => library.call('shelf/list', {}));
  await ask('library/editions', () => library.call('library/editions', {}));
  await ask('shelf/readings', () => library.call('shelf/readings', {}));
  await ask('shelf/alike', () => library.call('shelf/alike', {}));
  await ask('shelf/statistics', () => library.call('shelf/statistics', {}));
  const [left, right] = shelves.find(({ reports }) => reports.length > 3)?.reports ?? [];
  const of = { report: left?.id };
  await ask('report/open', () => library.call('report/open', { id: left?.id }));
  await ask('compare/open', () => library.call('compare/open', { left: left?.id, right: right?.id }));
  await ask('goals/open', () => library.call('goals/open', of));
  for (const query of QUERIES)
    for (const time of ['', ' again'])
      await ask(`search ${query}${time}`, () => library.call('library/search', { query, limit: 200 }));
}

/** `--cpu-prof DIR` on the command line profiles the library's process. */
export function profilingOf(): readonly string[] {
  const at = process.argv.indexOf('--cpu-prof');
  return at < 0 ? [] : ['--cpu-prof', `--cpu-prof-dir=${process.argv[at + 1] ?? '.'}`];
}
