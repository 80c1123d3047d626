import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseCsv } from '../../electron/library/tables/csv.ts';
import type { TableSource } from '../../shared/contract/table-views.ts';
import { makeSamples } from './table-case.ts';
import { addText, inventReport, makeLibrary, type TestLibrary } from './tools.ts';

/** A table as it is written, by its titles. */
async function tabulate(library: TestLibrary, source: object): Promise<readonly Record<string, unknown>[]> {
  const target = join(library.folder, 'table.csv');
  await library.call('tables/export', { source: source as TableSource, target, language: 'zh-CN' });
  const { titles, rows } = parseCsv(readFileSync(target), 'table.csv');
  return rows.map((row) => Object.fromEntries(titles.map((title, at) => [title, row[at]])));
}

it('writes what is listed, in its order, and nothing else', async () => {
  const { library, place, reports } = await makeSamples();
  const [left, right] = [reports.at(-2)!, reports.at(-1)!];
  const { comparison } = await library.call('compare/open', { left, right });
  const changes = [comparison.changes[5]!.key, comparison.changes[2]!.key];
  const of = async (source: object, column: string) => [
    ...new Set((await tabulate(library, source)).map((row) => row[column])),
  ];
  expect(await of({ kind: 'changes', left, right, only: changes }, '变化键')).toEqual(changes);
  const { goals } = await library.call('goals/open', { report: left });
  const vague = goals.find(({ isConcrete }) => !isConcrete)!.key;
  const concrete = goals.filter(({ isConcrete }) => isConcrete).map(({ key }) => key);
  const wanted = [concrete[3]!, vague, concrete[1]!];
  expect(await of({ kind: 'goals', report: left, only: wanted }, '目标键')).toEqual(wanted);
  const { indicators } = await library.call('indicators/open', { place });
  const names = [indicators[4]!.name, indicators[1]!.name];
  expect(await of({ kind: 'indicators', place, only: names }, '统一名称')).toEqual(names);
  const target = { kind: 'text', report: left, anchor: { quote: '就业', prefix: '', suffix: '', start: 0 } };
  const add = (text: string) => library.call('notes/add', { target, text, tags: [] });
  await add('甲');
  const second = await add('乙');
  expect(await of({ kind: 'notes', report: null, only: [String(second.id)] }, '批注')).toEqual(['乙']);
});

it('spreads terms over the years, a year without a report as an empty column', async () => {
  const library = makeLibrary();
  const ids: number[] = [];
  for (const [year, body] of [
    [2020, '建设护水站。护水站投用。'],
    [2022, '护水站扩建。'],
  ] as const)
    ids.push((await addText(library, `${year}.txt`, inventReport(year, body))).id);
  const source = { kind: 'terms', reports: ids, periods: null, phrases: [['护水站']] };
  const [row] = await tabulate(library, { ...source, wide: 'count' });
  expect(row).toMatchObject({ 首见年份: '2020', 末见年份: '2022', '2020': '2', '2021': null, '2022': '1' });
  const [share] = await tabulate(library, { ...source, wide: 'share' });
  expect(Number(share!['2022'])).toBeGreaterThan(0);
  expect(Number(share!['2022'])).toBeLessThan(1);
});

it('spreads terms of a place that was renamed over its years as of one place', async () => {
  const library = makeLibrary();
  const ids: number[] = [];
  for (const [year, place] of [
    [2013, '徐水县'],
    [2015, '徐水区'],
  ] as const)
    ids.push((await addText(library, `${year}.txt`, inventReport(year).replaceAll('云川市', place))).id);
  const source = { kind: 'terms', reports: ids, periods: null, phrases: [['停车位']], wide: 'count' };
  const [row] = await tabulate(library, source);
  expect(row).toMatchObject({ '2013': '1', '2014': null, '2015': '1' });
});

it('spreads indicators over the years, goals apart from results, with what bounds them', async () => {
  const library = makeLibrary();
  for (const [year, result, goal] of [
    [2021, '4.2', '5'],
    [2022, '4.8', '6'],
  ] as const)
    await addText(
      library,
      `${year}.txt`,
      inventReport(year, `粮食产量增长${result}%。`).replace('新增停车位1200个', `粮食产量增长${goal}%以上`),
    );
  const { place, indicators } = await library.call('indicators/open', { place: '云川市' });
  const own = indicators.find(({ name }) => name.includes('粮食'))!;
  const rows = await tabulate(library, { kind: 'indicators', place, isWide: true, only: [own.name] });
  for (const row of rows) expect(row).toMatchObject({ 序列: '增速', 单位: '%' });
  const lines = rows.map((row) => [row['性质'], row['2020'], row['2021'], row['2022']]);
  expect(lines).toEqual([
    ['目标', null, '5', '6'],
    ['目标 · 限定', null, '以上', '以上'],
    ['完成', '4.2', '4.8', null],
  ]);
});

it('writes the log of decisions, the last first, or the steps that are listed', async () => {
  const library = makeLibrary();
  const { id } = await addText(library, '2020.txt', inventReport(2020));
  const anchor = { quote: '云川大桥', prefix: '', suffix: '', start: 0 };
  await library.call('notes/add', {
    target: { kind: 'text', report: id, anchor },
    text: '晚了一年',
    tags: [],
  });
  await library.call('shelf/tag', { reports: [id], add: ['样本'], remove: [] });
  await library.call('history/undo', {});
  const rows = await tabulate(library, { kind: 'log' });
  expect(rows.map((row) => [row['操作'], row['地区'], row['说明'], row['已撤销']])).toEqual([
    ['更改标签', '云川市', null, '是'],
    ['添加批注', '云川市', '晚了一年', null],
  ]);
  const [, first] = await library.call('history/list', { language: 'zh-CN' });
  const some = await tabulate(library, { kind: 'log', only: [String(first!.id)] });
  expect(some.map((row) => row['操作'])).toEqual(['添加批注']);
});
