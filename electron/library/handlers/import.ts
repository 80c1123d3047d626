import { extname } from 'node:path';
import { setImmediate as yieldTurn } from 'node:timers/promises';
import { AppError, toWireError, type ErrorCode, type WireError } from '../../../shared/base/errors.ts';
import type { ImportItem, ImportResult } from '../../../shared/contract/views.ts';
import type { HandlerContext, Handlers } from '../handlers.ts';
import { findFiles, readBytes, type FoundFile } from '../import/files.ts';
import { readFileBytes } from '../import/read-file.ts';
import type { Library } from '../library.ts';
import { storeFile } from '../services/documents/store-file.ts';

type ImportHandlers = Pick<Handlers, 'import/files' | 'import/text' | 'import/samples'>;

/** After one of these the next file would fail alike, some of them only after seconds. */
const FATAL: readonly ErrorCode[] = ['db-busy', 'db-corrupt', 'disk-full'];

export function createImportHandlers(library: Library): ImportHandlers {
  return {
    'import/files': async ({ files }, context) => importAll(library, await findFiles(files), context),
    'import/text': ({ name, text }) => {
      const bytes = new TextEncoder().encode(text);
      return { items: [importBytes(library, name, bytes)], isCancelled: false };
    },
    'import/samples': async (_args, context) => {
      const found = await findFiles([library.samplesFolder]);
      // What lies beside them explains the samples and is none.
      return importAll(
        library,
        found.filter(({ name, error }) => error !== undefined || extname(name) === '.txt'),
        context,
      );
    },
  };
}

async function importAll(
  library: Library,
  files: readonly FoundFile[],
  { signal, emit }: HandlerContext,
): Promise<ImportResult> {
  const items: ImportItem[] = [];
  const report = (name: string): void => {
    emit({ name: 'import/progress', data: { done: items.length, total: files.length, name } });
  };
  let fatal: WireError | undefined;
  for (const file of files) {
    await yieldTurn();
    if (signal.aborted) return { items, isCancelled: true };
    report(file.name);
    const item = fatal === undefined ? await importFile(library, file) : failed(file.name, fatal);
    if (item.status === 'failed' && FATAL.includes(item.error.code)) fatal = item.error;
    items.push(item);
  }
  report('');
  return { items, isCancelled: false };
}

async function importFile(library: Library, file: FoundFile): Promise<ImportItem> {
  if (file.error !== undefined) return failed(file.name, file.error);
  try {
    return importBytes(library, file.name, await readBytes(file.path));
  } catch (error) {
    return failed(file.name, toWireError(error));
  }
}

/** One file that fails, by whatever fault, leaves the others alone. */
function importBytes(library: Library, name: string, bytes: Uint8Array): ImportItem {
  try {
    if (bytes.length === 0)
      throw new AppError('unreadable-file', `${name} is empty`, { name, reason: 'empty' });
    return storeFile(library.db, readFileBytes(name, bytes));
  } catch (error) {
    return failed(name, toWireError(error));
  }
}

function failed(name: string, error: WireError): ImportItem {
  return { status: 'failed', name, error };
}
