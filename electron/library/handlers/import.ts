import { extname } from 'node:path';
import { assertNever } from '../../../shared/base/assert-never.ts';
import { toWireError, type WireError } from '../../../shared/base/errors.ts';
import type { ImportItem } from '../../../shared/contract/views.ts';
import { NO_ORDERS, type TableOrders } from '../../../shared/model/table-columns.ts';
import type { Handlers } from '../handlers.ts';
import { findFiles, readBytes, type FoundFile } from '../import/files.ts';
import { importAll, type FileStep } from '../services/documents/import-all.ts';
import { importReport, plainReport, type ReadReport } from '../import/read-file.ts';
import { readReports, type FoundReport } from '../import/reading/read-reports.ts';
import type { Library } from '../library.ts';
import { readRich } from '../import/read-rich.ts';
import { orderTables } from '../services/documents/order-tables.ts';
import { storeFile } from '../services/documents/store-file.ts';

type ImportHandlers = Pick<Handlers, 'import/files' | 'import/text' | 'import/read-rich' | 'import/samples'>;

export function createImportHandlers(library: Library): ImportHandlers {
  const readBy = (orders: TableOrders) => (file: FoundFile, signal: AbortSignal) =>
    importFile(library, file, signal, orders);
  return {
    'import/files': async ({ files, tables = [] }, context) => {
      const orders = orderTables(library.db, tables);
      return importAll(await findFiles(files), readBy(orders), context, library.now);
    },
    'import/text': async ({ name, text, rich }, { signal }) => {
      const report =
        rich === undefined
          ? plainReport(name, new TextEncoder().encode(text))
          : await readRich(library, rich, name, signal);
      return { items: [storeReport(library, report)], isCancelled: false };
    },
    'import/read-rich': async ({ rich }, { signal }) => {
      const { source, document } = importReport(await readRich(library, rich, 'clipboard', signal));
      return { text: document.source, findings: source.findings };
    },
    'import/samples': async (_args, context) => {
      const found = await findFiles([library.samplesFolder]);
      // What lies beside them explains the samples and is none.
      const samples = found.filter(({ name, error }) => error !== undefined || extname(name) === '.txt');
      return importAll(samples, readBy(NO_ORDERS), context, library.now);
    },
  };
}

/** What became of each report in a file. One that fails, by whatever fault, leaves the others alone. */
async function* importFile(
  library: Library,
  file: FoundFile,
  signal: AbortSignal,
  orders: TableOrders,
): AsyncGenerator<FileStep> {
  if (file.error !== undefined) yield failed(file.name, file.error);
  else if (file.skipped !== undefined) yield { status: 'skipped', name: file.name, reason: file.skipped };
  else
    try {
      const bytes = await readBytes(file.path);
      for await (const found of readReports(library.fileReader, file, bytes, signal, orders))
        yield importFound(library, found);
    } catch (error) {
      if (!signal.aborted) yield failed(file.name, toWireError(error));
    }
}

function importFound(library: Library, found: FoundReport): FileStep {
  switch (found.kind) {
    case 'pages':
      return { ...found, status: 'pages' };
    case 'failed':
      return failed(found.name, found.error);
    case 'skipped':
      return { status: 'skipped', name: found.name, reason: found.reason };
    case 'report':
      return storeReport(library, found.report);
    default:
      return assertNever(found);
  }
}

function storeReport(library: Library, report: ReadReport): ImportItem {
  try {
    return storeFile(library.db, importReport(report));
  } catch (error) {
    return failed(report.name, toWireError(error));
  }
}

function failed(name: string, error: WireError): ImportItem & { readonly status: 'failed' } {
  return { status: 'failed', name, error };
}
