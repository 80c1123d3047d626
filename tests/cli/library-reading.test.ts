import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { runProgram } from '../../electron/cli/program.ts';
import { ROLES } from '../../shared/model/outline.ts';
import { rateOf, TRENDS } from '../../shared/model/term.ts';
import { inventReport, makeSampleLibrary } from '../library/tools.ts';
import { ask, makeOwnFolder, number, sample, SAMPLES, text } from './ask.ts';
import { run } from './program.ts';

const folder = makeOwnFolder();
const library = join(folder, 'library.sqlite');
const on = ['--library', library];
const year = number.nullable();

beforeAll(async () => {
  expect((await run('import', SAMPLES, ...on)).status).toBe(0);
});

describe('years', () => {
  const cell = z.strictObject({
    section: number,
    marker: text,
    title: text,
    role: z.enum(ROLES),
    start: number,
    end: number,
  });
  const years = z.strictObject({
    columns: z.array(
      z.strictObject({
        report: number,
        place: text,
        year,
        title: text,
        novelty: z.array(z.unknown()).nullable(),
      }),
    ),
    gaps: z.array(z.strictObject({ year: number, report: number.nullable() })),
    rows: z.array(
      z.strictObject({
        key: text,
        title: text,
        other_titles: z.array(text),
        level: number,
        listed: z.boolean(),
        cells: z.array(z.array(cell)),
      }),
    ),
    links: z.array(
      z.array(z.strictObject({ left: number, right: number, relation: text, decided: z.boolean() })),
    ),
  });

  it('lay the sections side by side, of a place or of the reports that are named', async () => {
    const ofPlace = await ask(years, 'years', '澜江市', '--from', '2023', ...on);
    expect(ofPlace.columns.map((column) => column.year)).toEqual([2023, 2024, 2025]);
    expect(ofPlace.rows.every(({ cells }) => cells.length === 3)).toBe(true);
    const named = await ask(years, 'years', '澜江市/2025', '澜江市/2023', ...on);
    expect(named.columns.map((column) => column.year)).toEqual([2023, 2025]);
    expect(named.gaps).toEqual([{ year: 2024, report: 4 }]);
    const { out } = await run('years', '--from', '2023', ...on);
    expect(out).toMatch(/^章节 +2023 +2024 +2025\n/u);
    expect(out).toMatch(/^ +办好人民满意教育 +● +● +●$/mu);
  });

  it('fewer than two are refused', async () => {
    for (const words of [
      ['years', '--year', '2025'],
      ['terms', '桥', '--from', '2025'],
    ])
      expect(await run(...words, ...on)).toEqual({
        status: 3,
        out: '',
        err: '错误：“澜江市”在这些年份里不足两份报告\n',
      });
  });
});

describe('terms', () => {
  const terms = z.strictObject({
    place: text,
    columns: z.array(z.strictObject({ report: number, year, characters: number, paragraphs: number })),
    gaps: z.array(z.unknown()),
    periods: z.strictObject({ earlier: z.array(number), later: z.array(number) }),
    terms: z.array(
      z.strictObject({
        phrase: text,
        phrases: z.array(text),
        kind: text,
        counts: z.array(number),
        rates: z.array(number),
        paragraphs: z.array(number),
        shares: z.array(number),
        first_year: year,
        last_year: year,
        trend: z.enum(TRENDS),
        change: number,
      }),
    ),
  });

  it('are counted in each year, raw and by length, as a plain scan counts them', async () => {
    const told = await ask(terms, 'terms', '大桥', '公园|绿化', '--place', '澜江市', ...on);
    const counts: number[] = [];
    for (const each of [2021, 2022, 2023, 2024, 2025])
      counts.push((await ask(z.object({ text }), 'text', sample(each))).text.split('大桥').length - 1);
    expect(told.terms.map(({ phrase }) => phrase)).toEqual(['大桥', '公园|绿化']);
    expect(told.terms[0]?.counts).toEqual(counts);
    expect(told.terms[0]?.rates).toEqual(
      told.columns.map(({ characters }, at) => Math.round(rateOf(counts[at]!, characters) * 1000) / 1000),
    );
    const { out } = await run('terms', '大桥', ...on, '--lang', 'en');
    expect(out).toMatch(/^term +2021 +2022 +2023 +2024 +2025 +trend\n大桥 /u);
  });

  it('without a phrase are those that moved most', async () => {
    const told = await ask(terms, 'terms', '--limit', '3', ...on);
    expect(told.terms).toHaveLength(3);
    const moved = told.terms.map(({ change }) => Math.abs(change));
    expect(moved).toEqual(moved.toSorted((a, b) => b - a));
  });
});

describe('search', () => {
  const hits = z.strictObject({
    query: text,
    total: number,
    reports: number,
    written: number,
    hits: z.array(
      z.strictObject({
        report: number,
        place: text,
        year,
        title: text,
        path: z.array(text),
        kind: z.enum(['text', 'note', 'tag', 'comment', 'evidence']),
        note: number.nullable(),
        context: text,
        start: number,
        end: number,
        at: z.tuple([number, number]).nullable(),
        mark: z.tuple([number, number]),
      }),
    ),
  });

  it('finds every place, of the years and the parts that are asked for', async () => {
    const all = await ask(hits, 'search', '大桥', ...on);
    expect(all.total).toBe(all.hits.length);
    for (const { context, mark } of all.hits) expect(context.slice(...mark)).toBe('大桥');
    const one = await ask(hits, 'search', '大桥', '--year', '2024', ...on);
    expect(one.hits).toEqual(all.hits.filter((hit) => hit.year === 2024));
    const later = await ask(hits, 'search', '大桥', '--from', '2023', '--place', '澜江市', ...on);
    expect(later.hits).toEqual(all.hits.filter((hit) => (hit.year ?? 0) >= 2023));
    const tasks = await ask(hits, 'search', '大桥', '--role', '任务', ...on);
    const parts = await Promise.all(
      ROLES.map(async (role) => (await ask(hits, 'search', '大桥', '--role', role, ...on)).total),
    );
    expect(tasks.total).toBeGreaterThan(0);
    expect(tasks.total).toBeLessThan(all.total);
    expect(parts.reduce((sum, count) => sum + count, 0)).toBe(all.total);
    const limited = await ask(hits, 'search', '大桥 AND 通车', '--limit', '1', ...on);
    expect([limited.hits.length, limited.total > 1]).toEqual([1, true]);
    const shown = await run('search', '大桥', '--limit', '1', ...on);
    expect(shown.out).toContain('【大桥】');
    expect(shown.err).toContain(`共 ${all.total} 处`);
    expect((await run('search', '没有这样的词', ...on)).status).toBe(0);
  });

  it('finds what was written on words of a part', async () => {
    const made = await makeSampleLibrary();
    const [shelf] = await made.call('library/list', {});
    const { id } = shelf!.reports.at(-1)!;
    const { text: words, outline } = await made.call('report/open', { id });
    const task = outline.sections.find(({ role }) => role === 'tasks')!;
    const anchor = {
      quote: words.slice(task.heading.start, task.heading.end),
      prefix: '',
      suffix: '',
      start: task.heading.start,
    };
    await made.call('notes/add', {
      target: { kind: 'text', report: id, anchor },
      text: '此处待核',
      tags: [],
    });
    made.close();
    const search = async (...words: string[]): Promise<number> =>
      (await ask(hits, 'search', '待核', ...words, '--library', made.file)).total;
    expect([await search(), await search('--role', 'tasks'), await search('--role', 'review')]).toEqual([
      1, 1, 0,
    ]);
  });
});

describe('what is asked for', () => {
  it.each([
    [['search', '桥', '--year', '24'], '年份须是四位数字：24'],
    [['search', '桥', '--limit', '0'], '--limit 须是 1 到 5000：0'],
    [['search', '桥', '--limit', '5001'], '--limit 须是 1 到 5000：5001'],
    [['search', '桥', '--role', '开场'], '没有这种部分：开场 (opening 开头'],
    [['search'], '文件或报告的数目不对：search'],
  ])('%j is refused with the usage', async (words, line) => {
    const { status, err } = await run(...words, ...on);
    expect([status, err.startsWith(line)]).toEqual([2, true]);
  });

  it('needs a library, and a place where there are several', async () => {
    for (const name of ['goals 1', 'indicators', 'years', 'terms', 'search 桥'])
      expect(await run(...name.split(' '))).toMatchObject({
        status: 2,
        err: expect.stringContaining('须加 --library'),
      });
    const [two, other] = [join(folder, 'two.sqlite'), join(folder, '2024.txt')];
    writeFileSync(other, inventReport(2024));
    expect((await run('import', sample(2024), other, '--library', two)).status).toBe(0);
    const { status, err } = await run('terms', '桥', '--library', two);
    expect([status, err]).toEqual([3, '错误：库中有不止一个地区，请用 --place 写明：云川市、澜江市\n']);
  });

  it('tells on a terminal how far it is, and wipes that', async () => {
    const written = { out: '', err: '' };
    const err = { isTTY: true, write: (words: string) => (written.err += words) };
    const out = { write: (words: string) => (written.out += words) };
    expect(await runProgram(['terms', '桥', ...on], { out, err })).toBe(0);
    const wiped = '\r\u001b[K';
    expect(written.err.endsWith(wiped)).toBe(true);
    expect(written.err.slice(0, -wiped.length)).toMatch(/^(?:\r\d\/5)+$/u);
    expect(written.out).not.toContain('\r');
  });
});
