import ExcelJS from 'exceljs';
import { AppError } from '../../../shared/base/errors.ts';
import type { CellValue, Sheet } from './table.ts';

/** Longest text of a cell, in UTF-16 code units. Source: ECMA-376 as implemented by Excel. */
const CELL_LIMIT = 32_767;
/** Width of a column in characters, and of the widest. */
const NARROWEST = 8;
const WIDEST = 60;
/** Rows that a column's width is measured on. */
const MEASURED = 200;

/**
 * A sheet as the bytes of an XLSX file with its head fixed and filters on it, and a second sheet that says what it is.
 * The same sheet gives the same cells; times in the container are `at`.
 * @throws AppError `too-large` {limit} where a cell is longer than the format takes
 */
export async function formatXlsx(
  sheet: Sheet,
  names: { readonly table: string; readonly about: string },
  about: readonly (readonly [string, string])[],
  at: Date,
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  Object.assign(workbook, { created: at, modified: at });
  const page = workbook.addWorksheet(names.table, { views: [{ state: 'frozen', ySplit: 1 }] });
  page.addRow(sheet.titles.map(encodeCell)).font = { bold: true };
  for (const row of sheet.rows) page.addRow(row.map(encodeCell));
  page.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: sheet.titles.length } };
  sheet.titles.forEach((title, index) => {
    page.getColumn(index + 1).width = widthOf([
      title,
      ...sheet.rows.slice(0, MEASURED).map((row) => row[index]),
    ]);
  });
  const explained = workbook.addWorksheet(names.about);
  for (const line of about) explained.addRow(line.map(encodeCell));
  explained.getColumn(1).width = 20;
  explained.getColumn(2).width = WIDEST;
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/**
 * The first sheet of an XLSX file.
 * @throws AppError `unsupported-format` where it is none
 */
export async function parseXlsx(bytes: Uint8Array, name: string): Promise<Sheet> {
  const workbook = new ExcelJS.Workbook();
  try {
    // Its types want the Buffer of another version of Node's; an array buffer is what it reads from.
    await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  } catch (error) {
    throw new AppError(
      'unsupported-format',
      `${name} is no workbook`,
      { name, format: 'foreign-table' },
      { cause: error },
    );
  }
  const page = workbook.worksheets[0];
  const rows: (readonly CellValue[])[] = [];
  page?.eachRow({ includeEmpty: false }, (row) => {
    const cells = Array.from({ length: page.columnCount }, (_, index) =>
      decodeCell(row.getCell(index + 1).value),
    );
    rows.push(cells);
  });
  const [titles = [], ...rest] = rows;
  return { titles: titles.map((title) => String(title ?? '')), rows: rest };
}

/** What XML cannot hold, and what reads as such an escape. */
const UNPRINTABLE = /(?![\t\n])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

function encodeCell(value: CellValue): CellValue {
  if (typeof value !== 'string') return value;
  if (value.length > CELL_LIMIT)
    throw new AppError('too-large', `a cell of ${value.length} characters`, { cell: CELL_LIMIT });
  return value
    .replace(/_(?=x[0-9A-F]{4}_)/g, '_x005F_')
    .replace(UNPRINTABLE, (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
}

/** A cell as text or number; what Excel makes of it besides (dates, links, styled words) as its words. */
function decodeCell(value: ExcelJS.CellValue): CellValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value instanceof Date) return value.toISOString();
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('text' in value) return decodeCell(value.text);
  if ('result' in value) return decodeCell(value.result);
  return null;
}

/** Han characters are twice as wide as others. */
function widthOf(values: readonly (CellValue | undefined)[]): number {
  const widths = values.map((value) => {
    const words = String(value ?? '');
    return words.length + (words.match(/[\u2e80-\uffee]/gu)?.length ?? 0) + 2;
  });
  return Math.min(WIDEST, Math.max(NARROWEST, ...widths));
}
