// Vitest kept open from mutant to mutant, so that only the changed file is read again.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createVitest } from 'vitest/node';
import { fileKey, type Test } from './test-keys.ts';

export type Outcome = 'passed' | 'failed' | 'too long';

export type OpenVitest = {
  /** Runs the tests of all files but these. */
  runAllBut(done: ReadonlySet<string>): Promise<Outcome>;
  /** Runs these tests up to the first that fails. @param changed the file that differs from the last time */
  run(tests: readonly Test[], changed: string, limit: number): Promise<Outcome>;
  /** Lets go of a file that is no longer as it was read. */
  forget(changed: string): void;
  /** The files of tests that failed in the last run. */
  lastFailed(): readonly string[];
  close(): Promise<void>;
};

export type VitestOptions = {
  /** A file beside this one. */
  readonly setup: string;
  readonly isolate: boolean;
  readonly bail: number;
  readonly workers: number;
};

/** The windows, the command line and the corpus are slow, and reach nothing that these don't. */
const FILES = ['tests/{unit,library,contract}/**/*.test.ts'];
/** The page does not run the mutated places; the others take as long as all the rest. */
const NOT = ['tests/unit/renderer/**', 'tests/unit/layers.test.ts', 'tests/unit/compare/hostile.test.ts'];

export async function openVitest(
  tree: string,
  { setup, isolate, bail, workers }: VitestOptions,
): Promise<OpenVitest> {
  const before = process.cwd();
  process.chdir(tree);
  const vitest = await createVitest({
    ...{ root: tree, config: false, watch: false, include: FILES, exclude: NOT, reporters: [] },
    ...{ pool: 'forks', isolate, bail, maxWorkers: workers, fileParallelism: workers > 1 },
    ...{ setupFiles: [join(tree, 'scripts', 'mutate', setup)], testTimeout: 60_000, hookTimeout: 60_000 },
  });
  await vitest.standalone();
  const all = await vitest.globTestSpecifications();
  let lastFailed: readonly string[] = [];
  const outcomeOf = async (wanted: typeof all): Promise<Outcome> => {
    // Vitest goes on counting what failed before: every later mutant would look killed.
    vitest.state.filesMap.clear();
    vitest.state.idMap.clear();
    vitest.state.clearErrors();
    const { testModules, unhandledErrors } = await vitest.runTestSpecifications(wanted);
    const failed = testModules.filter((module) => !module.ok());
    lastFailed = failed.map((module) => module.moduleId);
    return unhandledErrors.length === 0 && failed.length === 0 ? 'passed' : 'failed';
  };
  return {
    runAllBut: (done) => outcomeOf(all.filter(({ moduleId }) => !done.has(fileKey(moduleId)))),
    run: (tests, changed, limit) => {
      const files = new Set(tests.map(({ file }) => join(tree, file)));
      vitest.invalidateFile(join(tree, changed));
      return withLimit(() => outcomeOf(all.filter(({ moduleId }) => files.has(moduleId))), limit);
    },
    forget: (changed) => {
      vitest.invalidateFile(join(tree, changed));
    },
    lastFailed: () => lastFailed,
    close: async () => {
      await vitest.close();
      process.chdir(before);
    },
  };
}

/** Ends the process that runs the tests where it takes longer than `limit` ms. */
async function withLimit(work: () => Promise<Outcome>, limit: number): Promise<Outcome> {
  const file = join(process.env['DUIZHAO_MUTATE_RUN'] ?? '', 'pid');
  writeFileSync(file, '');
  const late = new AbortController();
  const timer = setTimeout(() => {
    late.abort();
    const pid = Number(readFileSync(file, 'utf8'));
    if (pid > 0) process.kill(pid, 'SIGKILL');
  }, limit);
  try {
    const outcome = await work();
    return late.signal.aborted ? 'too long' : outcome;
  } finally {
    clearTimeout(timer);
  }
}
