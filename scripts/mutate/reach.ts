// Which tests reach which mutant, found by one run of all tests over sources with marks.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { groupBy } from '../../shared/base/group-by.ts';
import type { Mutant, Mutants } from './mutants.ts';
import type { Test } from './test-keys.ts';
import { openVitest } from './vitest.ts';
import type { Workplace } from './tree.ts';

/** The tests that reach each mutant, by its id, the quickest first; none where no test does. */
export type Reach = ReadonlyMap<string, readonly Test[]>;

const LINE = z.object({
  file: z.string(),
  took: z.record(z.string(), z.number()),
  loading: z.array(z.string()),
  reached: z.array(z.tuple([z.string(), z.array(z.string())])),
});
type Line = z.infer<typeof LINE>;

/** @returns what was found before, where the sources are the same as then */
export async function findReach({ folder, tree }: Workplace, { mutants, marked }: Mutants): Promise<Reach> {
  const file = join(folder, 'reached.jsonl');
  if (!existsSync(`${file}.done`)) {
    await reachAll(tree, marked, file);
    writeFileSync(`${file}.done`, '');
  }
  return collectReach(mutants, readLines(file));
}

function readLines(file: string): readonly Line[] {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  return lines.filter((line) => line !== '').map((line) => LINE.parse(JSON.parse(line)));
}

async function reachAll(tree: string, marked: Mutants['marked'], out: string): Promise<void> {
  const before = new Map([...marked.keys()].map((file) => [file, readFileSync(join(tree, file))]));
  for (const [file, text] of marked) writeFileSync(join(tree, file), text);
  process.env['DUIZHAO_MUTATE_OUT'] = out;
  const vitest = await openVitest(tree, { setup: 'setup-reach.ts', isolate: true, bail: 0, workers: 2 });
  const done = readLines(out).filter(({ took }) => Object.keys(took).length > 0);
  await vitest.runAllBut(new Set(done.map(({ file }) => file)));
  await vitest.close();
  for (const [file, text] of before) writeFileSync(join(tree, file), text);
}

function collectReach(mutants: readonly Mutant[], lines: readonly Line[]): Reach {
  const tests = collectTests(lines);
  const ofFile = groupBy(tests.values(), ({ file }) => file);
  // What a hook reaches, every test of its file may rest on.
  const testsOf = (key: string): readonly Test[] => {
    const test = tests.get(key);
    return test === undefined ? (ofFile.get(key) ?? []) : [test];
  };
  const reach = new Map<string, Set<Test>>(mutants.map(({ id }) => [id, new Set()]));
  for (const [key, ids] of lines.flatMap(({ reached }) => reached))
    for (const id of ids) for (const test of testsOf(key)) reach.get(id)?.add(test);
  const beside = reachOfFiles(mutants, reach);
  for (const { file, loading } of lines)
    for (const id of loading) {
      const near = beside.get(id) ?? [];
      for (const test of near.length > 0 ? near : (ofFile.get(file) ?? [])) reach.get(id)?.add(test);
    }
  return new Map([...reach].map(([id, found]) => [id, [...found].sort((a, b) => a.took - b.took)]));
}

function collectTests(lines: readonly Line[]): ReadonlyMap<string, Test> {
  const all = lines.flatMap(({ file, took }) =>
    Object.entries(took).map(([key, ms]) => ({ key, file, took: ms })),
  );
  return new Map(all.map((test) => [test.key, test]));
}

/** What runs while a module loads is reached by whoever loads it; it matters to those who then run what the module holds. */
function reachOfFiles(
  mutants: readonly Mutant[],
  reach: ReadonlyMap<string, ReadonlySet<Test>>,
): ReadonlyMap<string, readonly Test[]> {
  const byFile = groupBy(mutants, ({ file }) => file);
  const found = [...byFile.values()].map((those): readonly [readonly Mutant[], readonly Test[]] => [
    those,
    [...new Set(those.flatMap(({ id }) => [...(reach.get(id) ?? [])]))],
  ]);
  return new Map(found.flatMap(([those, tests]) => those.map(({ id }) => [id, tests] as const)));
}
