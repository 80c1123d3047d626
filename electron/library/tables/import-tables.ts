import { basename } from 'node:path';
import { setImmediate as yieldTurn } from 'node:timers/promises';
import { AppError } from '../../../shared/base/errors.ts';
import type { TableImport } from '../../../shared/contract/table-views.ts';
import type { Caller } from '../services/base/caller.ts';
import { RESTORABLE } from '../services/reader-work/all-work.ts';
import { readBytes } from '../import/files.ts';
import type { Library } from '../library.ts';
import { parseCsv } from './csv.ts';
import { readTable } from './read-rows.ts';
import type { Restore, RowOutcome } from './restore/restore.ts';
import { prepareRestore } from './restore/restores.ts';
import type { Sheet } from './table.ts';
import { findLanguage } from './titles.ts';
import { verifyRows } from './verify-rows.ts';
import type { WrittenTable } from './written-table.ts';
import { parseXlsx } from './xlsx.ts';

type NamedTable = WrittenTable & { readonly file: string };

/** Largest table that is taken, in bytes: the terms of 33 reports are 19 MB of CSV. */
const TABLE_LIMIT = 200 * 1024 * 1024;

/**
 * Takes tables back in, all as one step of the history; what the reader did is restored, what is only computed is set
 * against what the library computes now. Files that are no table of ours are refused before anything is written.
 * @throws AppError `unsupported-format`, `unreadable-file`, `too-large`, `cancelled`
 */
export async function importTables(
  library: Library,
  paths: readonly string[],
  caller: Caller,
): Promise<TableImport> {
  const tables: NamedTable[] = [];
  for (const path of paths) {
    tables.push(await openTable(path));
    await pause(caller);
  }
  const total = tables.reduce((sum, { rows }) => sum + rows.length, 0);
  let done = 0;
  const tell = (rows: number): void => {
    done += rows / 2; // once to bring it back, once to set it against the library
    caller.emit({ name: 'tables/progress', data: { done: Math.floor(done), total } });
  };
  tell(0);
  const restores: (readonly [NamedTable, Restore])[] = [];
  for (const table of tables) {
    restores.push([table, await prepareRestore(library, table, caller)]);
    await pause(caller);
    tell(table.rows.length);
  }
  const outcomes = library.db.write('goals', 'import-table', (write) => {
    for (const topic of [...RESTORABLE, 'indicators'] as const) write.writer.raise(topic);
    return restores.map(([table, restore]) => restore(write, table.rows));
  });
  const settled: (readonly RowOutcome[])[] = [];
  for (const [index, table] of tables.entries()) {
    settled.push(await verifyRows(library, table, outcomes[index] ?? [], caller));
    tell(table.rows.length);
  }
  return summarize(tables, settled);
}

/** Others are answered in between, and a cancel arrives. */
async function pause({ signal }: Caller): Promise<void> {
  await yieldTurn();
  signal.throwIfAborted();
}

function summarize(tables: readonly NamedTable[], settled: readonly (readonly RowOutcome[])[]): TableImport {
  const all = tables.flatMap(({ file, rows }, index) =>
    rows.map(({ number: row }, at) => ({ file, row, outcome: settled[index]?.[at] ?? 'unreadable' })),
  );
  const count = (wanted: RowOutcome): number => all.filter(({ outcome }) => outcome === wanted).length;
  return {
    added: count('added'),
    known: count('known'),
    failed: all.flatMap(({ file, row, outcome }) =>
      outcome === 'added' || outcome === 'known' ? [] : [{ file, row, problem: outcome }],
    ),
  };
}

async function openTable(path: string): Promise<NamedTable> {
  const file = basename(path);
  const bytes = await readBytes(path, TABLE_LIMIT);
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const sheet: Sheet = isZip ? await parseXlsx(bytes, file) : parseCsv(bytes, file);
  const table = readTable(sheet);
  if (table === undefined)
    throw new AppError('unsupported-format', `${file} is no table of ours`, {
      name: file,
      format: 'foreign-table',
    });
  return { ...table, file, language: findLanguage(sheet.titles) };
}
