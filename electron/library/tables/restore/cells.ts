import type { Anchor } from '../../../../shared/model/note.ts';
import { prefixKey } from '../places.ts';
import type { TableRow } from '../table.ts';

/** A cell as text; '' where it is empty. */
export function textOf(row: TableRow, key: string): string {
  return String(row[key] ?? '');
}

/** A moment as the library keeps it (ISO 8601, UTC, of four digits a year), however a spreadsheet wrote it; null where it is none. */
export function readMoment(written: string): string | null {
  const moment = Date.parse(written);
  if (Number.isNaN(moment)) return null;
  const iso = new Date(moment).toISOString();
  return /^\d/u.test(iso) ? iso : null;
}

/** A cell as a number; null where it is empty. */
export function numberOf(row: TableRow, key: string): number | null {
  const value = row[key] ?? null;
  return typeof value === 'number' ? value : null;
}

/** The words of a row as an anchor; null where it quotes none. `prefix`: those of the other side. */
export function anchorOf(row: TableRow, prefix = ''): Anchor | null {
  const key = (name: string): string => prefixKey(prefix, name);
  const quote = textOf(row, key('quote'));
  if (quote === '') return null;
  return {
    quote,
    prefix: textOf(row, key('prefix')),
    suffix: textOf(row, key('suffix')),
    start: numberOf(row, key('start')) ?? 0,
  };
}
