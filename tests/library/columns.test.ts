import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SurveyedTable } from '../../shared/contract/column-api.ts';
import type { ImportItem, ReportSummary } from '../../shared/contract/views.ts';
import type { ColumnRole, TablePlan } from '../../shared/model/table-columns.ts';
import { makeXlsx, makeWorkbook } from '../helpers/documents.ts';
import { failureOf, inventReport, makeFolder, makeLibrary, type TestLibrary } from './tools.ts';

/** A body as data sets keep it: without its head, so that it does not say its place or its year at the top. */
const BODY = (year: number): string =>
  `${inventReport(year).split('\n').slice(4).join('\n')}\n${'我们继续修缮老旧小区，新建口袋公园。'.repeat(40)}`;
const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const csv = (...rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(quote).join(',')).join('\n');

function write(name: string, content: string | Uint8Array): string {
  const file = join(makeFolder(), name);
  writeFileSync(file, content);
  return file;
}

async function surveyOne(library: TestLibrary, file: string): Promise<SurveyedTable> {
  const [table] = await library.call('columns/survey', { files: [file] });
  if (table === undefined) throw new Error('no table');
  return table;
}

/** The guess of a table with other roles for its first sheet. */
function planOf(table: SurveyedTable, roles: readonly (ColumnRole | null)[], hasHead = true): TablePlan {
  const [sheet] = table.sheets;
  if (sheet === undefined) throw new Error('no sheet');
  return { key: table.key, sheets: [{ ...sheet.columns, hasHead, roles }] };
}

const reportsOf = (items: readonly ImportItem[]): readonly ReportSummary[] =>
  items.flatMap((item) => ('report' in item ? [item.report] : []));

describe('columns of a table', () => {
  it('are sure where one holds reports and another names them; the rows stay short', async () => {
    const file = write(
      '表.csv',
      csv(['省份', '城市', '年份', '正文', '代码'], ['河北省', '保定', '2023', BODY(2023), '7']),
    );
    const table = await surveyOne(makeLibrary(), file);
    expect(table).toMatchObject({ name: '表.csv', total: 1 });
    const [sheet] = table.sheets;
    expect(sheet).toMatchObject({ ground: 'sure', rows: 2 });
    expect(sheet!.columns).toEqual({
      sheet: '',
      hasHead: true,
      head: ['省份', '城市', '年份', '正文', '代码'],
      roles: ['place', 'place', 'year', 'text', null],
    });
    expect(sheet!.sample[1]!.map(({ words }) => words.length > 60)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
    expect(sheet!.sample[1]![3]!.characters).toBe(BODY(2023).length);
  });

  it('are unsure where two hold long texts, or nothing names them; a table of numbers has none', async () => {
    const library = makeLibrary();
    const two = await surveyOne(
      library,
      write('a.csv', csv(['年份', '正文', '解读'], ['2023', BODY(2023), BODY(2022)])),
    );
    const bare = await surveyOne(library, write('b.csv', csv(['x', 'y'], ['q', BODY(2023)])));
    const numbers = await surveyOne(library, write('c.csv', '指标,数值\n粮食,五百万吨\n'));
    expect([two, bare, numbers].map(({ sheets }) => sheets[0]!.ground)).toEqual(['unsure', 'unsure', 'none']);
  });

  it('of a row of years hold a report a cell', async () => {
    const table = await surveyOne(
      makeLibrary(),
      write('a.csv', csv(['地区', '2022', '2023'], ['云川市', BODY(2022), BODY(2023)])),
    );
    expect(table).toMatchObject({ total: 2, sheets: [{ ground: 'sure' }] });
  });

  it('are shown as they would come in, and come in so: what the table says comes before the text', async () => {
    const library = makeLibrary();
    const file = write(
      '表.csv',
      csv(['甲', '乙', '丙'], ['河北省保定市', '2019', BODY(2023)], ['', '二〇二〇年', '太短']),
    );
    const plan = planOf(await surveyOne(library, file), ['place', 'year', 'text']);
    const preview = await library.call('columns/preview', { files: [file], plan });
    expect(preview.total).toBe(2);
    expect(preview.reports).toMatchObject([
      {
        row: 2,
        found: {
          place: '河北省保定市',
          year: 2019,
          findings: [
            { kind: 'other-year', quote: '2023' },
            { kind: 'other-place', quote: '云川市' },
          ],
        },
      },
      { row: 3, found: { year: 2020 } },
    ]);
    const { items } = await library.call('import/files', { files: [file], tables: [plan] });
    const [report] = reportsOf(items);
    expect(report).toMatchObject({
      head: { place: '河北省保定市', year: 2019 },
      source: { row: 2, facts: { place: '河北省保定市', year: '2019' } },
    });
    // Opened anew, read by the rules again, it stays where it was put.
    const { summary } = await library.call('report/clean-as', {
      id: report!.id,
      choice: { keptSteps: ['indents'], keptEdits: [] },
    });
    expect(summary.head).toMatchObject({ place: '河北省保定市', year: 2019 });
  });

  it('without a head are read from the first row', async () => {
    const library = makeLibrary();
    const file = write('a.csv', csv(['云川市', '2022', BODY(2022)], ['云川市', '2023', BODY(2023)]));
    const table = await surveyOne(library, file);
    expect(table.sheets[0]).toMatchObject({ ground: 'unsure', columns: { hasHead: false } });
    const plan = planOf(table, ['place', 'year', 'text'], false);
    const { items } = await library.call('import/files', { files: [file], tables: [plan] });
    expect(reportsOf(items).map(({ head, source }) => [head.place, head.year, source.row])).toEqual([
      ['云川市', 2022, 1],
      ['云川市', 2023, 2],
    ]);
    expect(
      (await surveyOne(library, write('b.csv', csv(['云川市', '2022', BODY(2022)])))).sheets[0]!.ground,
    ).toBe('unsure');
  });

  it('are remembered for tables with the same head, beyond a restart', async () => {
    const library = makeLibrary();
    const first = write('a.csv', csv(['甲', '乙'], ['2019', BODY(2023)]));
    const plan = planOf(await surveyOne(library, first), ['year', 'text']);
    await library.call('import/files', { files: [first], tables: [plan] });
    library.close();
    const again = makeLibrary({ file: library.file });
    const second = write('b.csv', csv(['甲', '乙'], ['2020', BODY(2021)]));
    expect((await surveyOne(again, second)).sheets[0]).toMatchObject({
      ground: 'remembered',
      columns: { roles: ['year', 'text'] },
    });
    const { items } = await again.call('import/files', { files: [second] });
    expect(reportsOf(items).map(({ head }) => head.year)).toEqual([2020]);
  });

  it('read otherwise than before change what was taken in, and nothing twice', async () => {
    const library = makeLibrary();
    const file = write('a.csv', csv(['年份', '届', '正文'], ['2019', '2020', BODY(2023)]));
    const table = await surveyOne(library, file);
    const [before] = reportsOf((await library.call('import/files', { files: [file] })).items);
    const plan = planOf(table, [null, 'year', 'text']);
    const { items } = await library.call('import/files', { files: [file], tables: [plan] });
    expect(items).toMatchObject([
      { status: 'duplicate', renewed: true, report: { id: before!.id, head: { year: 2020 } } },
    ]);
    const again = await library.call('import/files', { files: [file], tables: [plan] });
    expect(again.items).toMatchObject([{ status: 'duplicate', renewed: false }]);
  });

  it('of a sheet that is left out give nothing, and sheets are named where several are read', async () => {
    const library = makeLibrary();
    const rows = (year: number) => [
      ['年份', '正文'],
      [String(year), BODY(year)],
    ];
    const file = write('a.xlsx', makeWorkbook({ 早: rows(2021), 晚: rows(2022), 说明: [['甲'], ['乙']] }));
    const table = await surveyOne(library, file);
    expect(table.sheets.map(({ columns, ground }) => [columns.sheet, ground])).toEqual([
      ['早', 'sure'],
      ['晚', 'sure'],
      ['说明', 'none'],
    ]);
    const late = table.sheets[1]!.columns;
    const one = await library.call('import/files', {
      files: [file],
      tables: [{ key: table.key, sheets: [late] }],
    });
    expect(reportsOf(one.items).map(({ head, source }) => [head.year, source.within])).toEqual([
      [2022, ['a.xlsx']],
    ]);
    const none = await library.call('import/files', {
      files: [file],
      tables: [{ key: table.key, sheets: [] }],
    });
    expect(none.items).toEqual([]);
    const both = await makeLibrary().call('import/files', { files: [file] });
    expect(reportsOf(both.items).map(({ source }) => source.within)).toEqual([
      ['a.xlsx', '早'],
      ['a.xlsx', '晚'],
    ]);
  });

  it('with days as Excel stores them are days', async () => {
    const library = makeLibrary();
    const file = write(
      'a.xlsx',
      makeXlsx([
        ['日期', '标题', '正文'],
        ['45321', '云川市政府工作报告', BODY(2024)],
      ]),
    );
    const [report] = reportsOf((await library.call('import/files', { files: [file] })).items);
    expect(report!.source.facts.date).toBe('2024-01-30');
  });

  it('of a file that is none of the named ones cannot be previewed', async () => {
    const library = makeLibrary();
    const file = write('a.csv', csv(['年份', '正文'], ['2019', BODY(2023)]));
    const plan = { ...planOf(await surveyOne(library, file), ['year', 'text']), key: 'f'.repeat(64) };
    expect(await failureOf(() => library.call('columns/preview', { files: [file], plan }))).toMatchObject({
      code: 'not-found',
    });
  });

  it('of what is no table, or a broken one, are not asked for', async () => {
    const library = makeLibrary();
    const files = [
      write('a.txt', inventReport(2024)),
      write('b.xlsx', 'PK\u0003\u0004'),
      write('c.json', '{"a":'),
      join(makeFolder(), 'gone.csv'),
    ];
    expect(await library.call('columns/survey', { files })).toEqual([]);
  });
});
