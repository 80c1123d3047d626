import { AppError } from '../../../../shared/base/errors.ts';
import type { CellWords } from '../../../../shared/contract/column-api.ts';
import type { TableOrders } from '../../../../shared/model/table-columns.ts';
import { sniff } from '../formats/sniff.ts';
import { readSheets, TABLE_FORMATS, type TableFormat } from '../formats/tables/sheets.ts';
import { hashBytes } from '../hash.ts';
import type { ReportItem, TableReading } from './messages.ts';
import { chooseSheets, listReports, type ChosenSheet } from './read-table.ts';

/** Rows of a sheet and reports of a table that are shown before it is taken in. */
const ROWS_SHOWN = 4;
/** Characters of a cell that are shown. */
const CELL_SHOWN = 60;
/** Columns that are shown; no table of reports is as wide. */
const COLUMNS_SHOWN = 100;

/**
 * What a table file holds and what would be taken of it; null where it is none that can be read, which its import then
 * says in words.
 */
export async function surveyTable(
  name: string,
  bytes: Uint8Array,
  orders: TableOrders,
): Promise<TableReading | null> {
  const sniffed = await sniff(bytes, name);
  const format = TABLE_FORMATS.find((each) => each === sniffed);
  if (format === undefined) return null;
  try {
    return await survey({ name, bytes, within: [], orders }, format);
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

type SurveyedFile = Parameters<typeof chooseSheets>[1];

async function survey(file: SurveyedFile, format: TableFormat): Promise<TableReading> {
  const sheets = chooseSheets(await readSheets(file.bytes, format), file);
  const first: ReportItem[] = [];
  let total = 0;
  for (const report of listReports(sheets, file)) {
    total += 1;
    if (first.length < ROWS_SHOWN) first.push(report);
  }
  return { format, key: hashBytes(file.bytes), sheets: sheets.map(describeSheet), total, first };
}

function describeSheet({ sheet, columns, ground }: ChosenSheet): TableReading['sheets'][number] {
  const sample = sheet.cells
    .slice(0, ROWS_SHOWN + 1)
    .map((row) => row.slice(0, COLUMNS_SHOWN).map(shortenCell));
  return { columns, ground, rows: sheet.cells.length, sample };
}

function shortenCell(cell: string): CellWords {
  const words = Array.from(
    cell
      .slice(0, 4 * CELL_SHOWN)
      .replace(/\s+/gu, ' ')
      .trim(),
  );
  return { words: words.slice(0, CELL_SHOWN).join(''), characters: cell.length };
}
