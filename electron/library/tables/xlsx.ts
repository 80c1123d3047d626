import { AppError } from '../../../shared/base/errors.ts';
import { openWorkbook } from '../import/formats/tables/xlsx.ts';
import type { RawCell } from '../import/formats/tables/sheet-rows.ts';
import type { CellValue, Sheet } from './table.ts';
import { packWorkbook, type WorkbookPage } from './workbook.ts';

/** Longest text of a cell, in UTF-16 code units. Source: ECMA-376 as implemented by Excel. */
const CELL_LIMIT = 32_767;
/** Width of a column in characters, and of the widest. */
const NARROWEST = 8;
const WIDEST = 60;
/** Rows that a column's width is measured on. */
const MEASURED = 200;

/** A sheet by the name of its tab. */
export type NamedSheet = { readonly name: string; readonly sheet: Sheet };

/**
 * A sheet as the bytes of an XLSX file with its head fixed and filters on it, those of `more` after it, and a last sheet that
 * says what it is. The same sheets give the same bytes; times in the container are `at`.
 * @throws AppError `too-large` {limit} where a cell is longer than the format takes
 */
export function formatXlsx(
  sheet: Sheet,
  names: { readonly table: string; readonly about: string },
  about: readonly (readonly [string, string])[],
  at: Date,
  more: readonly NamedSheet[] = [],
): Uint8Array {
  const pages: readonly WorkbookPage[] = [
    ...[{ name: names.table, sheet }, ...more].map(layOutPage),
    { name: names.about, rows: about, widths: [20, WIDEST], hasHead: false },
  ];
  for (const { rows } of pages) for (const row of rows) for (const value of row) checkLength(value);
  return packWorkbook(pages, at);
}

function layOutPage({ name, sheet: { titles, rows } }: NamedSheet): WorkbookPage {
  const widths = titles.map((title, index) =>
    widthOf([title, ...rows.slice(0, MEASURED).map((row) => row[index])]),
  );
  return { name, rows: [titles, ...rows], widths, hasHead: true };
}

/**
 * The first sheet of an XLSX file, its rows read one after the other.
 * @throws AppError `unsupported-format` where it is none, `unreadable-file` {reason: over-limit}
 */
export async function parseXlsx(bytes: Uint8Array, name: string): Promise<Sheet> {
  try {
    const [page] = await openWorkbook(bytes);
    const rows: (readonly CellValue[])[] = [];
    for (const raw of (await page?.read()) ?? []) {
      const row = toValues(raw);
      if (row.some((value) => value !== null)) rows.push(row);
    }
    const [titles = [], ...rest] = rows;
    const padded = rest.map((row) => titles.map((_, column) => row[column] ?? null));
    return { titles: titles.map((title) => String(title ?? '')), rows: padded };
  } catch (error) {
    if (!(error instanceof AppError) || error.details['reason'] === 'over-limit') throw error;
    throw new AppError(
      'unsupported-format',
      `${name} is no workbook`,
      { name, format: 'foreign-table' },
      { cause: error },
    );
  }
}

function toValues(row: readonly RawCell[]): readonly CellValue[] {
  const values: CellValue[] = [];
  for (const cell of row) {
    while (values.length < cell.column) values.push(null);
    values[cell.column] = decodeCell(cell);
  }
  return values;
}

/** A cell as text or number; an error of a formula is nothing. */
function decodeCell({ type, text }: RawCell): CellValue {
  if (text === '' || type === 'e') return null;
  if (type === 'b') return text === '1' ? 'TRUE' : 'FALSE';
  if (type !== '' && type !== 'n') return text;
  const number = Number(text);
  return Number.isFinite(number) ? number : text;
}

function checkLength(value: CellValue): void {
  if (typeof value === 'string' && value.length > CELL_LIMIT)
    throw new AppError('too-large', `a cell of ${value.length} characters`, { cell: CELL_LIMIT });
}

/** Han characters are twice as wide as others. */
function widthOf(values: readonly (CellValue | undefined)[]): number {
  const widths = values.map((value) => {
    const words = String(value ?? '');
    return words.length + (words.match(/[\u2e80-\uffee]/gu)?.length ?? 0) + 2;
  });
  return Math.min(WIDEST, Math.max(NARROWEST, ...widths));
}
