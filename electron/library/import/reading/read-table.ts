import { AppError } from '../../../../shared/base/errors.ts';
import {
  HEAD_CELL,
  type ColumnGround,
  type SheetColumns,
  type TableOrders,
} from '../../../../shared/model/table-columns.ts';
import { guessColumns, headOf } from '../formats/tables/guess-columns.ts';
import { findReports, type CellReport } from '../formats/tables/find-reports.ts';
import type { Sheet } from '../formats/tables/cells.ts';
import { readSheets, type TableFormat } from '../formats/tables/sheets.ts';
import { hashBytes } from '../hash.ts';
import type { ReportItem } from './messages.ts';

/** A table file, the archives that it came out of, and what was said of tables. */
export type TableFile = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly within: readonly string[];
  readonly orders: TableOrders;
};

/** A sheet with what is taken of it. */
export type ChosenSheet = {
  readonly sheet: Sheet;
  readonly columns: SheetColumns;
  readonly ground: ColumnGround;
  /** False for a sheet that a plan leaves out. */
  readonly isRead: boolean;
};

/**
 * The reports of a table: the bytes of each are those of its cell, whose table is named.
 * @throws AppError `unreadable-file` {reason: no-column | over-limit | damaged}
 */
export async function* readTable(file: TableFile, format: TableFormat): AsyncGenerator<ReportItem> {
  const sheets = chooseSheets(await readSheets(file.bytes, format), file);
  if (sheets.every(({ ground }) => ground === 'none'))
    throw new AppError('unreadable-file', 'no column holds long texts', { reason: 'no-column' });
  yield* listReports(sheets, file);
}

/** The reports of all sheets that are read, in order. */
export function* listReports(sheets: readonly ChosenSheet[], file: TableFile): Generator<ReportItem> {
  const read = sheets.filter(({ isRead, columns }) => isRead && columns.roles.includes('text'));
  for (const { sheet, columns, ground } of read) {
    const isTold = ground === 'told' || ground === 'remembered';
    const within = [...file.within, file.name, ...(read.length > 1 ? [sheet.name] : [])];
    for (const report of findReports(sheet.cells, columns, isTold)) yield toItem(report, file.name, within);
  }
}

function toItem(
  { name, text, row, facts, isCut }: CellReport,
  table: string,
  within: readonly string[],
): ReportItem {
  return {
    kind: 'report',
    name: name || `${table} ${row}`,
    bytes: new TextEncoder().encode(text),
    format: 'text',
    origin: { within, row, facts, isCut },
    extraction: null,
  };
}

/** What is taken of each sheet: as the reader said of this file, else of one with the same head, else as it looks. */
export function chooseSheets(sheets: readonly Sheet[], file: TableFile): readonly ChosenSheet[] {
  const { plans, remembered } = file.orders;
  const key = plans.length === 0 ? '' : hashBytes(file.bytes);
  const plan = plans.find((each) => each.key === key);
  return sheets.map((sheet): ChosenSheet => {
    const told = plan?.sheets.find((each) => each.sheet === sheet.name);
    if (told !== undefined) return { sheet, columns: told, ground: 'told', isRead: true };
    const head = headOf(sheet.cells);
    const known = remembered.find((each) => isSameHead(each.head, head));
    const isRead = plan === undefined;
    if (known !== undefined) {
      const columns = { sheet: sheet.name, hasHead: true, head, roles: known.roles };
      return { sheet, columns, ground: 'remembered', isRead };
    }
    const { isSure, ...columns } = guessColumns(sheet);
    const ground = columns.roles.includes('text') ? (isSure ? 'sure' : 'unsure') : 'none';
    return { sheet, columns, ground: plan === undefined ? ground : 'told', isRead };
  });
}

function isSameHead(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((cell, at) => cell.slice(0, HEAD_CELL) === b[at]);
}
