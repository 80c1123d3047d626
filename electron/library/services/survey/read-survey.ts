import { setImmediate as yieldTurn } from 'node:timers/promises';
import type { WireError } from '../../../../shared/base/errors.ts';
import type { ScanProgress } from '../../../../shared/contract/views.ts';
import type { SurveyId } from '../../../../shared/model/survey.ts';
import type { TableOrders, TablePlan } from '../../../../shared/model/table-columns.ts';
import type { NewRow } from '../../db/surveys.ts';
import { findFiles, type FoundFile } from '../../import/files.ts';
import { groupPictures } from '../../import/group-pictures.ts';
import { readReports } from '../../import/reading/read-reports.ts';
import type { Library } from '../../library.ts';
import type { Caller } from '../base/caller.ts';
import { gather } from '../base/gather.ts';
import { orderTables } from '../documents/order-tables.ts';
import { readingOf } from '../importing/import-runs.ts';
import { takeFiles, type PagesTaken, type Step, type Taker } from '../importing/take-files.ts';
import { findLikes } from './find-likes.ts';
import { refuse, stageRow } from './stage-row.ts';

/** Rows that are stored together: each write waits for the disk, and what is not stored yet is lost with the process. */
const BATCH = { count: 25, size: 16 * 1024 * 1024, milliseconds: 100 } as const;

/**
 * Reads the files that a survey names and that it has not read yet, and finds what their reports are like. Reports
 * `import/progress`, and rests while imports are paused. False where the caller cancelled: what was read by then is kept.
 * @throws AppError `invalid-input` {reason: running} where it is being read already
 */
export async function readSurvey(
  library: Library,
  id: SurveyId,
  caller: Caller,
  { tables = [], singlePictures = false }: HowToRead = {},
): Promise<boolean> {
  const run = library.importRuns.begin(readingOf(id));
  const signal = AbortSignal.any([caller.signal, run.signal]);
  try {
    const files = await findUnread(library, id, singlePictures);
    library.db.write(null, null, ({ writer }) => {
      writer.surveys.saveRead(id, false);
    });
    await readFiles(library, id, files, { ...caller, signal }, orderTables(library.db, tables));
    await findLikes(library.db, id, signal);
    library.db.write('surveys', null, ({ writer }) => {
      writer.surveys.saveRead(id, true);
    });
    return true;
  } catch (error) {
    if (signal.aborted) return false;
    throw error;
  } finally {
    run.end();
  }
}

/** The named files without those that have rows; the last of these may have been broken off in the middle, and is read anew. */
async function findUnread(
  { db }: Library,
  id: SurveyId,
  singlePictures: boolean,
): Promise<readonly FoundFile[]> {
  const { paths, apart, read, isRead } = db.read(({ surveys }) => {
    const survey = surveys.find(id);
    return {
      paths: survey?.paths ?? [],
      apart: survey?.apart ?? [],
      read: surveys.loadPaths(id),
      isRead: survey?.isRead ?? true,
    };
  });
  const last = isRead ? undefined : read.at(-1);
  if (last !== undefined)
    db.write(null, null, ({ writer }) => {
      writer.surveys.removeFile(id, last);
    });
  const done = new Set(read.filter((path) => path !== last));
  for (const page of db.read(({ surveys }) => surveys.loadRows(id)).flatMap(({ pages }) => pages ?? []))
    done.add(page);
  const found = (await findFiles(paths)).filter(({ path }) => !done.has(path));
  return singlePictures ? found : groupPictures(found, new Set(apart));
}

/** How what is named is read: its tables, and whether numbered pictures stay by themselves. */
export type HowToRead = {
  readonly tables?: readonly TablePlan[] | undefined;
  readonly singlePictures?: boolean | undefined;
};

type StagedFile = FoundFile & { readonly items: number };

/** Reads files as an import does, and stores what is found as rows. @throws what `signal` was aborted with */
async function readFiles(
  library: Library,
  id: SurveyId,
  files: readonly FoundFile[],
  { signal, emit }: Caller,
  orders: TableOrders,
): Promise<void> {
  let done = 0;
  const tell = (name: string, scan: ScanProgress | null): void => {
    emit({ name: 'import/progress', data: { done, total: files.length, name, scan, survey: id } });
  };
  const toRead: StagedFile[] = [];
  const refused: NewRow[] = [];
  for (const file of files) {
    const row = refusedRow(file);
    if (row === null) toRead.push({ ...file, items: 0 });
    else refused.push(row);
  }
  storeRows(library, id, refused);
  done = refused.length;
  tell(toRead[0]?.name ?? '', null);
  const steps = takeFiles(library, toRead, signal, createStager(library, signal, orders));
  for await (const batch of gather(steps, { ...BATCH, sizeOf })) {
    storeRows(
      library,
      id,
      batch.flatMap(({ taken }) => taken ?? []),
    );
    done += batch.filter(({ isLast }) => isLast).length;
    const last = batch.at(-1);
    tell(done === files.length ? '' : (last?.file.name ?? ''), last?.scan ?? null);
    await yieldTurn();
  }
  signal.throwIfAborted();
}

function sizeOf({ taken }: Step<StagedFile, NewRow>): number {
  return taken?.content?.bytes?.length ?? 0;
}

function storeRows({ db }: Library, id: SurveyId, rows: readonly NewRow[]): void {
  if (rows.length === 0) return;
  db.write(null, null, ({ writer }) => {
    for (const row of rows) writer.surveys.insertRow(id, row);
  });
}

/** What is known of a file before it is opened; null where it is to be read. */
function refusedRow(file: FoundFile): NewRow | null {
  const { name, error, skipped } = file;
  if (error !== undefined) return refuse(file, name, { kind: 'failed', error });
  return skipped === undefined ? null : refuse(file, name, { kind: 'skipped', reason: skipped });
}

/** Makes rows of files. */
function createStager(
  { fileReader }: Library,
  signal: AbortSignal,
  orders: TableOrders,
): Taker<StagedFile, NewRow> {
  async function* take(file: StagedFile, bytes: Uint8Array): AsyncGenerator<NewRow | PagesTaken> {
    for await (const found of readReports(fileReader, file, bytes, signal, orders))
      yield found.kind === 'pages' ? found : stageRow(file, found, file.pages === undefined ? bytes : null);
  }
  const fail = (file: StagedFile, error: WireError): NewRow =>
    refuse(file, file.name, { kind: 'failed', error });
  return { take, fail, isWhole: () => false };
}
