import { titleOf, type ColumnKey } from '../../electron/library/tables/titles.ts';
import { allColumns, type TableKind } from '../../electron/library/tables/columns.ts';
import { packZip } from '../helpers/zip.ts';
import type { HostileFile } from './texts.ts';

const titlesOf = (kind: TableKind): readonly string[] => allColumns(kind).map((key) => titleOf(key, 'en'));

/** A table of that kind as CSV, all its rows with these cells. */
function csv(kind: TableKind, rows: number, cells: Readonly<Partial<Record<ColumnKey, string>>>): string {
  const keys = allColumns(kind);
  const row = keys.map((key) => `"${(cells[key] ?? '').replaceAll('"', '""')}"`).join(',');
  return `${titlesOf(kind).join(',')}\n${`${row}\n`.repeat(rows)}`;
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

type Parts = {
  readonly sheet: string;
  readonly strings?: string;
  readonly workbook?: string;
  readonly size?: number;
};

/** A workbook of one sheet, whose XML is the caller's. */
function xlsx({ sheet, strings = '', workbook, size }: Parts): Buffer {
  const book = `<workbook ${MAIN} xmlns:r="${REL}"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>`;
  return packZip([
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: 'xl/workbook.xml', content: workbook ?? book },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships xmlns="${PACKAGE}"><Relationship Id="r1" Type="${REL}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${REL}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="r3" Type="${REL}/externalLink" TargetMode="External" Target="http://192.0.2.1/a.xlsx"/></Relationships>`,
    },
    { name: 'xl/sharedStrings.xml', content: `<sst ${MAIN}>${strings}</sst>` },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: sheet,
      ...(size === undefined ? {} : { claimedSize: size }),
    },
  ]);
}

const sheet = (rows: string, more = ''): string =>
  `<worksheet ${MAIN}><sheetData>${rows}</sheetData>${more}</worksheet>`;
const cell = (place: string, text: string): string =>
  `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
const titleRow = (kind: TableKind): string =>
  `<row r="1">${titlesOf(kind)
    .map((title) => `<c t="inlineStr"><is><t>${title}</t></is></c>`)
    .join('')}</row>`;
const deep = (times: number): string => `${'['.repeat(times)}${']'.repeat(times)}`;

const TABLES: Readonly<Record<string, () => string | Buffer>> = {
  'empty.csv': () => '',
  'titles-only.csv': () => csv('notes', 0, {}),
  'commas.csv': () => ','.repeat(2_000_000),
  'quote-open.csv': () => `${titlesOf('notes').join(',')}\n"${'批注\n'.repeat(500_000)}`,
  'quotes.csv': () => '"'.repeat(1_000_001),
  'rows-200000.csv': () => csv('notes', 200_000, { note: '批注', createdAt: '2030-01-01T00:00:00.000Z' }),
  'nulls.csv': () => csv('notes', 200, { note: '\0\0\0', quote: '\0' }),
  'formulas.csv': () => csv('notes', 200, { note: "=cmd|' /C calc'!A0", quote: '@SUM(A1)' }),
  'anchors.csv': () =>
    csv('notes', 2000, { note: '批注', start: '1e308', end: '-1e308', quote: '路'.repeat(3000) }),
  'dates.csv': () => csv('notes', 2000, { note: '批注', createdAt: '9999999-99-99', start: 'NaN' }),
  'scheme-deep.csv': () => csv('goals', 300, { scheme: deep(3000), state: 'confirmed', coder: '甲' }),
  'utf16.csv': () => Buffer.from(`\ufeff${csv('notes', 50, { note: '批注' })}`, 'utf16le'),
  'titles-doubled.csv': () =>
    `${[...titlesOf('notes'), ...titlesOf('notes')].join(',')}\n${'1,'.repeat(60)}\n`,
  'columns-20000.csv': () =>
    `${titlesOf('notes').join(',')},${'x,'.repeat(20_000)}\n${'1,'.repeat(20_000)}\n`,
  'bomb.xlsx': () =>
    xlsx({ sheet: sheet(`${titleRow('notes')}<row r="2">${cell('A2', '0'.repeat(60_000_000))}</row>`) }),
  'claims.xlsx': () => xlsx({ sheet: sheet(titleRow('notes')), size: 0x7fff_ffff }),
  'strings-missing.xlsx': () =>
    xlsx({ sheet: sheet('<row r="1"><c r="A1" t="s"><v>4000000000</v></c></row>') }),
  'far.xlsx': () =>
    xlsx({ sheet: sheet(`${titleRow('notes')}<row r="1048576">${cell('XFD1048576', '远')}</row>`) }),
  'row-numbers.xlsx': () =>
    xlsx({
      sheet: sheet(
        `${titleRow('notes')}<row r="-5">${cell('A-5', '一')}</row><row r="1e15">${cell('ZZZZZZ1', '二')}</row>`,
      ),
    }),
  'merged.xlsx': () =>
    xlsx({
      sheet: sheet(
        titleRow('notes'),
        `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(10_000)}</mergeCells>`,
      ),
    }),
  'validations.xlsx': () =>
    xlsx({
      sheet: sheet(
        titleRow('notes'),
        `<dataValidations>${'<dataValidation sqref="A1:XFD1048576" type="list"><formula1>a</formula1></dataValidation>'.repeat(500)}</dataValidations>`,
      ),
    }),
  'entities.xlsx': () =>
    xlsx({
      sheet: `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "${'x'.repeat(1000)}">${Array.from({ length: 9 }, (_, at) => `<!ENTITY ${'abcdefghij'[at + 1]} "${`&${'abcdefghij'[at]};`.repeat(10)}">`).join('')}<!ENTITY out SYSTEM "http://192.0.2.1/x">]>${sheet(`<row r="1">${cell('A1', '&j;&out;')}</row>`)}`,
    }),
  'nested.xlsx': () => xlsx({ sheet: sheet(`${'<row>'.repeat(100_000)}${'</row>'.repeat(100_000)}`) }),
  'no-workbook.xlsx': () =>
    packZip([{ name: 'xl/worksheets/sheet1.xml', content: sheet(titleRow('notes')) }]),
  'cut-off.xlsx': () => xlsx({ sheet: sheet(titleRow('notes')) }).subarray(0, 700),
  'locked.xlsx': () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(8192, 7)]),
};

export const HOSTILE_TABLES: readonly HostileFile[] = Object.entries(TABLES).map(([name, make]) => ({
  name,
  make,
}));
