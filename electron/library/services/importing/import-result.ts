import { setImmediate as yieldTurn } from 'node:timers/promises';
import { AppError } from '../../../../shared/base/errors.ts';
import type { ImportItem, ImportRecord, ImportResult } from '../../../../shared/contract/views.ts';
import type { ImportJobId } from '../../../../shared/model/import-job.ts';
import type { Reader } from '../../db/database.ts';
import type { StoredImport, StoredItem } from '../../db/imports.ts';
import type { Library } from '../../library.ts';
import { findTaken } from '../shelf/editions.ts';
import { summarize } from '../shelf/summary.ts';

/** Reports that are looked up before somebody else is let in. */
const AT_ONCE = 200;

/**
 * What became of each thing in an import, in the order of its files, and which files are left.
 * @throws AppError `not-found` {import}
 */
export async function loadResult(
  { db }: Pick<Library, 'db'>,
  job: ImportJobId,
): Promise<Pick<ImportResult, 'job' | 'items'>> {
  const { items, left } = db.read((reader) => {
    if (reader.imports.find(job) === undefined)
      throw new AppError('not-found', `there is no import ${job}`, { import: job });
    return { items: reader.imports.loadItems(job), left: reader.imports.loadOpenFiles(job) };
  });
  const views: ImportItem[] = [];
  for (let at = 0; at < items.length; at += AT_ONCE) {
    db.read((reader) => {
      for (const item of items.slice(at, at + AT_ONCE)) views.push(viewItem(reader, item));
    });
    await yieldTurn();
  }
  return { job, items: [...views, ...left.map(({ name }): ImportItem => ({ status: 'left', name }))] };
}

/** A stored item with the report that it became, as it is today. */
export function viewItem(reader: Reader, item: StoredItem): ImportItem {
  if (item.status === 'failed') return { status: 'failed', name: item.name, error: item.error };
  if (item.status === 'skipped') return { status: 'skipped', name: item.name, reason: item.reason };
  const { name, status } = item;
  if (status === 'left-out') return { status, name };
  const stored = item.report === null ? undefined : reader.reports.find(item.report);
  if (stored === undefined) return { status: 'gone', name };
  const report = summarize(stored);
  if (status === 'imported') {
    const taken = findTaken(reader, stored);
    return { status, name, report, ...(taken === null ? {} : { taken }) };
  }
  const { sameBytes, restored, renewed } = item;
  return { status, name, report, sameBytes, restored, renewed };
}

/** All imports that are kept, the newest first. */
export function listImports({ db, importRuns }: Library): readonly ImportRecord[] {
  return db
    .read((reader) => reader.imports.loadAll())
    .map((stored) => {
      const { id, startedAt, endedAt, files, done, counts, name, survey } = stored;
      const state = stateOf(stored, importRuns.isRunning(id));
      return {
        id,
        startedAt,
        endedAt,
        files,
        name,
        state,
        counts: { ...counts, left: files - done },
        survey,
      };
    });
}

function stateOf({ endedAt, owner, files, done }: StoredImport, isOurs: boolean): ImportRecord['state'] {
  if (endedAt !== null) return done < files ? 'stopped' : 'done';
  return isOurs || isAlive(owner) ? 'running' : 'broken-off';
}

/** True where another process of that number is there: the command line beside the window, say. */
function isAlive(pid: number | null): boolean {
  if (pid === null || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It is there and another user's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
