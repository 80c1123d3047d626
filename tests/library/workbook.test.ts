import { describe, expect, it } from 'vitest';
import { readXlsxSheets } from '../../electron/library/import/formats/tables/xlsx.ts';
import { formatXlsx, parseXlsx } from '../../electron/library/tables/xlsx.ts';
import { packZip } from '../helpers/zip.ts';
import { failureOf } from './tools.ts';

const AT = new Date(Date.UTC(2031, 1, 3, 4, 5, 6));
const NAMES = { table: "表 'A' & <B>", about: '说明' };
const write = (titles: readonly string[], rows: readonly (readonly (string | number | null)[])[]) =>
  formatXlsx({ titles, rows }, NAMES, [['行数', '2']], AT);

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook of one sheet with that inside, as another program may write it. */
function workbookOf(inside: string, strings = ''): Buffer {
  return packZip([
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="A" r:id="x"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content:
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="x" Target="worksheets/s.xml"/></Relationships>',
    },
    { name: 'xl/sharedStrings.xml', content: `<sst xmlns="${MAIN}">${strings}</sst>` },
    { name: 'xl/worksheets/s.xml', content: `<x:worksheet xmlns:x="${MAIN}">${inside}</x:worksheet>` },
  ]);
}

describe('a workbook', () => {
  it('comes back as it was, whatever stands in its cells', async () => {
    const rows = [
      ['增长 5%', 0.1 + 0.2, null, ' 前后有空格 '],
      ['a\tb\nc\rd\u0000e', -1e21, '<&>"\'', '_x000D_'],
      [null, 12, '\ud800', '𠮷'],
    ];
    const bytes = write(['一', '二', '三', '四'], rows);
    expect(await parseXlsx(bytes, 'a.xlsx')).toEqual({ titles: ['一', '二', '三', '四'], rows });
    expect((await readXlsxSheets(bytes)).map(({ name }) => name)).toEqual([NAMES.table, '说明']);
  });

  it('is the same bytes each time, and has columns beyond Z', async () => {
    const titles = Array.from({ length: 800 }, (_, index) => `列${index}`);
    const row = titles.map((_, index) => index);
    expect(write(titles, [row])).toEqual(write(titles, [row]));
    const { rows } = await parseXlsx(write(titles, [row]), 'a.xlsx');
    expect(rows).toEqual([row]);
  });

  it('takes no cell that Excel cannot hold', async () => {
    expect(await failureOf(() => write(['一'], [['长'.repeat(32_768)]]))).toEqual({
      code: 'too-large',
      details: { cell: 32_767 },
    });
  });

  it('of another program is read with its prefixes, shared words, formulas and faults', async () => {
    const strings = '<si><r><t>富</t></r><r><t>文本</t></r><rPh><t>フ</t></rPh></si><si><t>乙</t></si>';
    const inside = `<x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="C1" t="s"><x:v>1</x:v></x:c></x:row>
      <x:row r="4"><x:c t="b"><x:v>1</x:v></x:c><x:c t="str"><x:f>A1</x:f><x:v>算</x:v></x:c><x:c t="e"><x:v>#REF!</x:v></x:c></x:row>
      <x:row r="9"><x:c><x:v>3.50</x:v></x:c></x:row></x:sheetData>`;
    expect(await parseXlsx(workbookOf(inside, strings), 'a.xlsx')).toEqual({
      titles: ['富文本', '', '乙'],
      rows: [
        ['TRUE', '算', null],
        [3.5, null, null],
      ],
    });
  });

  it.each([
    [
      'checks of a million cells',
      '<x:dataValidations><x:dataValidation sqref="A1:XFD1048576"/></x:dataValidations>',
    ],
    ['merged ranges of a million cells', '<x:mergeCells><x:mergeCell ref="A1:XFD1048576"/></x:mergeCells>'],
    [
      'a row number beyond all rows',
      '<x:sheetData><x:row r="99999999999"><x:c><x:v>2</x:v></x:c></x:row></x:sheetData>',
    ],
    [
      'a column beyond all columns',
      '<x:sheetData><x:row><x:c r="ZZZ1"><x:v>2</x:v></x:c></x:row></x:sheetData>',
    ],
  ])('with %s costs no more than its bytes', async (_name, inside) => {
    const head = '<x:sheetData><x:row><x:c><x:v>1</x:v></x:c></x:row></x:sheetData>';
    const { titles, rows } = await parseXlsx(workbookOf(head + inside), 'a.xlsx');
    expect(titles).toEqual(['1']);
    expect(rows.length).toBeLessThan(2);
  });

  it.each([
    ['a DOCTYPE', '<!DOCTYPE x>'],
    ['no XML', '<x:sheetData><x:row>'],
  ])('with %s is refused', async (_name, inside) => {
    expect(await failureOf(() => parseXlsx(workbookOf(inside), 'a.xlsx'))).toMatchObject({
      code: 'unsupported-format',
      details: { format: 'foreign-table' },
    });
  });
});
