import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatCsv, parseCsv } from '../../electron/library/tables/csv.ts';
import type { CellValue } from '../../electron/library/tables/table.ts';
import { formatXlsx } from '../../electron/library/tables/xlsx.ts';
import type { TableSource } from '../../shared/contract/table-views.ts';
import { addText, failureOf, makeLibrary, SAMPLES, type TestLibrary } from './tools.ts';
import { makeSamples, sourcesOf, work, write } from './table-case.ts';

describe.each(['xlsx', 'csv'])('tables as %s', (format) => {
  it('come back into an empty library, which then writes the same', async () => {
    const shelf = await makeSamples();
    const { library: one } = shelf;
    await work(one, shelf);
    const same = await makeSamples();
    const { library: other } = same;
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
    const { library: one, reports } = await makeSamples();
    const report = reports.at(-2)!;
    await renameCoder(one, '甲');
    await judgeAbsent(one, report, ['桥']);
    const file = await write(one, { kind: 'goals', report } as TableSource, 'csv');
    const { library: other, reports: there } = await makeSamples();
    const same = there.at(-2)!;
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
    const { library: one, reports } = await makeSamples();
    const report = reports.at(-2)!;
    await judgeAbsent(one, report, words);
    const file = await write(one, { kind: 'goals', report } as TableSource, 'xlsx');
    const { library: other, reports: there } = await makeSamples();
    const same = there.at(-2)!;
    await other.call('tables/import', { files: [file] });
    const { marks } = await other.call('goals/open', { report: same });
    expect(marks.map(({ verdict }) => verdict?.absence?.words)).toEqual([words]);
  });

  it('is placed by its words in a corrected file of the report', async () => {
    const shelf = await makeSamples();
    const { library: one } = shelf;
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
    const { library, reports } = await makeSamples();
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

describe('an import of tables', () => {
  it('is taken back as one step', async () => {
    const shelf = await makeSamples();
    const { library: one } = shelf;
    await work(one, shelf);
    const file = await write(one, sourcesOf(shelf)[2]!, 'xlsx');
    const same = await makeSamples();
    const { library: other } = same;
    await other.call('tables/import', { files: [file] });
    const report = same.reports.at(-2)!;
    expect((await other.call('goals/open', { report })).marks).not.toEqual([]);
    await other.call('history/undo', {});
    expect((await other.call('goals/open', { report })).marks).toEqual([]);
  });

  it('says which rows are of reports that are not there', async () => {
    const shelf = await makeSamples();
    const { library: one } = shelf;
    await work(one, shelf);
    const file = await write(one, sourcesOf(shelf)[6]!, 'csv');
    const { added, failed } = await makeLibrary().call('tables/import', { files: [file] });
    expect({ added, failed }).toEqual({
      added: 0,
      failed: [{ file: 'notes.csv', row: 2, problem: 'no-report' }],
    });
  });

  it('leaves what the coder settled otherwise, and says so', async () => {
    const shelf = await makeSamples();
    const { library } = shelf;
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
    const bytes = name.endsWith('csv') ? formatCsv(sheet) : formatXlsx(sheet, names, [], new Date(0));
    writeFileSync(join(library.folder, name), bytes);
    const failure = await failureOf(() =>
      library.call('tables/import', { files: [join(library.folder, name)] }),
    );
    expect(failure).toMatchObject({ code: 'unsupported-format', details: { format: 'foreign-table' } });
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
    const shelf = await makeSamples();
    const { library: one } = shelf;
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
    const { library } = await makeSamples();
    const target = join(library.folder, 'none', 'notes.csv');
    const source = { kind: 'notes', report: null };
    const failure = await failureOf(() =>
      library.call('tables/export', { source, target, language: 'zh-CN' }),
    );
    expect(failure).toMatchObject({ code: 'unreadable-file' });
  });
});
