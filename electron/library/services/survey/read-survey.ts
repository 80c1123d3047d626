import { AppError, toWireError } from '../../../../shared/base/errors.ts';
import type { SurveyId } from '../../../../shared/model/survey.ts';
import type { TableOrders, TablePlan } from '../../../../shared/model/table-columns.ts';
import type { NewRow } from '../../db/surveys.ts';
import { findFiles, readBytes, type FoundFile } from '../../import/files.ts';
import { readReports, type FoundReport } from '../../import/reading/read-reports.ts';
import type { Library } from '../../library.ts';
import type { Caller } from '../base/caller.ts';
import { importAll, type FileStep } from '../documents/import-all.ts';
import { orderTables } from '../documents/order-tables.ts';
import { findLikes } from './find-likes.ts';
import { refuse, stageRow } from './stage-row.ts';

/** Rows that are stored together, and how many bytes of theirs are in memory at most. */
const ROWS_AT_ONCE = 25;
const BYTES_AT_ONCE = 16 * 1024 * 1024;

/**
 * Reads the files that a survey names and that it has not read yet, and finds what their reports are like. Reports
 * `import/progress`. False where the caller cancelled: what was read by then is kept.
 */
export async function readSurvey(
  library: Library,
  id: SurveyId,
  caller: Caller,
  tables: readonly TablePlan[] = [],
): Promise<boolean> {
  if (library.surveysReading.has(id)) throw new AppError('invalid-input', 'the survey is being read');
  library.surveysReading.add(id);
  try {
    const files = await findUnread(library, id);
    library.db.write(null, null, ({ writer }) => {
      writer.surveys.saveRead(id, false);
    });
    await readFiles(library, id, files, caller, orderTables(library.db, tables));
    await findLikes(library.db, id, caller.signal);
    library.db.write('surveys', null, ({ writer }) => {
      writer.surveys.saveRead(id, true);
    });
    return true;
  } catch (error) {
    if (caller.signal.aborted) return false;
    throw error;
  } finally {
    library.surveysReading.delete(id);
  }
}

/** The named files without those that have rows; the last of these may have been broken off in the middle, and is read anew. */
async function findUnread({ db }: Library, id: SurveyId): Promise<readonly FoundFile[]> {
  const { paths, read, isRead } = db.read(({ surveys }) => {
    const survey = surveys.find(id);
    return { paths: survey?.paths ?? [], read: surveys.loadPaths(id), isRead: survey?.isRead ?? true };
  });
  const last = isRead ? undefined : read.at(-1);
  if (last !== undefined)
    db.write(null, null, ({ writer }) => {
      writer.surveys.removeFile(id, last);
    });
  const done = new Set(read.filter((path) => path !== last));
  const found = await findFiles(paths);
  return found.filter(({ path }) => !done.has(path));
}

/** Reads files as an import does, scans last, and stores what is found as rows. @throws what `signal` was aborted with */
async function readFiles(
  library: Library,
  id: SurveyId,
  files: readonly FoundFile[],
  caller: Caller,
  orders: TableOrders,
): Promise<void> {
  const store = createStore(library, id);
  async function* survey(file: FoundFile, signal: AbortSignal): AsyncGenerator<FileStep> {
    for await (const step of readFile(library, file, signal, orders))
      if (isPages(step)) yield { ...step, status: 'pages' };
      else store.add(step);
  }
  try {
    await importAll(files, survey, caller, library.now);
  } finally {
    store.flush();
  }
  caller.signal.throwIfAborted();
}

type Pages = Extract<FoundReport, { readonly kind: 'pages' }>;

function isPages(step: NewRow | Pages): step is Pages {
  return 'kind' in step;
}

/** Stores rows a few at a time: each write waits for the disk. */
function createStore({ db }: Library, id: SurveyId) {
  let rows: NewRow[] = [];
  let bytes = 0;
  const flush = (): void => {
    const ready = rows;
    [rows, bytes] = [[], 0];
    if (ready.length === 0) return;
    db.write(null, null, ({ writer }) => {
      for (const row of ready) writer.surveys.insertRow(id, row);
    });
  };
  return {
    flush,
    add(row: NewRow): void {
      rows.push(row);
      bytes += row.content?.bytes?.length ?? 0;
      if (rows.length >= ROWS_AT_ONCE || bytes >= BYTES_AT_ONCE) flush();
    },
  };
}

/** The rows of a file. One that fails, by whatever fault, leaves the others alone. */
async function* readFile(
  library: Library,
  file: FoundFile,
  signal: AbortSignal,
  orders: TableOrders,
): AsyncGenerator<NewRow | Pages> {
  const { name, error, skipped } = file;
  if (error !== undefined) yield refuse(file, name, { kind: 'failed', error });
  else if (skipped !== undefined) yield refuse(file, name, { kind: 'skipped', reason: skipped });
  else
    try {
      const bytes = await readBytes(file.path);
      for await (const found of readReports(library.fileReader, file, bytes, signal, orders))
        yield found.kind === 'pages' ? found : stageRow(file, found, bytes);
    } catch (thrown) {
      signal.throwIfAborted();
      yield refuse(file, name, { kind: 'failed', error: toWireError(thrown) });
    }
}
