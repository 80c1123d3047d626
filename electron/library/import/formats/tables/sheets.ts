import type { Sheet } from './cells.ts';
import { readCsvCells } from './csv.ts';
import { readJsonCells } from './json-lines.ts';
import { readXlsxSheets } from './xlsx.ts';

export const TABLE_FORMATS = ['csv', 'xlsx', 'jsonl'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

/** The sheets of a table file, in its order. @throws AppError `unreadable-file` */
export async function readSheets(bytes: Uint8Array, format: TableFormat): Promise<readonly Sheet[]> {
  if (format === 'xlsx') return readXlsxSheets(bytes);
  const cells = format === 'csv' ? readCsvCells(bytes) : readJsonCells(bytes);
  return [{ name: '', cells }];
}
