// Measures the comparison beside its peers in one process, as ratios: `npm run -s bench -- --json`; or, with
// `--memory`, the memory of the library's process; or, with `--years`, ten reports side by side; or, with `--speeds`, goals and terms; or, with `--limits`, texts of
// ten thousand headings; or, with `--growth`, texts of 5,000 to 200,000 characters; or, with `--import [--count N]
// [--seed N]`, a folder of thousands; or, with `--search [--seed N]`, the search of a library of all texts beside the project; or, with `--make FILE
// [--count N] [--seed N]`, makes a library of thousands, and, with `--scale FILE`, asks it for what the screens ask for.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import DiffMatchPatch from 'diff-match-patch';
import { contextOfPair, finish } from '../../shared/compare/check.ts';
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

const folder = join(import.meta.dirname, '..', '..', '..', 'shared', 'corpus', 'state-council');
const isJson = process.argv.includes('--json');

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

function run(): void {
  if (!existsSync(folder)) {
    console.error('bench: ../shared/corpus is not there; nothing to measure');
    process.exitCode = 1;
    return;
  }
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

function option(name: string, usual: number): number {
  const at = process.argv.indexOf(name);
  return at < 0 ? usual : Number(process.argv[at + 1]);
}

async function runSearch(): Promise<void> {
  const figures = await measureSearch(shared, option('--seed', 1));
  console.log(JSON.stringify(figures));
  if (figures.different.length > 0) process.exitCode = 1;
}

async function runImport(): Promise<void> {
  console.log(JSON.stringify(await measureImport(shared, option('--count', 2000), option('--seed', 1))));
}

async function runMake(file: string): Promise<void> {
  console.log(JSON.stringify(await makeLibrary(file, shared, option('--count', 2000), option('--seed', 1))));
}

async function runSpeeds(): Promise<void> {
  console.log(JSON.stringify(await measureSpeeds(folder)));
}

async function runLimits(): Promise<void> {
  console.log(JSON.stringify(await measureLimits(10_000)));
}

const scaled = process.argv.indexOf('--scale');
const made = process.argv.indexOf('--make');
if (made >= 0 && existsSync(folder)) await runMake(process.argv[made + 1] ?? '');
else if (scaled >= 0) console.log(JSON.stringify(await measureScale(process.argv[scaled + 1] ?? '')));
else if (process.argv.includes('--speeds') && existsSync(folder)) await runSpeeds();
else if (process.argv.includes('--limits')) await runLimits();
else if (process.argv.includes('--import') && existsSync(folder)) await runImport();
else if (process.argv.includes('--search') && existsSync(folder)) await runSearch();
else if (process.argv.includes('--memory') && existsSync(folder)) await runMemory();
else if (process.argv.includes('--growth') && existsSync(folder)) runGrowth();
else if (process.argv.includes('--years') && existsSync(folder)) runYears();
else run();
