import { setImmediate as yieldTurn } from 'node:timers/promises';
import { AppError, toWireError } from '../../../../shared/base/errors.ts';
import type { SurveyRow } from '../../../../shared/contract/survey-api.ts';
import type { ImportResult } from '../../../../shared/contract/views.ts';
import type { ImportJobId } from '../../../../shared/model/import-job.ts';
import type { SurveyId, SurveyRowId } from '../../../../shared/model/survey.ts';
import type { ReportId } from '../../../../shared/model/report.ts';
import type { Database } from '../../db/database.ts';
import type { StoredItem } from '../../db/imports.ts';
import type { StoredRow } from '../../db/surveys.ts';
import { hashBytes } from '../../import/hash.ts';
import type { ImportedFile } from '../../import/document.ts';
import { readBytes } from '../../import/files.ts';
import { importReport } from '../../import/read-file.ts';
import { readyFile, type ReadyFile } from '../../import/ready.ts';
import type { Library } from '../../library.ts';
import type { Caller } from '../base/caller.ts';
import { storeFile } from '../documents/store-file.ts';
import { loadResult } from '../importing/import-result.ts';
import { KEPT_IMPORTS } from '../importing/run-import.ts';
import { runJob } from '../importing/run-job.ts';
import { tryStore } from '../importing/store-taken.ts';
import { labelOf, requireReport } from '../shelf/summary.ts';
import { headOfRow } from './judge.ts';
import { unstage } from './stage-row.ts';
import { loadJudged, requireSurvey } from './view-survey.ts';

/**
 * Stores what a survey holds as reports, and ends it; says of every row what became of it, and keeps that as an import.
 * Where it is cancelled or stopped, or the library can't be written, what is not stored yet waits on, and goes into the
 * same import later. `only`: these rows alone, left out or not; the others wait on. Reports `import/progress`.
 * @throws AppError `not-found`, `invalid-input` {reason: running}
 */
export async function takeIn(
  library: Library,
  id: SurveyId,
  caller: Caller,
  only: readonly SurveyRowId[] | null = null,
): Promise<ImportResult> {
  const { db, importRuns } = library;
  const waiting = db.read((reader) => requireSurvey(reader, id)).job;
  if (waiting !== null && importRuns.isRunning(waiting))
    throw new AppError('invalid-input', `import ${waiting} is running`, { reason: 'running' });
  const rows = loadJudged(library, id).filter((row) => only === null || only.includes(row.id));
  const job = openJob(library, id, rows, only !== null);
  const { stop, isCancelled, isOver } = await runJob(library, job, caller, (own) =>
    takeRows(library, { id, job, rows, isAll: only === null }, own),
  );
  const isDone = only === null || loadJudged(library, id).every(({ canTake }) => !canTake);
  if (isOver && isDone && !isCancelled)
    db.write('surveys', null, ({ writer }) => {
      writer.surveys.remove(id);
    });
  return { ...(await loadResult(library, job)), isCancelled, stop };
}

/** The import that the rows of a survey go into, with a file for each; a new one for some of them alone. */
function openJob({ db }: Library, id: SurveyId, rows: readonly SurveyRow[], isOwn: boolean): ImportJobId {
  return db.write('imports', null, ({ reader, writer, now }) => {
    const paths = new Map(reader.surveys.loadRows(id).map((row) => [row.id, row.path]));
    const files = rows.map((row) => {
      const isLeft = isOwn || !row.isOut;
      return {
        position: row.id,
        name: row.name,
        within: row.within,
        path: isLeft ? (paths.get(row.id) ?? null) : null,
      };
    });
    const known = isOwn ? null : requireSurvey(reader, id).job;
    if (known !== null) {
      writer.imports.addFiles(known, files);
      writer.imports.reopen(known, process.pid);
      return known;
    }
    const job = writer.imports.insert(files, [], process.pid, now);
    writer.imports.trim(KEPT_IMPORTS);
    if (!isOwn) writer.surveys.saveJob(id, job);
    return job;
  });
}

type Taking = {
  readonly id: SurveyId;
  readonly job: ImportJobId;
  readonly rows: readonly SurveyRow[];
  /** False where rows were chosen: those are taken in, left out or not. */
  readonly isAll: boolean;
};

/** @throws what `signal` was aborted with, AppError of a code in `FATAL` */
async function takeRows(
  library: Library,
  { id, job, rows, isAll }: Taking,
  { signal, emit }: Caller,
): Promise<void> {
  const { db, importRuns } = library;
  const stored = new Map(db.read((reader) => reader.surveys.loadRows(id)).map((row) => [row.id, row]));
  const isTaken = ({ isOut, canTake }: SurveyRow): boolean => (isAll ? !isOut : canTake);
  const total = rows.filter(isTaken).length;
  const became = new Map<SurveyRowId, ReportId>();
  let done = 0;
  const tell = (name: string): void => {
    emit({ name: 'import/progress', data: { done, total, name, scan: null, job } });
  };
  for (const row of rows) {
    const own = stored.get(row.id);
    if (!isTaken(row) || own === undefined) continue;
    await yieldTurn();
    await importRuns.passed(signal);
    tell(row.name);
    const item = await takeRow(db, job, own);
    if ('report' in item && item.report !== null) became.set(row.id, item.report);
    done += 1;
  }
  db.write('imports', null, ({ writer }) => {
    for (const row of rows.filter((each) => !isTaken(each))) {
      writer.imports.addItem(job, row.id, leaveOut(row, became));
      writer.imports.closeFile(job, row.id);
    }
  });
  tell('');
}

/**
 * Stores a row, or says why it can't be: it is no row any more then, and its import knows what became of it.
 * @throws AppError of a code in `FATAL`
 */
async function takeRow(db: Database, job: ImportJobId, row: StoredRow): Promise<StoredItem> {
  const file = await readRow(db, row);
  return db.write('imports', null, ({ writer }) => {
    const item = 'status' in file ? file : storeRow(db, row, file);
    writer.imports.addItem(job, row.id, item);
    writer.imports.closeFile(job, row.id);
    writer.surveys.removeRow(row.id);
    return item;
  });
}

type FailedItem = Extract<StoredItem, { readonly status: 'failed' }>;

async function readRow(db: Database, row: StoredRow): Promise<ReadyFile | FailedItem> {
  try {
    return readyFile(await importRow(db, row));
  } catch (error) {
    return { status: 'failed', name: row.name, error: toWireError(error) };
  }
}

function storeRow(db: Database, { name, change, report }: StoredRow, file: ReadyFile): StoredItem {
  const { edition, ...head } = change;
  const isOwn = report !== null && Object.keys(head).length > 0;
  return tryStore(name, () => {
    const item = storeFile(db, file, isOwn ? headOfRow(file, head) : null);
    if (edition !== undefined && item.status === 'imported' && item.report !== null) {
      const { report: id } = item;
      db.write(null, null, ({ reader, writer }) => {
        const stored = requireReport(reader, id);
        // What stood for the year before does so no more under another name.
        const isChosen = stored.edition.isChosen && labelOf(stored) === edition;
        writer.editions.save(id, { label: edition, isChosen });
      });
    }
    return item;
  });
}

/** The report that a row holds, as it would be stored. @throws AppError `unreadable-file` */
export async function importRow(db: Database, row: StoredRow): Promise<ImportedFile> {
  const content = db.read((reader) => reader.surveys.findContent(row.id));
  if (row.report === null || content === undefined)
    throw new AppError('not-found', `row ${row.id} holds no report`, { row: row.id });
  const bytes = content.bytes ?? (await readUnchanged(row.path, row.report.sha256, row.name));
  return importReport(unstage(row.name, content, bytes));
}

/** The bytes that were read before. @throws AppError `unreadable-file` {reason: changed} where the file is another one now */
async function readUnchanged(path: string, sha256: string, name: string): Promise<Uint8Array> {
  const bytes = await readBytes(path);
  if (hashBytes(bytes) !== sha256)
    throw new AppError('unreadable-file', `${name} was changed since it was read`, {
      name,
      reason: 'changed',
    });
  return bytes;
}

/** What is said of a row that is not stored. */
function leaveOut(
  { name, problem, report, canTake }: SurveyRow,
  became: ReadonlyMap<SurveyRowId, ReportId>,
): StoredItem {
  if (problem?.kind === 'failed') return { status: 'failed', name, error: problem.error };
  if (problem?.kind === 'skipped') return { status: 'skipped', name, reason: problem.reason };
  const kin = report?.kin ?? null;
  const twin =
    kin === null ? null : (kin.report ?? (kin.row === null ? undefined : became.get(kin.row)) ?? null);
  if (canTake || kin === null || twin === null) return { status: 'left-out', name };
  const sameBytes = kin.kind === 'same-bytes';
  return { status: 'duplicate', name, report: twin, sameBytes, restored: false, renewed: false };
}
