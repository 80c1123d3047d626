import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLUMNS, type TableKind } from '../../electron/library/tables/columns.ts';
import { formatCsv, parseCsv } from '../../electron/library/tables/csv.ts';
import type { CellValue } from '../../electron/library/tables/table.ts';
import { titleOf } from '../../electron/library/tables/titles.ts';
import { formatXlsx, parseXlsx } from '../../electron/library/tables/xlsx.ts';
import type { TableSource } from '../../shared/contract/table-views.ts';
import { addText, failureOf, inventReport, makeLibrary, SAMPLES, type TestLibrary } from './tools.ts';

type Shelf = { readonly place: string; readonly reports: readonly number[] };

async function importSamples(library: TestLibrary): Promise<Shelf> {
  await library.call('import/samples', {});
  const [shelf] = await library.call('library/list', {});
  return { place: shelf!.place, reports: shelf!.reports.map(({ id }) => id) };
}

/** Something of the reader's of every kind. */
async function work(library: TestLibrary, { place, reports }: Shelf): Promise<void> {
  const [left, right] = [reports.at(-2)!, reports.at(-1)!];
  const view = await library.call('goals/open', { report: left });
  const [first, second, third] = view.goals.filter(({ isConcrete }) => isConcrete);
  const outcome = first!.outcomes[0]!;
  await library.call('goals/decide', { report: left, goals: [third!.key], state: 'rejected' });
  await library.call('goals/judge', {
    report: left,
    verdicts: [
      {
        ...{ goal: first!.key, code: 'met', absence: null, comment: '据年鉴；\r\n已核' },
        evidence: [
          { kind: 'passage', report: outcome.report, span: outcome.candidates[0]!.span },
          { kind: 'outside', source: '澜江年鉴', quote: '=1+1 “引号”' },
        ],
      },
      {
        ...{ goal: second!.key, code: 'not_reported', evidence: [], comment: '' },
        absence: { parts: ['review', 'tasks'], words: ['桥'] },
      },
    ],
  });
  const quantified = view.goals.find(
    ({ figure, outcomes }) => figure !== null && (outcomes[0]?.candidates[0]?.figures.length ?? 0) > 0,
  )!;
  const { report: later, candidates } = quantified.outcomes[0]!;
  const value = candidates[0]!.figures.at(-1)!.figure.valueSpan;
  await library.call('goals/choose-figure', { report: left, goal: quantified.key, later, value });
  const { comparison } = await library.call('compare/open', { left, right });
  const keys = comparison.changes.slice(0, 3).map(({ key }) => key);
  await library.call('compare/review', { left, right, keys, isReviewed: true });
  const { indicators } = await library.call('indicators/open', { place });
  await library.call('indicators/join', { place, names: [indicators[0]!.name], indicator: '总产出' });
  const { figures, text } = await library.call('report/open', { id: left });
  await library.call('figures/edit', { id: left, edit: { kind: 'reject' }, at: figures[0]!.valueSpan });
  const anchor = {
    quote: text.slice(20, 30),
    prefix: text.slice(0, 20),
    suffix: text.slice(30, 50),
    start: 20,
  };
  const target = { kind: 'text', report: left, anchor };
  await library.call('notes/add', { target, text: "'=存疑\0\r\n第二行", tags: ['数字', '待核'] });
}

function sourcesOf({ place, reports }: Shelf): readonly TableSource[] {
  const ids = reports as readonly (TableSource & { kind: 'goals' })['report'][];
  const [left, right] = [ids.at(-2)!, ids.at(-1)!];
  return [
    { kind: 'changes', left, right },
    { kind: 'figures', reports: ids },
    { kind: 'goals', report: left },
    { kind: 'indicators', place },
    { kind: 'years', reports: ids },
    { kind: 'terms', reports: ids, periods: null, phrases: [['就业', '用工']] },
    { kind: 'notes', report: null },
  ];
}

async function write(library: TestLibrary, source: TableSource, format: string): Promise<string> {
  const target = join(library.folder, `${source.kind}.${format}`);
  const language = format === 'csv' ? 'en' : 'zh-CN';
  const written = await library.call('tables/export', { source, target, language });
  expect(written.bytes).toBe(readFileSync(target).length);
  return target;
}

describe.each(['xlsx', 'csv'])('tables as %s', (format) => {
  it('come back into an empty library, which then writes the same', async () => {
    const one = makeLibrary();
    const shelf = await importSamples(one);
    await work(one, shelf);
    const other = makeLibrary();
    const same = await importSamples(other);
    for (const source of sourcesOf(shelf)) {
      const file = await write(one, source, format);
      const taken = await other.call('tables/import', { files: [file] });
      expect([source.kind, taken.failed]).toEqual([source.kind, []]);
      const again = await other.call('tables/import', { files: [file] });
      expect([source.kind, again.added, again.failed]).toEqual([source.kind, 0, []]);
      expect(again.known).toBe(taken.added + taken.known);
    }
    const restored = sourcesOf(same);
    for (const [index, source] of sourcesOf(shelf).entries()) {
      const [a, b] = [await write(one, source, 'csv'), await write(other, restored[index]!, 'csv')];
      expect(readFileSync(b, 'utf8')).toBe(readFileSync(a, 'utf8'));
    }
  });
});

/** A verdict that rests on words searched in vain. */
async function judgeAbsent(library: TestLibrary, report: number, words: readonly string[]): Promise<void> {
  const { goals } = await library.call('goals/open', { report });
  const goal = goals.find(({ isConcrete }) => isConcrete)!.key;
  const absence = { parts: ['review'], words };
  const verdict = { goal, code: 'not_reported', evidence: [], absence, comment: '' };
  await library.call('goals/judge', { report, verdicts: [verdict] });
}

async function renameCoder(library: TestLibrary, name: string): Promise<void> {
  const { current } = await library.call('coders/list', {});
  await library.call('coders/rename', { id: current, name });
}

describe('what a colleague sends', () => {
  it('adds another coder and calls no goal different for being another coder’s', async () => {
    const one = makeLibrary();
    const report = (await importSamples(one)).reports.at(-2)!;
    await renameCoder(one, '甲');
    await judgeAbsent(one, report, ['桥']);
    const file = await write(one, { kind: 'goals', report } as TableSource, 'csv');
    const other = makeLibrary();
    const same = (await importSamples(other)).reports.at(-2)!;
    await renameCoder(other, '乙');
    expect(await other.call('tables/import', { files: [file] })).toMatchObject({ added: 1, failed: [] });
    expect(await other.call('tables/import', { files: [file] })).toMatchObject({ added: 0, failed: [] });
    expect((await other.call('goals/open', { report: same })).marks).toEqual([]);
    const { coders, current } = await other.call('coders/list', {});
    expect(coders.find(({ id }) => id === current)?.name).toBe('乙');
    await other.call('coders/choose', { id: coders.find(({ name }) => name === '甲')!.id });
    expect((await other.call('goals/open', { report: same })).marks).toMatchObject([
      { verdict: { code: 'not_reported', absence: { words: ['桥'] } } },
    ]);
  });

  it('keeps words and tags whole that hold the sign between them', async () => {
    const words = ['桥；路', '\\', '隧道\\；'];
    const one = makeLibrary();
    const report = (await importSamples(one)).reports.at(-2)!;
    await judgeAbsent(one, report, words);
    const file = await write(one, { kind: 'goals', report } as TableSource, 'xlsx');
    const other = makeLibrary();
    const same = (await importSamples(other)).reports.at(-2)!;
    await other.call('tables/import', { files: [file] });
    const { marks } = await other.call('goals/open', { report: same });
    expect(marks.map(({ verdict }) => verdict?.absence?.words)).toEqual([words]);
  });

  it('is placed by its words in a corrected file of the report', async () => {
    const one = makeLibrary();
    const shelf = await importSamples(one);
    const report = shelf.reports.at(-2)!;
    await judgeAbsent(one, report, ['桥']);
    const { text } = await one.call('report/open', { id: report });
    const at = text.indexOf('，', 400);
    const added = { span: { start: at - 6, end: at }, name: '自加目标', dueYear: 2030 };
    await one.call('goals/add', { report, ...added });
    const file = await write(one, { kind: 'goals', report } as TableSource, 'csv');
    const other = makeLibrary();
    const [shelved] = await one.call('library/list', {});
    for (const { id, fileName } of shelved!.reports) {
      const source = readFileSync(join(SAMPLES, 'lanjiang', fileName), 'utf8');
      await addText(other, fileName, id === report ? `${source}\n（完）\n` : source);
    }
    expect(await other.call('tables/import', { files: [file] })).toMatchObject({ added: 2, failed: [] });
    expect(await other.call('tables/import', { files: [file] })).toMatchObject({ added: 0, failed: [] });
  });

  it('is told from what is here though a spreadsheet rounded what is only computed, columns turned about', async () => {
    const library = makeLibrary();
    const { reports } = await importSamples(library);
    const source = { kind: 'terms', reports, periods: null, phrases: [] } as unknown as TableSource;
    const file = await write(library, source, 'csv');
    const { titles, rows } = parseCsv(readFileSync(file), file);
    const round = (value: CellValue): CellValue =>
      typeof value === 'string' && /^\d+\.\d{7,}$/u.test(value) ? Number(value).toPrecision(10) : value;
    const turned = rows.map((row) => row.map(round).toReversed());
    expect(turned).not.toEqual(rows.map((row) => row.toReversed()));
    writeFileSync(file, formatCsv({ titles: titles.toReversed(), rows: turned }));
    expect(await library.call('tables/import', { files: [file] })).toMatchObject({ added: 0, failed: [] });
  });
});

function planOf(year: number, goals: string): string {
  return inventReport(year, '').replace('改造老旧小区', `${goals}改造老旧小区`);
}

function reviewOf(year: number, review: string): string {
  return inventReport(year, `\u3000\u3000${review}`);
}

describe('a table of goals', () => {
  it('leaves out what only calls up, says how much, and takes it in when asked', async () => {
    const library = makeLibrary();
    const { reports } = await importSamples(library);
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
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Uint8Array.from(readFileSync(target)).buffer);
    const about = workbook.worksheets[1]!.getSheetValues().flat().map(String);
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
    const library = makeLibrary();
    const shelf = await importSamples(library);
    await work(library, shelf);
    await library.call('report/delete', { id: shelf.reports.at(-1)! });
    const file = await write(library, sourcesOf(shelf)[2]!, 'csv');
    expect(readFileSync(file, 'utf8')).toContain('Evidence quote');
    const { failed } = await library.call('tables/import', { files: [file] });
    expect(failed.every(({ problem }) => problem === 'no-report')).toBe(true);
    expect(failed.length).toBeGreaterThan(0);
  });
});

describe('an import of tables', () => {
  it('is taken back as one step', async () => {
    const one = makeLibrary();
    const shelf = await importSamples(one);
    await work(one, shelf);
    const file = await write(one, sourcesOf(shelf)[2]!, 'xlsx');
    const other = makeLibrary();
    const same = await importSamples(other);
    await other.call('tables/import', { files: [file] });
    const report = same.reports.at(-2)!;
    expect((await other.call('goals/open', { report })).marks).not.toEqual([]);
    await other.call('history/undo', {});
    expect((await other.call('goals/open', { report })).marks).toEqual([]);
  });

  it('says which rows are of reports that are not there', async () => {
    const one = makeLibrary();
    const shelf = await importSamples(one);
    await work(one, shelf);
    const file = await write(one, sourcesOf(shelf)[6]!, 'csv');
    const { added, failed } = await makeLibrary().call('tables/import', { files: [file] });
    expect({ added, failed }).toEqual({
      added: 0,
      failed: [{ file: 'notes.csv', row: 2, problem: 'no-report' }],
    });
  });

  it('leaves what the coder settled otherwise, and says so', async () => {
    const library = makeLibrary();
    const shelf = await importSamples(library);
    await work(library, shelf);
    const file = await write(library, sourcesOf(shelf)[2]!, 'csv');
    const report = shelf.reports.at(-2)!;
    const before = await library.call('goals/open', { report });
    const [mark] = before.marks.filter(({ verdict }) => verdict?.code === 'not_reported');
    await library.call('goals/decide', { report, goals: [mark!.key], state: 'rejected' });
    const { added, failed } = await library.call('tables/import', { files: [file] });
    expect({ added, problems: failed.map(({ problem }) => problem) }).toEqual({
      added: 0,
      problems: ['differs'],
    });
  });

  it.each(['numbers.csv', 'book.xlsx'])('refuses a table that is none of ours: %s', async (name) => {
    const library = makeLibrary();
    const sheet = { titles: ['a', 'b'], rows: [['1', '2']] };
    const names = { table: 'x', about: 'y' };
    const bytes = name.endsWith('csv') ? formatCsv(sheet) : await formatXlsx(sheet, names, [], new Date(0));
    writeFileSync(join(library.folder, name), bytes);
    const failure = await failureOf(() =>
      library.call('tables/import', { files: [join(library.folder, name)] }),
    );
    expect(failure).toMatchObject({ code: 'unsupported-format', details: { format: 'foreign-table' } });
  });
});

describe('the files', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
    fc.constantFrom('=1+1', "'=x", '+1', '-1', '@a', 'a\r\nb', '"', '_x000D_', '　', '𠀀', '0012', '\0'),
  );
  const sheet = fc
    .array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 })
    .map((rows) => ({ titles: ['Id', 'Note'], rows }));

  it('give back every text of a CSV', () => {
    fc.assert(
      fc.property(sheet, (written) => {
        expect(parseCsv(formatCsv(written), 'x.csv')).toEqual(written);
      }),
      { seed: 20_261_123 },
    );
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+8613', "'+8613"],
    ['-2%', "'-2%"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ["'=1", "''=1"],
    ['增长=1', '增长=1'],
    ["'引语", "'引语"],
  ])('guard a text that a spreadsheet would take for a formula, and no other: %j', (text, written) => {
    const [, row] = Buffer.from(formatCsv({ titles: ['Id', 'Note'], rows: [['1', text]] }))
      .toString('utf8')
      .split('\r\n');
    expect(row).toBe(`1,${written}`);
  });

  it('give back every text of a workbook', async () => {
    await fc.assert(
      fc.asyncProperty(sheet, async (written) => {
        const bytes = await formatXlsx(written, { table: '目标', about: '说明' }, [], new Date(0));
        expect(await parseXlsx(bytes, 'x.xlsx')).toEqual(written);
      }),
      { seed: 20_261_123, numRuns: 40 },
    );
  });

  it('are refused where a cell is too long for a workbook', async () => {
    const long = { titles: ['Id'], rows: [['字'.repeat(32_768)]] };
    const failure = await failureOf(() => formatXlsx(long, { table: 'x', about: 'y' }, [], new Date(0)));
    expect(failure).toMatchObject({ code: 'too-large', details: { cell: 32_767 } });
  });

  it('have titles by which every column is known', () => {
    for (const language of ['zh-CN', 'en'] as const)
      for (const kind of Object.keys(COLUMNS) as TableKind[]) {
        const titles = COLUMNS[kind].map((key) => titleOf(key, language));
        expect(new Set(titles).size).toBe(titles.length);
      }
  });
});

describe('a table from elsewhere', () => {
  it('is read as a Chinese spreadsheet writes it, in GB18030', () => {
    const gb = Uint8Array.from([
      0x49, 0x64, 0x2c, 0xc5, 0xfa, 0xd7, 0xa2, 0x0d, 0x0a, 0x31, 0x2c, 0xc7, 0xc5,
    ]);
    expect(parseCsv(gb, 'x.csv')).toEqual({ titles: ['Id', '批注'], rows: [['1', '桥']] });
  });

  it('has the same ids whichever library wrote it, and whatever order its reports came in', async () => {
    const one = makeLibrary();
    const shelf = await importSamples(one);
    const other = makeLibrary();
    const [shelved] = await one.call('library/list', {});
    for (const { fileName } of shelved!.reports.toReversed())
      await addText(other, fileName, readFileSync(join(SAMPLES, 'lanjiang', fileName), 'utf8'));
    const [turned] = await other.call('library/list', {});
    const same = { place: turned!.place, reports: turned!.reports.map(({ id }) => id) };
    const restored = sourcesOf(same);
    for (const [index, source] of sourcesOf(shelf).entries()) {
      const [a, b] = [await write(one, source, 'csv'), await write(other, restored[index]!, 'csv')];
      expect(readFileSync(b, 'utf8')).toBe(readFileSync(a, 'utf8'));
    }
  });

  it('is not written over what can’t be written to', async () => {
    const library = makeLibrary();
    await importSamples(library);
    const target = join(library.folder, 'none', 'notes.csv');
    const source = { kind: 'notes', report: null };
    const failure = await failureOf(() =>
      library.call('tables/export', { source, target, language: 'zh-CN' }),
    );
    expect(failure).toMatchObject({ code: 'unreadable-file' });
  });
});
