import type { ReportId } from '../../../../shared/model/report.ts';
import type { CarriedRow } from '../../db/carried.ts';
import { reportIdColumn } from '../../db/rows.ts';

type Value = CarriedRow[string] | undefined;

/** A column that holds a number in every row. */
export function numberOf(value: Value): number {
  if (typeof value !== 'number') throw new Error(`${String(value)} is no number of a row`);
  return value;
}

/** A column that holds a text, or nothing. */
export function textOf(value: Value): string {
  return value === null || value === undefined ? '' : String(value);
}

/** A column that holds the number of a report. */
export function reportOfRow(value: Value): ReportId {
  return reportIdColumn.parse(value);
}
