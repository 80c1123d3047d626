// Measures the comparison beside its peers in one process, as ratios, or what an option names instead (`--help`).
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import DiffMatchPatch from 'diff-match-patch';
import { contextOfPair, finish } from '../../shared/compare/check.ts';
import { readNumber, readOptions } from '../../scripts/lib/options.mjs';
import { compareReports } from '../../shared/compare/compare.ts';
import { cleanText } from '../../shared/text/clean/clean.ts';
import { readReport } from '../../shared/text/read-report.ts';
import { measureGrowth } from './growth.ts';
import { measureImport } from './import.ts';
import { makeLibrary } from './make-library.ts';
import { measureMemory } from './memory.ts';
import { measureScale } from './scale.ts';
import { measureSearch } from './search.ts';
import { measureLimits, measureSpeeds } from './speeds.ts';
import { measureYears } from './years.ts';

/** Runs that are counted; the first runs of each warm it up and are not. */
const OURS = { warmUps: 20, runs: 25 };
/** The peer takes about 16 s a run. */
const PEER = { warmUps: 0, runs: 3 };

const USAGE = `npm run -s bench -- [WHAT] [--json]

Times the comparison of two reports beside diff-match-patch, or one of these instead:
  --memory      the memory of the library's process
  --years       ten reports side by side
  --speeds      goals and terms
  --limits      texts of ten thousand headings
  --growth      texts of 5,000 to 200,000 characters
  --import      a folder of --count files
  --search      the search of a library of all texts beside the project
  --make FILE   makes a library of --count reports
  --scale FILE  asks such a library for what the screens ask for

  --count N     how many reports or files (2000)
  --seed N      what they are drawn by (1)
  --json        figures as JSON, where they are not that already`;

const FLAG = { type: 'boolean', default: false } as const;
const { values: asked } = readOptions(USAGE, {
  ...{ memory: FLAG, years: FLAG, speeds: FLAG, limits: FLAG, growth: FLAG, import: FLAG, search: FLAG },
  ...{ make: { type: 'string' }, scale: { type: 'string' }, json: FLAG },
  ...{ count: { type: 'string', default: '2000' }, seed: { type: 'string', default: '1' } },
});
const isJson = asked.json;
const count = readNumber(USAGE, '--count', asked.count);
const seed = readNumber(USAGE, '--seed', asked.seed);

const folder = join(import.meta.dirname, '..', '..', '..', 'shared', 'corpus', 'state-council');

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function time(
  work: () => void,
  { warmUps, runs }: { readonly warmUps: number; readonly runs: number },
): number {
  for (let run = 0; run < warmUps; run++) work();
  return median(
    Array.from({ length: runs }, () => {
      const start = performance.now();
      work();
      return performance.now() - start;
    }),
  );
}

/** All that lies between two decoded files and their comparison: clean, outline, match, characters. */
function compareSources(left: string, right: string): void {
  finish(
    compareReports(readReport(cleanText(left).text), readReport(cleanText(right).text), contextOfPair()),
  );
}

function diffWithoutLimit(left: string, right: string): void {
  const engine = new DiffMatchPatch();
  engine.Diff_Timeout = 0;
  engine.diff_main(left, right);
}

function tellMissing(): void {
  console.error('bench: ../shared/corpus is not there; nothing to measure');
  process.exitCode = 1;
}

function run(): void {
  const [left, right] = ['2010.txt', '2011.txt'].map((file) => readFileSync(join(folder, file), 'utf8'));
  if (left === undefined || right === undefined) return;
  const cleaned = [cleanText(left).text, cleanText(right).text] as const;
  const compareMs = time(() => {
    compareSources(left, right);
  }, OURS);
  const diffMatchPatchMs = time(() => {
    diffWithoutLimit(...cleaned);
  }, PEER);
  report({ compareMs, diffMatchPatchMs, ratio: diffMatchPatchMs / compareMs });
}

function report(figures: {
  readonly compareMs: number;
  readonly diffMatchPatchMs: number;
  readonly ratio: number;
}): void {
  if (isJson) {
    console.log(JSON.stringify({ pair: 'State Council 2010, 2011', node: process.version, ...figures }));
    return;
  }
  console.log(
    `clean + outline + match + characters: ${figures.compareMs.toFixed(1)} ms (median of ${OURS.runs})`,
  );
  console.log(
    `diff-match-patch without limit: ${figures.diffMatchPatchMs.toFixed(0)} ms (median of ${PEER.runs})`,
  );
  console.log(`ratio: ${figures.ratio.toFixed(0)}`);
}

async function runMemory(): Promise<void> {
  const figures = await measureMemory(folder);
  console.log(
    isJson ? JSON.stringify(figures) : `${figures.pairs} pairs: at most ${figures.peakRssMb} MB (RSS)`,
  );
}

function runYears(): void {
  const figures = measureYears(folder);
  console.log(
    isJson
      ? JSON.stringify(figures)
      : `ten years: read ${figures.readMs.toFixed(0)} ms, laid out ${figures.layOutMs.toFixed(0)} ms, longest step ${figures.longestStepMs.toFixed(0)} ms, ${figures.rows} rows (median of ${figures.runs})`,
  );
}

function runGrowth(): void {
  const { rows, exponents } = measureGrowth(folder);
  if (isJson) {
    console.log(JSON.stringify({ rows, exponents }));
    return;
  }
  console.log('characters  compare ms  goals ms (CPU time, medians)');
  for (const { characters, compareMs, goalsMs } of rows)
    console.log(
      [
        String(characters).padStart(10),
        compareMs.toFixed(0).padStart(10),
        goalsMs.toFixed(0).padStart(8),
      ].join('  '),
    );
  console.log(
    `growth with the size to the power of ${exponents.compare.toFixed(2)} (compare) and ${exponents.goals.toFixed(2)} (goals)`,
  );
}

const shared = join(folder, '..', '..');

async function runSearch(): Promise<void> {
  const figures = await measureSearch(shared, seed);
  console.log(JSON.stringify(figures));
  if (figures.different.length > 0) process.exitCode = 1;
}

async function runImport(): Promise<void> {
  console.log(JSON.stringify(await measureImport(shared, count, seed)));
}

async function runMake(file: string): Promise<void> {
  console.log(JSON.stringify(await makeLibrary(file, shared, count, seed)));
}

async function runSpeeds(): Promise<void> {
  console.log(JSON.stringify(await measureSpeeds(folder)));
}

async function runLimits(): Promise<void> {
  console.log(JSON.stringify(await measureLimits(10_000)));
}

if (asked.scale !== undefined) console.log(JSON.stringify(await measureScale(asked.scale)));
else if (asked.limits) await runLimits();
else if (!existsSync(folder)) tellMissing();
else if (asked.make !== undefined) await runMake(asked.make);
else if (asked.speeds) await runSpeeds();
else if (asked.import) await runImport();
else if (asked.search) await runSearch();
else if (asked.memory) await runMemory();
else if (asked.growth) runGrowth();
else if (asked.years) runYears();
else run();
