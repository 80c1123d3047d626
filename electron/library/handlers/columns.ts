import { extname } from 'node:path';
import { AppError, toWireError } from '../../../shared/base/errors.ts';
import type { PreviewedReport, SurveyedTable } from '../../../shared/contract/column-api.ts';
import type { TableOrders } from '../../../shared/model/table-columns.ts';
import type { Handlers } from '../handlers.ts';
import { findFiles, readBytes } from '../import/files.ts';
import { importReport } from '../import/read-file.ts';
import type { ReportItem, TableReading } from '../import/reading/messages.ts';
import type { Library } from '../library.ts';

type ColumnHandlers = Pick<Handlers, 'columns/survey' | 'columns/preview'>;

/** Names of tables end so; a file of another name is surveyed by nobody, and read as a table all the same. */
const ENDINGS: readonly string[] = ['.csv', '.tsv', '.xlsx', '.jsonl', '.ndjson', '.json'];

export function createColumnHandlers(library: Library): ColumnHandlers {
  return {
    'columns/survey': async ({ files }, { signal }) => {
      const remembered = library.db.read((reader) => reader.tableColumns.loadAll());
      const found = new Map<string, SurveyedTable>();
      for await (const { name, table } of surveyAll(library, files, signal, { plans: [], remembered }))
        found.set(table.key, { name, key: table.key, sheets: table.sheets, total: table.total });
      return [...found.values()];
    },
    'columns/preview': async ({ files, plan }, { signal }) => {
      const orders = { plans: [plan], remembered: [] };
      for await (const { table } of surveyAll(library, files, signal, orders))
        if (table.key === plan.key) return { total: table.total, reports: table.first.map(preview) };
      throw new AppError('not-found', 'there is no such table among the files', { table: plan.key });
    },
  };
}

/** The tables among files and folders. What can't be read is left to the import, which says why. */
async function* surveyAll(
  { fileReader }: Library,
  paths: readonly string[],
  signal: AbortSignal,
  orders: TableOrders,
): AsyncGenerator<{ readonly name: string; readonly table: TableReading }> {
  for (const { name, path, error, skipped } of await findFiles(paths)) {
    if (error !== undefined || skipped !== undefined) continue;
    if (!ENDINGS.includes(extname(name).toLowerCase())) continue;
    const bytes = await readUnlessRefused(path);
    const table = bytes && (await fileReader.survey(name, bytes, signal, orders));
    if (table !== null) yield { name, table };
  }
}

async function readUnlessRefused(path: string): Promise<Uint8Array | null> {
  try {
    return await readBytes(path);
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

function preview(item: ReportItem): PreviewedReport {
  const row = item.origin.row ?? 0;
  try {
    const { document, source } = importReport({ ...item, bytes: item.bytes ?? new Uint8Array() });
    const { head, characters, warnings } = document;
    const { title, place, year } = head;
    const findings = source.findings;
    return { row, name: item.name, found: { title, place, year, characters, warnings, findings } };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { row, name: item.name, found: { error: toWireError(error) } };
  }
}
