import { setImmediate as yieldTurn } from 'node:timers/promises';
import { AppError, toWireError, type ErrorCode } from '../../../../shared/base/errors.ts';
import type { SurveyRow } from '../../../../shared/contract/survey-api.ts';
import type { ImportItem, ImportResult } from '../../../../shared/contract/views.ts';
import type { SurveyId, SurveyRowId } from '../../../../shared/model/survey.ts';
import type { ReportId } from '../../../../shared/model/report.ts';
import type { Database } from '../../db/database.ts';
import type { StoredRow } from '../../db/surveys.ts';
import { hashBytes } from '../../import/hash.ts';
import type { ImportedFile } from '../../import/document.ts';
import { readBytes } from '../../import/files.ts';
import { importReport } from '../../import/read-file.ts';
import type { Library } from '../../library.ts';
import type { Caller } from '../base/caller.ts';
import { viewItem } from '../importing/import-result.ts';
import { readyFile } from '../../import/ready.ts';
import { storeFile } from '../documents/store-file.ts';
import { requireReport, summarize } from '../shelf/summary.ts';
import { headOfRow } from './judge.ts';
import { unstage } from './stage-row.ts';
import { loadJudged } from './view-survey.ts';

/** After one of these the next row would fail alike, some of them only after seconds. */
const FATAL: readonly ErrorCode[] = ['db-busy', 'db-corrupt', 'disk-full'];

/**
 * Stores what a survey holds as reports, and ends it; says of every row what became of it. Where it is cancelled, or the
 * library can't be written, what is not stored yet waits on. Reports `import/progress`. @throws AppError `not-found`
 */
export async function takeIn(
  library: Library,
  id: SurveyId,
  { signal, emit }: Caller,
): Promise<ImportResult> {
  const { db } = library;
  const rows = loadJudged(library, id);
  const stored = new Map(db.read((reader) => reader.surveys.loadRows(id)).map((row) => [row.id, row]));
  const total = rows.filter(({ isOut }) => !isOut).length;
  const items: ImportItem[] = [];
  const became = new Map<SurveyRowId, ReportId>();
  let done = 0;
  for (const row of rows) {
    const own = stored.get(row.id);
    if (row.isOut || own === undefined) {
      items.push(leaveOut(library, row, became));
      continue;
    }
    await yieldTurn();
    if (signal.aborted) return { job: null, items, isCancelled: true, stop: null };
    emit({ name: 'import/progress', data: { done, total, name: row.name, scan: null } });
    const item = await takeRow(library, own);
    items.push(item);
    if (item.status === 'failed' && FATAL.includes(item.error.code))
      return { job: null, items, isCancelled: true, stop: null };
    if ('report' in item) became.set(row.id, item.report.id);
    done += 1;
  }
  emit({ name: 'import/progress', data: { done, total, name: '', scan: null } });
  db.write('surveys', null, ({ writer }) => {
    writer.surveys.remove(id);
  });
  return { job: null, items, isCancelled: false, stop: null };
}

/** Stores a row. What becomes of it is said, never thrown; what was stored is no row any more. */
async function takeRow(library: Library, row: StoredRow): Promise<ImportItem> {
  const { db } = library;
  try {
    const { change } = row;
    const file = await importRow(db, row);
    const isOwn = Object.keys(change).length > 0;
    const item = storeFile(db, readyFile(file), isOwn ? headOfRow(file.document, change) : null);
    db.write(null, null, ({ writer }) => {
      writer.surveys.removeRow(row.id);
    });
    return db.read((reader) => viewItem(reader, item));
  } catch (error) {
    return { status: 'failed', name: row.name, error: toWireError(error) };
  }
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
  { db }: Library,
  { name, problem, report, canTake }: SurveyRow,
  became: ReadonlyMap<SurveyRowId, ReportId>,
): ImportItem {
  if (problem?.kind === 'failed') return { status: 'failed', name, error: problem.error };
  if (problem?.kind === 'skipped') return { status: 'skipped', name, reason: problem.reason };
  const kin = report?.kin ?? null;
  const twin =
    kin === null ? null : (kin.report ?? (kin.row === null ? undefined : became.get(kin.row)) ?? null);
  if (canTake || kin === null || twin === null) return { status: 'left-out', name };
  return db.read((reader) => ({
    status: 'duplicate',
    name,
    report: summarize(requireReport(reader, twin)),
    sameBytes: kin.kind === 'same-bytes',
    restored: false,
    renewed: false,
  }));
}
