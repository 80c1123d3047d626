import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { makeWorkbook } from '../helpers/documents.ts';
import { inventReport } from '../library/invent.ts';
import { run } from './program.ts';

const folder = mkdtempSync(join(tmpdir(), 'duizhao-cli-columns-'));
const library = join(folder, 'library.sqlite');
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const BODY = (year: number): string =>
  `${inventReport(year).split('\n').slice(4).join('\n')}\n${'我们继续修缮老旧小区，新建口袋公园。'.repeat(40)}`;
const table = join(folder, '表.xlsx');
writeFileSync(
  table,
  makeWorkbook({
    甲: [
      ['地方', '届', '年', '全文'],
      ['云川市', '1999', '2019', BODY(2021)],
    ],
    乙: [['云川市', '2018', BODY(2018)]],
  }),
);

const result = z.object({
  items: z.array(
    z.object({ status: z.string(), report: z.object({ place: z.string(), year: z.number().nullable() }) }),
  ),
});

async function take(...words: readonly string[]) {
  const { out, err } = await run('import', table, '--library', library, ...words, '--json');
  expect(err).toBe('');
  return result.parse(JSON.parse(out)).items.map(({ status, report }) => [status, report.place, report.year]);
}

describe('import --columns', () => {
  it('takes columns by title, number and letter, of one sheet', async () => {
    expect(await take('--columns', 'text=全文,year=2,place=A', '--sheet', '甲')).toEqual([
      ['imported', '云川市', 1999],
    ]);
  });

  it('said anew otherwise changes what is there', async () => {
    expect(await take('--columns', 'text=全文,year=年', '--sheet', '甲')).toEqual([
      ['duplicate', '云川市', 2019],
    ]);
  });

  it('takes a sheet without a head', async () => {
    expect(await take('--columns', 'text=3,year=2,place=1', '--sheet', '乙', '--no-head')).toEqual([
      ['imported', '云川市', 2018],
    ]);
  });

  it('says which columns and sheets there are where one is not', async () => {
    const column = await run(
      'import',
      table,
      '--library',
      library,
      '--columns',
      'text=正文',
      '--sheet',
      '甲',
    );
    expect([column.status, column.err]).toEqual([
      3,
      '错误：表.xlsx：没有“正文”这一列；有：地方、届、年、全文\n',
    ]);
    const sheet = await run('import', table, '--library', library, '--columns', 'text=1', '--sheet', '丙');
    expect([sheet.status, sheet.err]).toEqual([3, '错误：表.xlsx：没有“丙”这张工作表；有：甲、乙\n']);
  });

  it.each([['year=年'], ['正文=全文'], ['text'], ['']])('refuses %j with the usage', async (columns) => {
    const { status, err } = await run('import', table, '--library', library, '--columns', columns);
    expect(status).toBe(2);
    expect(err).toContain('text=列名');
  });

  it('refuses --sheet without it', async () => {
    expect((await run('import', table, '--library', library, '--sheet', '甲')).status).toBe(2);
  });
});
