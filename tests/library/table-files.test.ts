import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLUMNS, type TableKind } from '../../electron/library/tables/columns.ts';
import { formatCsv, parseCsv } from '../../electron/library/tables/csv.ts';
import { titleOf } from '../../electron/library/tables/titles.ts';
import { formatXlsx, parseXlsx } from '../../electron/library/tables/xlsx.ts';
import { failureOf } from './tools.ts';

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

  it.each(['utf16le', 'utf16be', 'utf8'] as const)(
    'give back every text that Excel writes with tabs: %s',
    (encoding) => {
      fc.assert(
        fc.property(sheet, (written) => {
          const text = Buffer.from(formatCsv(written)).toString('utf8').slice(1);
          const rows = parse(text, { relax_column_count: true });
          // as Excel writes “Unicode text”: a cell in quotes only where it has to be
          const tabbed = stringify(rows, {
            delimiter: '\t',
            bom: true,
            record_delimiter: 'windows',
            quoted_match: /[\r\n]/u,
          });
          const bytes = Buffer.from(tabbed, encoding === 'utf8' ? 'utf8' : 'utf16le');
          expect(parseCsv(encoding === 'utf16be' ? bytes.swap16() : bytes, 'x.txt')).toEqual(written);
        }),
        { seed: 20_261_129 },
      );
    },
  );

  it('that break off within a character of UTF-16 are no table', async () => {
    const half = Buffer.from('\ufeffId\tNote\r\n', 'utf16le').subarray(0, -1);
    const failure = await failureOf(() => parseCsv(half, 'x.txt'));
    expect(failure).toMatchObject({ code: 'unsupported-format', details: { format: 'foreign-table' } });
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
    ['1-2', "'1-2"],
    ['3/4', "'3/4"],
    ['2024-01-09', "'2024-01-09"],
    ['2024年1月', "'2024年1月"],
    ['3月4日', "'3月4日"],
    ['9:05', "'9:05"],
    ['00123', "'00123"],
    ["'00123", "''00123"],
    ['123456789012', "'123456789012"],
    ['12e45', "'12e45"],
    ['5.0', "'5.0"],
    ['12345678901', '12345678901'],
    ['6.3', '6.3'],
    ['2024', '2024'],
    ['1-2万人', '1-2万人'],
    ['2031-02-03T04:05:06.000Z', '2031-02-03T04:05:06.000Z'],
  ])('guard a text that a spreadsheet would alter, and no other: %j', (text, written) => {
    const [, row] = Buffer.from(formatCsv({ titles: ['Id', 'Note'], rows: [['1', text]] }))
      .toString('utf8')
      .split('\r\n');
    expect(row).toBe(`1,${written}`);
  });

  it('give back every text of a workbook', async () => {
    await fc.assert(
      fc.asyncProperty(sheet, async (written) => {
        const bytes = formatXlsx(written, { table: '目标', about: '说明' }, [], new Date(0));
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
