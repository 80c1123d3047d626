import type { CarriedRow } from '../../db/carried.ts';
import type { CarriedTable } from '../../db/carried-tables.ts';
import { hashBytes } from '../../import/hash.ts';
import type { Draft } from './plan-types.ts';

type Value = CarriedRow[string];
export type Side = 'mine' | 'theirs';

/** Stands for a row of another table on both sides alike: `m12` for one of the library, `t5` for one that is new. */
export function tokenOf(draft: Draft, side: Side, table: string, number: Value | undefined): string {
  if (number === null || number === undefined) return '';
  if (side === 'mine') return `m${number}`;
  const found = draft.known.get(table)?.get(Number(number));
  return found === undefined ? `t${number}` : `m${found}`;
}

/** Tables whose two reports stand in the order in which their library has them. */
const ORDERED: ReadonlySet<string> = new Set(['reviews', 'review_places']);

/** What rows of the same are alike in. */
export function keyOf(
  draft: Draft,
  side: Side,
  table: CarriedTable,
  by: readonly string[],
  row: CarriedRow,
): string {
  const parts = by.map((column) => {
    const target = table.refs[column];
    return target === undefined ? plain(column, row[column]) : tokenOf(draft, side, target, row[column]);
  });
  return JSON.stringify(ORDERED.has(table.name) ? [...parts.slice(0, 2).sort(), ...parts.slice(2)] : parts);
}

/** Where words stand moves with another cleaning; the words and what is around them do not. */
export function plain(column: string, value: Value | undefined): Value {
  if (value === undefined || value === null || !column.endsWith('anchor')) return value ?? null;
  const { quote, prefix, suffix }: Record<string, unknown> = parse(String(value));
  return JSON.stringify([quote, prefix, suffix]);
}

function parse(json: string): Record<string, unknown> {
  const value: unknown = JSON.parse(json);
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** Stands for a conflict in the page and on the command line. */
export function conflictId(table: string, key: string): string {
  return hashBytes(Buffer.from(`${table} ${key}`, 'utf8')).slice(0, 16);
}
