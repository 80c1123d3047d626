// How much the tests see: draws mutants of each place, uniformly among all that Stryker's mutators make, and runs for each
// the tests that reach it. What was found is kept in the temporary
// folder by the state of the sources, so that a run that was stopped goes on where it was. Nothing of this is in CI.
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readNumber, readOptions } from '../lib/options.mjs';
import { drawMutants } from './draw.ts';
import { applyMutant, findMutants, type Mutant } from './mutants.ts';
import { findReach, type Reach } from './reach.ts';
import { FINDING, formatFindings, type Finding } from './report.ts';
import type { Test } from './test-keys.ts';
import { openWorkplace, type Workplace } from './tree.ts';
import { openVitest, type OpenVitest } from './vitest.ts';

const USAGE = `npm run -s mutate -- [--count N] [--seed N] [--budget N] [--survivors]

Draws mutants of the places in scripts/mutate/places.ts and says how many of them the tests notice.
  --count N    how many mutants of each place (150)
  --seed N     what they are drawn by (1)
  --budget N   how many seconds the tests of one mutant may take, as measured without it: the quickest are taken (10)
  --survivors  tells each mutant that nothing notices`;

const { values } = readOptions(USAGE, {
  seed: { type: 'string', default: '1' },
  count: { type: 'string', default: '150' },
  budget: { type: 'string', default: '10' },
  survivors: { type: 'boolean', default: false },
});
const seed = readNumber(USAGE, '--seed', values.seed);
const count = readNumber(USAGE, '--count', values.count);
const budget = readNumber(USAGE, '--budget', values.budget);

/** How many times as long as without the mutant the tests may take, and what is added in ms: a worker has to start. */
const [SLOWER, START] = [5, 40_000];

const workplace = openWorkplace();
const found = await findMutants(workplace.tree);
const reach = await findReach(workplace, found);
const drawn = drawMutants(found.mutants, seed, count);
const findings = await tryAll(workplace, drawn, reach);
console.log(formatFindings(drawn, findings, values.survivors));
process.exit(0); // Vitest's server has no end of its own

async function tryAll(
  { folder, tree }: Workplace,
  mutants: readonly Mutant[],
  tests: Reach,
): Promise<Finding[]> {
  const file = join(folder, `found-${budget}.jsonl`);
  const known = readFindings(file);
  const open = mutants.filter(({ id }) => !known.has(id));
  process.env['DUIZHAO_MUTATE_RUN'] = folder;
  chooseTests(folder, []);
  const vitest = await openVitest(tree, { setup: 'setup-choose.ts', isolate: false, bail: 1, workers: 1 });
  await checkSound(vitest, folder, tests);
  for (const mutant of open) {
    const finding = await tryMutant(vitest, { folder, tree }, mutant, tests.get(mutant.id) ?? []);
    known.set(mutant.id, finding);
    appendFileSync(file, `${JSON.stringify(finding)}\n`);
    if (process.stderr.isTTY) process.stderr.write(`\r${known.size}/${mutants.length} `);
  }
  return mutants.flatMap(({ id }) => known.get(id) ?? []);
}

/** Tests that fail without a mutant would kill every one. */
async function checkSound(vitest: OpenVitest, folder: string, reaching: Reach): Promise<void> {
  const file = join(folder, 'sound');
  if (existsSync(file)) return;
  const tests = new Set([...reaching.values()].flat());
  chooseTests(folder, [...tests]);
  const outcome = await vitest.runAllBut(new Set());
  if (outcome !== 'passed') throw new Error(`tests fail without a mutant: ${vitest.lastFailed().join(', ')}`);
  writeFileSync(file, '');
}

function chooseTests(folder: string, tests: readonly Test[]): void {
  writeFileSync(join(folder, 'wanted.txt'), tests.map(({ key }) => key).join('\n'));
}

function readFindings(file: string): Map<string, Finding> {
  const lines = existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
    : [];
  return new Map(
    lines.map((line) => FINDING.parse(JSON.parse(line))).map((finding) => [finding.id, finding]),
  );
}

async function tryMutant(
  vitest: OpenVitest,
  { folder, tree }: Workplace,
  mutant: Mutant,
  reaching: readonly Test[],
): Promise<Finding> {
  if (reaching.length === 0) return { id: mutant.id, result: 'not reached', by: 0 };
  const tests = withinBudget(reaching);
  const took = tests.reduce((sum, test) => sum + test.took, 0);
  chooseTests(folder, tests);
  const path = join(tree, mutant.file);
  const before = readFileSync(path, 'utf8');
  try {
    writeFileSync(path, applyMutant(before, mutant));
    const outcome = await vitest.run(tests, mutant.file, took * SLOWER + START);
    return { id: mutant.id, result: outcome === 'passed' ? 'survived' : 'killed', by: tests.length };
  } finally {
    writeFileSync(path, before);
    vitest.forget(mutant.file);
  }
}

/** The quickest tests, as many as fit; one at least. */
function withinBudget(tests: readonly Test[]): readonly Test[] {
  let left = budget * 1000;
  return tests.filter(({ took }, index) => (left -= took) > 0 || index === 0);
}
