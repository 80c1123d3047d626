import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { makeSampleLibrary } from '../library/tools.ts';
import { ask, makeOwnFolder, number, SAMPLES, text } from './ask.ts';
import { run } from './program.ts';

const folder = makeOwnFolder();
const file = (name: string): string => join(folder, name);
const on = ['--library', file('library.sqlite')];

const table = z.strictObject({
  ...{ file_name: text, kind: z.literal('table'), table: text, dry_run: z.literal(true).optional() },
  ...{ added: number, known: number, left: number },
  failed: z.array(z.strictObject({ row: number, problem: text })),
});
const taken = z.looseObject({ items: z.array(z.unknown()), tables: z.array(table) });

/** A window's library settles something, and writes the table of it. */
async function writeDecisions(): Promise<void> {
  const library = await makeSampleLibrary();
  const [shelf] = await library.call('library/list', {});
  const [left, right] = [shelf!.reports[0]!.id, shelf!.reports[1]!.id];
  const view = await library.call('compare/open', { left, right });
  for (const row of view.comparison.rows.filter((each) => each.kind === 'changed').slice(0, 2)) {
    const decision = { kind: 'link', isLock: true, level: 'passage', left: row.left, right: row.right };
    await library.call('compare/decide', { left, right, decision });
  }
  const source = { kind: 'decisions', left, right };
  for (const name of ['d.csv', 'd.xlsx'])
    await library.call('tables/export', { source, target: file(name), language: 'zh-CN' });
}

it('takes a table of decisions back in, once it was tried out', async () => {
  await writeDecisions();
  await ask(z.looseObject({}), 'import', SAMPLES, ...on);
  const dry = await ask(taken, 'import', file('d.csv'), '--dry-run', ...on);
  const named = { file_name: 'd.csv', kind: 'table', table: 'decisions' } as const;
  const whole = { added: 2, known: 0, left: 0, failed: [] };
  expect(dry).toEqual({ items: [], cancelled: false, tables: [{ ...named, dry_run: true, ...whole }] });
  const said = await run('import', file('d.csv'), '--dry-run', ...on);
  expect([said.status, said.out]).toEqual([0, 'd.csv  将新增 2，已有 0，不能导回 0（只是试算，库未改动）\n']);
  // nothing was kept of either trial
  const first = await ask(taken, 'import', file('d.csv'), ...on);
  expect(first.tables).toEqual([{ ...named, ...whole }]);
  const again = await ask(taken, 'import', file('d.xlsx'), ...on);
  expect(again.tables).toMatchObject([{ file_name: 'd.xlsx', table: 'decisions', added: 0, known: 2 }]);
});

it('takes what Excel wrote as Unicode text, and tells rows whose reports are not there', async () => {
  await writeDecisions();
  const lines = readFileSync(file('d.csv'), 'utf8').replace('\ufeff', '');
  const foreign = lines.replaceAll(/[0-9a-f]{64}/gu, '0'.repeat(64)).replaceAll('澜江市', '无此市');
  writeFileSync(file('own.txt'), Buffer.from(`\ufeff${lines}`, 'utf16le'));
  writeFileSync(file('foreign.csv'), foreign);
  const known = await ask(taken, 'import', file('own.txt'), ...on);
  expect(known.tables).toMatchObject([{ added: 0, known: 2, failed: [] }]);
  const failed = await run('import', file('foreign.csv'), '--json', ...on);
  expect(failed.status).toBe(3);
  expect(taken.parse(JSON.parse(failed.out)).tables[0]!.failed).toEqual([
    { row: 2, problem: 'no-report' },
    { row: 3, problem: 'no-report' },
  ]);
});
