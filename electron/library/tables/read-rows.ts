import { ADDED_LATER, allColumns, COLUMNS, columnOf, type TableKind } from './columns.ts';
import type { CellValue, Sheet, TableRow } from './table.ts';
import { findColumn, type ColumnKey } from './titles.ts';
import { renewCell } from './words.ts';

/** A row that came back, with its number in the file: the first below the titles is 2. */
export type ReadRow = { readonly number: number; readonly cells: TableRow };

/** A table that came back; columns of others are left out. */
export type ReadTable = { readonly kind: TableKind; readonly rows: readonly ReadRow[] };

/** The table that a sheet holds, told by its titles in whichever language; undefined where it is none of ours. */
export function readTable({ titles, rows }: Sheet): ReadTable | undefined {
  const keys = titles.map(findColumn);
  const kind = findKind(keys);
  if (kind === undefined) return undefined;
  const known = new Set(allColumns(kind));
  return {
    kind,
    rows: rows.flatMap((cells, index) => {
      const row = Object.fromEntries(
        keys.flatMap((key, column) =>
          key === undefined || !known.has(key) ? [] : [[key, toCell(key, cells[column] ?? null)] as const],
        ),
      );
      return Object.values(row).every((cell) => cell === null) ? [] : [{ number: index + 2, cells: row }];
    }),
  };
}

/** The kind all of whose columns are there, but for those that came with a later version, whatever others were added. */
function findKind(keys: readonly (ColumnKey | undefined)[]): TableKind | undefined {
  const there = new Set(keys);
  const kinds = Object.keys(COLUMNS).filter(isKind);
  return kinds
    .filter((kind) => COLUMNS[kind].every((key) => there.has(key) || ADDED_LATER.has(key)))
    .sort((a, b) => COLUMNS[b].length - COLUMNS[a].length)[0];
}

function isKind(word: string): word is TableKind {
  return Object.hasOwn(COLUMNS, word);
}

/** What a spreadsheet made a text of, or a text file a number. */
function toCell(key: ColumnKey, value: CellValue): CellValue {
  if (value === null || value === '') return null;
  if (columnOf(key).type === 'text') return renewCell(key, String(value));
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
}
