import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../electron/library/tables/csv.ts';
import type { LoggedStep, LoggedThing } from '../../shared/contract/history-api.ts';
import { addText, inventReport, makeLibrary, type TestLibrary } from './tools.ts';

const ZH = { language: 'zh-CN' } as const;

async function lastOf(library: TestLibrary): Promise<LoggedStep> {
  const [last] = await library.call('history/list', ZH);
  return last!;
}

async function thingsOf(library: TestLibrary): Promise<readonly LoggedThing[]> {
  return library.call('history/things', { step: (await lastOf(library)).id, ...ZH });
}

/** Reports of three years, the latest taken in first. */
async function makeShelf(): Promise<{ library: TestLibrary; ids: readonly [number, number, number] }> {
  const library = makeLibrary();
  const [later, middle, first] = [
    await addText(library, '2024.txt', inventReport(2024, '　　新修水渠九条。')),
    await addText(library, '2023.txt', inventReport(2023, '　　举办灯会。')),
    await addText(library, '2022.txt', inventReport(2022)),
  ];
  return { library, ids: [first.id, middle.id, later.id] };
}

describe('the log of decisions', () => {
  it('says which change was marked: its kind, its section, its words, both years; and leads to it', async () => {
    const { library, ids } = await makeShelf();
    const [, left, right] = ids;
    const { comparison, right: side } = await library.call('compare/open', { left, right });
    const added = comparison.changes.find(
      ({ kind, right: span }) => kind === 'added' && side.text.slice(span!.start).startsWith('新修水渠'),
    )!;
    await library.call('compare/review', { left, right, keys: [added.key], isReviewed: true });
    const step = await lastOf(library);
    expect(step).toMatchObject({ action: 'review', changes: 1, canGo: true });
    expect(step.reports.map(({ year }) => year)).toEqual([2023, 2024]);
    expect(step.result).toBe('新增 · 标为已审');
    expect(step.path).toContain('2023年工作回顾');
    expect([step.words, step.otherWords]).toEqual(['', '新修水渠九条。']);
    expect(await library.call('history/find', { step: step.id, thing: 0 })).toEqual({
      ...{ kind: 'comparison', left, right, isLost: false },
      focus: { kind: 'change', key: added.key, note: null },
    });
    await library.call('compare/review', { left, right, keys: [added.key], isReviewed: false });
    expect(await lastOf(library)).toMatchObject({
      result: '新增 · 撤去已审标记',
      otherWords: '新修水渠九条。',
    });
  });

  it('names all reports that were corrected at once, and in which fields', async () => {
    const { library, ids } = await makeShelf();
    await library.call('shelf/correct', { reports: [...ids], change: { place: '澜江市' } });
    expect(await lastOf(library)).toMatchObject({ action: 'correct-heads', changes: 3 });
    const things = await thingsOf(library);
    expect(things.map(({ words, result }) => [words, result])).toEqual(
      ['2022.txt', '2023.txt', '2024.txt'].map((name) => [name, '地区 云川市 → 澜江市']),
    );
    expect(things.map(({ reports }) => reports)).toEqual(
      [2022, 2023, 2024].map((year) => [{ place: '澜江市', year }]),
    );
    // Corrected once more: still three reports, each from what it was before.
    await library.call('shelf/correct', { reports: [...ids], change: { place: '云川县' } });
    expect((await lastOf(library)).changes).toBe(3);
    expect((await thingsOf(library)).map(({ result }) => result)).toEqual(
      ids.map(() => '地区 澜江市 → 云川县'),
    );
  });

  it('is written as a table with a row for each thing', async () => {
    const { library, ids } = await makeShelf();
    await library.call('shelf/correct', { reports: [...ids], change: { place: '澜江市' } });
    const target = join(library.folder, 'log.csv');
    await library.call('tables/export', { source: { kind: 'log' }, target, ...ZH });
    const { titles, rows } = parseCsv(readFileSync(target), 'log.csv');
    const cell = (row: readonly unknown[], title: string) => row[titles.indexOf(title)];
    expect(
      rows.map((row) => ['处数', '第几处', '年份', '原文或名称', '结果'].map((each) => cell(row, each))),
    ).toEqual(
      [2022, 2023, 2024].map((year, at) => [
        '3',
        String(at + 1),
        String(year),
        `${year}.txt`,
        '地区 云川市 → 澜江市',
      ]),
    );
  });

  it('says which tags reports got and lost, and does not lead to one in the bin', async () => {
    const { library, ids } = await makeShelf();
    await library.call('shelf/tag', { reports: [ids[0]], add: ['旧'], remove: [] });
    await library.call('shelf/tag', { reports: [ids[0], ids[1]], add: ['样本'], remove: ['旧'] });
    const step = await lastOf(library);
    expect((await thingsOf(library)).map(({ result }) => result)).toEqual(['−旧 +样本', '+样本']);
    await library.call('report/delete', { id: ids[1] });
    const things = await library.call('history/things', { step: step.id, ...ZH });
    expect(things.map(({ canGo }) => canGo)).toEqual([true, false]);
  });

  it('says the verdict and the comment of a goal, and counts it once', async () => {
    const { library, ids } = await makeShelf();
    const report = ids[1];
    const { goals } = await library.call('goals/open', { report });
    const { key, quote } = goals.find(({ isConcrete }) => isConcrete)!;
    const evidence = { kind: 'outside', source: '云川年鉴', quote: '建成三处' } as const;
    const verdict = { goal: key, code: 'met', evidence: [evidence], absence: null, comment: '据年鉴' };
    await library.call('goals/judge', { report, verdicts: [verdict] });
    const step = await lastOf(library);
    expect(step).toMatchObject({ action: 'judge-goal', changes: 1, words: quote, remark: '据年鉴' });
    expect(step.result).toMatch(/^完成；云川年鉴 建成三处/u);
    expect(await library.call('history/find', { step: step.id, thing: 0 })).toMatchObject({
      ...{ kind: 'goals', report, focus: key },
    });
  });

  it('says where an indicator was joined, what a tag was merged into, and what a search was called before', async () => {
    const { library } = await makeShelf();
    const { indicators } = await library.call('indicators/open', { place: '云川市' });
    const { name } = indicators[0]!;
    await library.call('indicators/join', { place: '云川市', names: [name], indicator: '道路与小区' });
    expect(await lastOf(library)).toMatchObject({
      ...{ reports: [{ place: '云川市', year: null }], words: name, result: '道路与小区' },
    });
    const tag = { definition: '', example: '', counterExample: '', colour: null };
    await library.call('tags/save', { id: null, tag: { ...tag, path: '民生/出行' } });
    expect(await lastOf(library)).toMatchObject({ words: '民生/出行', changes: 1 });
    const tags = await library.call('tags/save', {
      id: null,
      tag: { ...tag, path: '交通', definition: '路桥' },
    });
    const idOf = (path: string) => tags.find((each) => each.path === path)!.id;
    await library.call('tags/merge', { from: idOf('交通'), into: idOf('民生/出行') });
    expect(await lastOf(library)).toMatchObject({ words: '交通 → 民生/出行', changes: 1 });
  });

  it('says what a tag was merged into though it says nothing and the notes had it already', async () => {
    const { library, ids } = await makeShelf();
    const tag = { definition: '', example: '', counterExample: '', colour: null };
    for (const path of ['民生', '经济', '路网'])
      await library.call('tags/save', { id: null, tag: { ...tag, path } });
    const anchor = { quote: '举办灯会', prefix: '', suffix: '', start: 3 };
    const target = { kind: 'text', report: ids[1], anchor } as const;
    await library.call('notes/add', { target, text: '记', tags: ['民生', '路网/桥', '经济'] });
    const tags = await library.call('tags/list', {});
    const idOf = (path: string) => tags.find((each) => each.path === path)!.id;
    await library.call('tags/merge', { from: idOf('民生'), into: idOf('经济') });
    expect(await lastOf(library)).toMatchObject({ words: '民生 → 经济', changes: 1 });
    await library.call('tags/merge', { from: idOf('路网'), into: idOf('经济') });
    expect(await lastOf(library)).toMatchObject({ words: '路网 → 经济', changes: 2 });
    for (let step = 0; step < 2; step++) await library.call('history/undo', {});
    expect((await library.call('tags/list', {})).map(({ path }) => path)).toEqual(
      tags.map(({ path }) => path),
    );
  });

  it('says that words are gone, and leads to their report', async () => {
    const { library, ids } = await makeShelf();
    const anchor = { quote: '从来没有写过的一整句话在这里', prefix: '前', suffix: '后', start: 3 };
    const target = { kind: 'text', report: ids[0], anchor } as const;
    await library.call('notes/add', { target, text: '记', tags: [] });
    const { id, path } = await lastOf(library);
    expect(path).toBe('');
    expect(await library.call('history/find', { step: id, thing: 0 })).toMatchObject({
      ...{ kind: 'reader', report: ids[0], span: null, isLost: true },
    });
    expect(await library.call('history/find', { step: 999, thing: 0 })).toBeNull();
    expect(await library.call('history/things', { step: 999, ...ZH })).toEqual([]);
  });
});
