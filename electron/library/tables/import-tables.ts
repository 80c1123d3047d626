import { basename } from 'node:path';
import { AppError } from '../../../shared/base/errors.ts';
import type { TableImport, TableSource } from '../../../shared/contract/table-views.ts';
import type { ReportId } from '../../../shared/model/report.ts';
import type { Reader } from '../db/database.ts';
import type { HandlerContext } from '../handlers.ts';
import { openComparison, type Compared } from '../handlers/compared.ts';
import { openEarlier, type EarlierReport } from '../handlers/goal-model.ts';
import { openSchemes } from '../handlers/goal-schemes.ts';
import { readBytes } from '../import/files.ts';
import type { Library } from '../library.ts';
import { buildRows } from './build.ts';
import { parseCsv } from './csv.ts';
import { readTable, type ReadTable } from './read-rows.ts';
import { createChangeRestore } from './restore/changes.ts';
import { createFigureRestore } from './restore/figures.ts';
import { findReportOf } from './restore/find-report.ts';
import { createGoalRestore } from './restore/goals.ts';
import { createIndicatorRestore } from './restore/indicators.ts';
import { restoreNotes } from './restore/notes.ts';
import type { Restore, RowOutcome } from './restore/restore.ts';
import type { Sheet, TableRow } from './table.ts';
import { findLanguage } from './titles.ts';
import { parseXlsx } from './xlsx.ts';

type NamedTable = ReadTable & { readonly file: string; readonly language: 'zh-CN' | 'en' };

/**
 * Takes tables back in, all as one step of the history; what the reader did is restored, what is only computed is set
 * against what the library computes now. Files that are no table of ours are refused before anything is written.
 * @throws AppError `unsupported-format`, `unreadable-file`, `too-large`, `cancelled`
 */
export async function importTables(
  library: Library,
  paths: readonly string[],
  context: HandlerContext,
): Promise<TableImport> {
  const tables: NamedTable[] = [];
  for (const path of paths) tables.push(await openTable(path));
  const restores: (readonly [NamedTable, Restore])[] = [];
  for (const table of tables) restores.push([table, await prepare(library, table, context)]);
  context.signal.throwIfAborted();
  const outcomes = library.db.write('goals', 'import-table', (writer, reader) => {
    for (const topic of ['notes', 'reports', 'reviews', 'indicators'] as const) writer.raise(topic);
    return restores.map(([table, restore]) => restore(writer, reader, table.rows));
  });
  const summary: { added: number; known: number; failed: TableImport['failed'][number][] } = {
    ...{ added: 0, known: 0, failed: [] },
  };
  for (const [index, table] of tables.entries()) {
    const settled = await verify(library, table, outcomes[index] ?? [], context);
    table.rows.forEach(({ number: row }, at) => {
      const outcome = settled[at] ?? 'unreadable';
      if (outcome === 'added' || outcome === 'known') summary[outcome] += 1;
      else summary.failed.push({ file: table.file, row, problem: outcome });
    });
  }
  return summary;
}

async function openTable(path: string): Promise<NamedTable> {
  const file = basename(path);
  const bytes = await readBytes(path);
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

/** What a restore needs that can't be made inside a write: comparisons and goals. */
async function prepare(library: Library, table: NamedTable, context: HandlerContext): Promise<Restore> {
  switch (table.kind) {
    case 'changes': {
      const compared = await comparePairs(library, table, context);
      return createChangeRestore(library, (left, right) => compared.get(`${left}:${right}`));
    }
    case 'goals': {
      openSchemes(library);
      const earlier = new Map<ReportId, EarlierReport>(
        listReports(library, table).map((id) => [id, openEarlier(library, id)]),
      );
      return createGoalRestore(library, (id) => earlier.get(id));
    }
    case 'figures':
      return createFigureRestore(library);
    case 'indicators':
      return createIndicatorRestore(library);
    case 'notes':
      return restoreNotes;
    case 'years':
    case 'terms':
      return (_writer, reader, rows) =>
        rows.map(({ cells }) => (findReportOf(reader, cells) === undefined ? 'no-report' : 'known'));
  }
}

async function comparePairs(
  library: Library,
  table: NamedTable,
  context: HandlerContext,
): Promise<ReadonlyMap<string, Compared>> {
  const compared = new Map<string, Compared>();
  for (const { left, right } of listPairs(library, table))
    compared.set(`${left}:${right}`, await openComparison(library, left, right, context));
  return compared;
}

function listReports(library: Library, { rows }: NamedTable): readonly ReportId[] {
  return library.db.read((reader: Reader) => [
    ...new Set(rows.flatMap(({ cells }) => findReportOf(reader, cells) ?? [])),
  ]);
}

/** Rows that are in the library now, to the letter, are as their restore says; others differ. */
async function verify(
  library: Library,
  table: NamedTable,
  outcomes: readonly RowOutcome[],
  context: HandlerContext,
): Promise<readonly RowOutcome[]> {
  const now = new Map<string, TableRow>();
  for (const source of sourcesOf(library, table))
    for (const row of await buildRows(library, source, table.language, context))
      now.set(String(row['id']), row);
  return table.rows.map(({ cells }, index): RowOutcome => {
    const outcome = outcomes[index] ?? 'unreadable';
    if (outcome !== 'known') return outcome;
    const row = now.get(String(cells['id']));
    return row !== undefined && isSame(row, cells) ? outcome : 'differs';
  });
}

function isSame(row: TableRow, cells: TableRow): boolean {
  return Object.entries(cells).every(([key, value]) => {
    if (key === 'trend') return true; // between the periods that were chosen then
    const own = row[key] ?? null;
    return own === value || (own === '' && value === null);
  });
}

/** What a table was made of, as far as its rows say. */
function sourcesOf(library: Library, table: NamedTable): readonly TableSource[] {
  const reports = listReports(library, table);
  if (reports.length === 0) return [];
  switch (table.kind) {
    case 'changes':
      return listPairs(library, table).map((pair) => ({ kind: 'changes', ...pair }));
    case 'figures':
      return [{ kind: 'figures', reports }];
    case 'goals':
      return reports.map((report) => ({ kind: 'goals', report }));
    case 'indicators': {
      const places = new Set(table.rows.map(({ cells }) => String(cells['place'] ?? '')));
      return [...places].map((place) => ({ kind: 'indicators', place }));
    }
    case 'years':
      return [{ kind: 'years', reports }];
    case 'terms': {
      const phrases = new Set(table.rows.map(({ cells }) => String(cells['phrase'] ?? '')));
      return [
        { kind: 'terms', reports, periods: null, phrases: [...phrases].map((phrase) => phrase.split('|')) },
      ];
    }
    case 'notes':
      return [{ kind: 'notes', report: null }];
  }
}

function listPairs(
  library: Library,
  { rows }: NamedTable,
): readonly { readonly left: ReportId; readonly right: ReportId }[] {
  return library.db.read((reader) => {
    const found = new Map<string, { readonly left: ReportId; readonly right: ReportId }>();
    for (const { cells } of rows) {
      const [left, right] = [findReportOf(reader, cells), findReportOf(reader, cells, 'other')];
      if (left !== undefined && right !== undefined) found.set(`${left}:${right}`, { left, right });
    }
    return [...found.values()];
  });
}
