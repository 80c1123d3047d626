import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLibrary, type LibraryProcess } from './library-process.ts';
import { readCpu, readPeak } from './process-figures.ts';

/** Seconds of processor time of the library's process, and of the wall: medians of five, each of a process that has just been started. */
export type Seconds = { readonly cpu: number; readonly wall: number };
export type SpeedFigures = {
  readonly goalsFirst: Seconds;
  readonly goalsAgain: Seconds;
  /** With all reports of the corpus in the library, of which so many were imported. */
  readonly goalsAmongMany: Seconds;
  readonly reports: number;
  readonly terms: Seconds;
  readonly termYears: number;
};
export type LimitFigures = {
  readonly headings: number;
  readonly isComplete: boolean;
  readonly seconds: Seconds;
  readonly peakRssMb: number;
};

const RUNS = 5;

/** What a reader waits for in the goals and the terms: in a process that has nothing at hand, and in it once more. */
export async function measureSpeeds(corpus: string): Promise<SpeedFigures> {
  const [two, many] = [
    await repeat([join(corpus, '2010.txt'), join(corpus, '2011.txt')]),
    await repeat([join(corpus, '..')]),
  ];
  return {
    goalsFirst: median(two.map(({ first }) => first)),
    goalsAgain: median(two.map(({ again }) => again)),
    goalsAmongMany: median(many.map(({ first }) => first)),
    reports: many[0]?.reports ?? 0,
    terms: median(many.map(({ terms }) => terms)),
    termYears: many[0]?.years ?? 0,
  };
}

type Run = {
  readonly first: Seconds;
  readonly again: Seconds;
  readonly terms: Seconds;
  readonly reports: number;
  readonly years: number;
};

/** The same questions to five libraries, each made anew so that nothing is kept from the one before. */
async function repeat(files: readonly string[]): Promise<readonly Run[]> {
  const runs: Run[] = [];
  for (let run = 0; run < RUNS; run++)
    runs.push(
      await withLibrary(async (open) => {
        const filled = await open();
        await filled.call('import/files', { files });
        await filled.close();
        const library = await open();
        const shelves = await library.call('library/list', {});
        const national = shelves.find(({ reports }) => reports.some(({ head }) => head.year === 2010));
        const reports = national?.reports ?? [];
        const id = reports.find(({ head }) => head.year === 2010)?.id;
        const first = await time(library, () => library.call('goals/open', { report: id }));
        const again = await time(library, () => library.call('goals/open', { report: id }));
        const asked = { reports: reports.map((report) => report.id), periods: null };
        const terms = await time(library, () => library.call('terms/list', asked));
        await library.close();
        const all = shelves.reduce((sum, shelf) => sum + shelf.reports.length, 0);
        return { first, again, terms, reports: all, years: reports.length };
      }),
    );
  return runs;
}

/** Two texts of `headings` headings, of which no two are the same, compared in a process of their own. */
export async function measureLimits(headings: number): Promise<LimitFigures> {
  return await withLibrary(async (open, folder) => {
    const library = await open();
    const files = [2010, 2011].map((year) => join(folder, `${year}.txt`));
    files.forEach((file, at) => {
      writeFileSync(file, writeHeadings(headings, 2010 + at));
    });
    await library.call('import/files', { files });
    const reports = (await library.call('library/list', {})).flatMap((shelf) => shelf.reports);
    const [left, right] = [reports[0]?.id, reports[1]?.id];
    let isComplete = true;
    const seconds = await time(library, async () => {
      isComplete = (await library.call('compare/open', { left, right })).comparison.isComplete;
    });
    const peakRssMb = readPeak(library.pid);
    await library.close();
    return { headings, isComplete, seconds, peakRssMb };
  });
}

const CHARACTERS = Array.from('云川桥林田水路港城乡学医农工商游园河湖山谷风光电网药茶果粮棉油渔牧');

function writeHeadings(headings: number, year: number): string {
  const numerals = Array.from('一二三四五六七八九十');
  const words = (seed: number, length: number): string =>
    Array.from({ length }, (_, at) => CHARACTERS[(seed * (at + 3) + at * at * 7) % CHARACTERS.length]).join(
      '',
    );
  const sections = Array.from({ length: headings }, (_, at) => {
    const seed = at * 31 + year;
    return `${numerals[at % 10] ?? ''}、${words(seed, 8)}\n${words(seed + 11, 20)}。`;
  });
  return `云川市政府工作报告\n${year}年1月9日在云川市第三届人民代表大会第四次会议上\n各位代表：\n${sections.join('\n')}\n`;
}

async function withLibrary<T>(
  work: (open: () => Promise<LibraryProcess>, folder: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-bench-'));
  try {
    return await work(() => startLibrary(join(folder, 'library.sqlite')), folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function time({ pid }: LibraryProcess, work: () => Promise<unknown>): Promise<Seconds> {
  const [cpu, began] = [readCpu(pid), performance.now()];
  await work();
  return { cpu: readCpu(pid) - cpu, wall: (performance.now() - began) / 1000 };
}

function median(runs: readonly Seconds[]): Seconds {
  const of = (name: keyof Seconds): number =>
    runs.map((run) => run[name]).sort((a, b) => a - b)[runs.length >> 1] ?? 0;
  return { cpu: of('cpu'), wall: of('wall') };
}
