import { basename, extname } from 'node:path';
import { setImmediate as yieldTurn } from 'node:timers/promises';
import { AppError, toWireError, type WireError } from '../../../shared/base/errors.ts';
import type { TableImport } from '../../../shared/contract/table-views.ts';
import { makeStep, type OpenStep, type WriteContext } from '../db/database.ts';
import type { Caller } from '../services/base/caller.ts';
import { whenFree } from '../services/base/patience.ts';
import { RESTORABLE } from '../services/reader-work/all-work.ts';
import { readBytes } from '../import/files.ts';
import type { Library } from '../library.ts';
import { readAnnotations } from './annotations/read.ts';
import type { TableKind } from './columns.ts';
import { parseCsv } from './csv.ts';
import { readTable, type ReadRow } from './read-rows.ts';
import type { Restore, RowOutcome } from './restore/restore.ts';
import { prepareRestore } from './restore/restores.ts';
import type { Sheet } from './table.ts';
import { findLanguage } from './titles.ts';
import { verifyRows } from './verify-rows.ts';
import type { WrittenTable } from './written-table.ts';
import { parseXlsx } from './xlsx.ts';

type NamedTable = WrittenTable & {
  readonly file: string;
  /** True where all of it is the reader's, so that there is nothing to set against the library. */
  readonly isOwn: boolean;
};

/** Tables that hold nothing but the reader's doing. */
const OWN: ReadonlySet<TableKind> = new Set<TableKind>(['codebook', 'decisions']);

/** Largest table that is taken, in bytes: the terms of 33 reports are 19 MB of CSV. */
const TABLE_LIMIT = 200 * 1024 * 1024;

/**
 * Takes tables, and notes in open formats, back in, in pieces, as one step of the history; what the reader did is restored, what is only computed is set
 * against what the library computes now. `isDry`: all of it is tried out in one write, of which nothing is kept. Files that are no table of ours are refused before anything is written.
 * @throws AppError `unsupported-format`, `unreadable-file`, `too-large`, `cancelled`
 */
export async function importTables(
  library: Library,
  paths: readonly string[],
  { isDry }: { readonly isDry: boolean },
  caller: Caller,
): Promise<TableImport> {
  const tables: NamedTable[] = [];
  for (const path of paths) {
    tables.push(...(await openTables(library, path)));
    await pause(caller);
  }
  const total = tables.reduce((sum, { rows }) => sum + rows.length, 0);
  let done = 0;
  const tell = (rows: number): void => {
    done += rows / 2; // once to bring it back, once to set it against the library
    caller.emit({ name: 'tables/progress', data: { done: Math.floor(done), total } });
  };
  tell(0);
  const restores: Restore[] = [];
  for (const table of tables) {
    restores.push(await prepareRestore(library, table, caller));
    await pause(caller);
  }
  const taken = isDry
    ? { outcomes: rehearse(library, tables, restores), stop: null }
    : await takeAll(library, tables, restores, caller, tell);
  if (taken.stop !== null) return summarize(tables, taken.outcomes, taken.stop);
  const settled: (readonly RowOutcome[])[] = [];
  for (const [index, table] of tables.entries()) {
    const found = taken.outcomes[index] ?? [];
    settled.push(table.isOwn ? found : await verifyRows(library, table, found, caller));
    tell(table.rows.length);
  }
  return summarize(tables, settled, null);
}

/** How long one piece holds the library, in milliseconds: nobody notices it. */
const PIECE = 50;

type Taken = { readonly outcomes: readonly RowOutcome[][]; readonly stop: WireError | null };

/**
 * Takes the rows in by pieces, between which others are answered. Where it stops after a piece, what is in stays, in one
 * step of the history, and is told; the rows that were left have no outcome.
 */
async function takeAll(
  library: Library,
  tables: readonly NamedTable[],
  restores: readonly Restore[],
  caller: Caller,
  tell: (rows: number) => void,
): Promise<Taken> {
  const outcomes: RowOutcome[][] = tables.map(() => []);
  const step = makeStep('import-table');
  try {
    for (const [index, { rows }] of tables.entries()) {
      const restore = restores[index];
      if (restore !== undefined)
        await takeTable({ library, step, caller, tell }, restore, rows, outcomes[index] ?? []);
    }
    return { outcomes, stop: null };
  } catch (error) {
    if (!outcomes.flat().includes('added')) throw error;
    return { outcomes, stop: toWireError(error) };
  }
}

/** Ends a write of which nothing is to be kept. */
class Rehearsed extends Error {}

/** What taking the rows in would make of each. */
function rehearse(
  { db }: Library,
  tables: readonly NamedTable[],
  restores: readonly Restore[],
): readonly RowOutcome[][] {
  const outcomes: RowOutcome[][] = tables.map(() => []);
  try {
    db.write('goals', makeStep('import-table'), (write) => {
      for (const [index, { rows }] of tables.entries()) {
        const restore = restores[index];
        if (restore !== undefined) rehearseTable(write, restore, rows, outcomes[index] ?? []);
      }
      throw new Rehearsed();
    });
  } catch (error) {
    if (!(error instanceof Rehearsed)) throw error;
  }
  return outcomes;
}

function rehearseTable(
  write: WriteContext,
  restore: Restore,
  rows: readonly ReadRow[],
  outcomes: RowOutcome[],
): void {
  const place = new Map(rows.map((row, index) => [row, index]));
  const take = restore.begin(write);
  for (const group of restore.groups(rows)) {
    const outcome = take(group);
    for (const row of group) outcomes[place.get(row) ?? 0] = outcome;
  }
}

type Pieces = {
  readonly library: Library;
  readonly step: OpenStep;
  readonly caller: Caller;
  readonly tell: (rows: number) => void;
};

/** Writes the outcome of each row into `outcomes` once its piece is kept. */
async function takeTable(
  { library, step, caller, tell }: Pieces,
  restore: Restore,
  rows: readonly ReadRow[],
  outcomes: RowOutcome[],
): Promise<void> {
  const place = new Map(rows.map((row, index) => [row, index]));
  const groups = restore.groups(rows);
  for (let at = 0; at < groups.length;) {
    await pause(caller);
    const piece = await whenFree(caller.signal, () =>
      library.db.write('goals', step, (write) => takePiece(write, restore, groups, at)),
    );
    for (const [index, outcome] of piece.entries())
      for (const row of groups[at + index] ?? []) outcomes[place.get(row) ?? 0] = outcome;
    tell(groups.slice(at, at + piece.length).reduce((sum, group) => sum + group.length, 0));
    at += piece.length;
  }
}

/** As many groups as fit into the time of a piece, one at least. */
function takePiece(
  write: WriteContext,
  restore: Restore,
  groups: readonly (readonly ReadRow[])[],
  from: number,
): readonly RowOutcome[] {
  for (const topic of [...RESTORABLE, 'indicators'] as const) write.writer.raise(topic);
  const take = restore.begin(write);
  const until = performance.now() + PIECE;
  const outcomes: RowOutcome[] = [];
  for (let at = from; at < groups.length; at += 1) {
    outcomes.push(take(groups[at] ?? []));
    if (performance.now() >= until) break;
  }
  return outcomes;
}

/** Others are answered in between, and a cancel arrives. */
async function pause({ signal }: Caller): Promise<void> {
  await yieldTurn();
  signal.throwIfAborted();
}

function summarize(
  tables: readonly NamedTable[],
  settled: readonly (readonly (RowOutcome | undefined)[])[],
  stop: WireError | null,
): TableImport {
  const all = tables.flatMap(({ file, rows }, index) =>
    rows.map(({ number: row }, at) => ({ file, row, outcome: settled[index]?.[at] })),
  );
  const count = (wanted: RowOutcome): number => all.filter(({ outcome }) => outcome === wanted).length;
  return {
    added: count('added'),
    known: count('known'),
    failed: all.flatMap(({ file, row, outcome }) =>
      outcome === undefined || outcome === 'added' || outcome === 'known'
        ? []
        : [{ file, row, problem: outcome }],
    ),
    left: all.filter(({ outcome }) => outcome === undefined).length,
    stop,
  };
}

async function openTables(library: Library, path: string): Promise<readonly NamedTable[]> {
  const file = basename(path);
  const bytes = await readBytes(path, TABLE_LIMIT);
  const annotations = await readAnnotations(library, bytes, file);
  if (annotations !== undefined) return annotations.map((table) => ({ ...table, file, isOwn: true }));
  const sheet = await readSheet(bytes, file);
  const table = readTable(sheet);
  if (table === undefined)
    throw new AppError('unsupported-format', `${file} is no table of ours`, {
      name: file,
      format: 'foreign-table',
    });
  return [{ ...table, file, isOwn: OWN.has(table.kind), language: findLanguage(sheet.titles) }];
}

function readSheet(bytes: Uint8Array, file: string): Promise<Sheet> | Sheet {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return isZip ? parseXlsx(bytes, file) : parseCsv(bytes, file);
}

/** Endings of the files that a spreadsheet writes a table to. */
const TABLE_ENDINGS = ['.xlsx', '.csv', '.tsv', '.txt'];

/** Which of our tables a file holds; undefined where it is none of ours, or can't be read. */
export async function findTable(path: string): Promise<TableKind | undefined> {
  if (!TABLE_ENDINGS.includes(extname(path).toLowerCase())) return undefined;
  try {
    return readTable(await readSheet(await readBytes(path, TABLE_LIMIT), basename(path)))?.kind;
  } catch (error) {
    if (error instanceof AppError) return undefined;
    throw error;
  }
}
