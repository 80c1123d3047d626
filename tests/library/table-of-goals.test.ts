import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readXlsxSheets } from '../../electron/library/import/formats/tables/xlsx.ts';
import { parseCsv } from '../../electron/library/tables/csv.ts';
import type { CellValue } from '../../electron/library/tables/table.ts';
import { titleOf } from '../../electron/library/tables/titles.ts';
import { addText, inventReport, makeLibrary } from './tools.ts';
import { makeSamples, sourcesOf, work, write } from './table-case.ts';

function planOf(year: number, goals: string): string {
  return inventReport(year, '').replace('改造老旧小区', `${goals}改造老旧小区`);
}

function reviewOf(year: number, review: string): string {
  return inventReport(year, `\u3000\u3000${review}`);
}

describe('a table of goals', () => {
  it('leaves out what only calls up, says how much, and takes it in when asked', async () => {
    const { library, reports } = await makeSamples();
    const report = reports.at(-2)!;
    const { goals } = await library.call('goals/open', { report });
    const vague = goals.filter(({ isConcrete }) => !isConcrete);
    const [touched] = vague;
    await library.call('goals/decide', { report, goals: [touched!.key], state: 'confirmed' });
    const target = join(library.folder, 'goals.xlsx');
    const ask = (hasVague: boolean) =>
      library.call('tables/export', {
        ...{ source: { kind: 'goals', report, hasVague }, target, language: 'zh-CN' },
      });
    const written = await ask(false);
    expect(vague.length).toBeGreaterThan(1);
    expect(written).toMatchObject({ rows: goals.length - vague.length + 1, leftOut: vague.length - 1 });
    const [, page] = await readXlsxSheets(readFileSync(target));
    const about = page!.cells.flat();
    expect(about.some((cell) => cell.includes(`${vague.length - 1} 条笼统表述`))).toBe(true);
    expect(await ask(true)).toMatchObject({ rows: goals.length, leftOut: 0 });
    // A table with them is no other table than the library's.
    expect(await library.call('tables/import', { files: [target] })).toMatchObject({ failed: [] });
  });

  it('says in words why there is no attainment, and asks to check one far off the goal', async () => {
    const library = makeLibrary();
    const earlier = await addText(
      library,
      'a.txt',
      planOf(2032, '建设公共充电桩300个，新增停车泊位200个，建成公厕40座。'),
    );
    await addText(
      library,
      'b.txt',
      reviewOf(2033, '建设公共充电桩3200个。新增停车泊位210个。建成公厕及配套管网4公里。'),
    );
    const target = join(library.folder, 'goals.csv');
    const source = { kind: 'goals', report: earlier.id };
    await library.call('tables/export', { source, target, language: 'zh-CN' });
    const { titles, rows } = parseCsv(readFileSync(target), target);
    const cell = (row: readonly CellValue[], key: Parameters<typeof titleOf>[0]): CellValue =>
      row[titles.indexOf(titleOf(key, 'zh-CN'))] ?? null;
    const notes = new Map(
      rows.map((row) => [cell(row, 'goalName'), [cell(row, 'attainment'), cell(row, 'attainmentNote')]]),
    );
    const noteOn = (words: string) => [...notes].find(([name]) => String(name).includes(words))?.[1];
    const [ratio, note] = noteOn('充电桩') ?? [];
    expect([Number(ratio).toFixed(1), note]).toEqual(['10.7', '结果悬殊，请核对']);
    expect(noteOn('停车泊位')).toEqual(['1.05', null]);
    expect(noteOn('公厕')).toEqual([null, '没有对应的数字']);
    expect(noteOn('老旧小区')).toEqual([null, '年份不同，不可比']);
  });

  it('is written though a report that a verdict rests on is in the bin', async () => {
    const shelf = await makeSamples();
    const { library } = shelf;
    await work(library, shelf);
    await library.call('report/delete', { id: shelf.reports.at(-1)! });
    const file = await write(library, sourcesOf(shelf)[2]!, 'csv');
    expect(readFileSync(file, 'utf8')).toContain('Evidence quote');
    const { failed } = await library.call('tables/import', { files: [file] });
    expect(failed.every(({ problem }) => problem === 'no-report')).toBe(true);
    expect(failed.length).toBeGreaterThan(0);
  });
});
