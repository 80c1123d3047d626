import { renameSync, rmSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { AppError } from '../../../shared/base/errors.ts';
import { checkPathLength } from '../db/backup-files.ts';
import { notePartial } from '../db/passing.ts';
import { runCopier, type CopyCaller } from '../db/copier.ts';
import { translateFileError } from '../file-errors.ts';
import type { HandlerContext, Handlers } from '../handlers.ts';
import type { Library } from '../library.ts';
import { lookInside } from '../services/backup/look-inside.ts';
import { findReport, summarize } from '../services/shelf/summary.ts';

type BackupHandlers = Pick<Handlers, Extract<keyof Handlers, `backup/${string}`>>;

export function createBackupHandlers(library: Library): BackupHandlers {
  const { db, file, opened, backups } = library;
  return {
    'backup/list': () => ({ folder: backups.folder, backups: backups.list(), state: backups.state() }),
    'backup/make': (_args, context) => backups.make('own', callerOf(context)),
    'backup/look': ({ name }) => lookInside(backups.pathOf(name)),
    'backup/restore': async ({ name }, context) => {
      const from = backups.pathOf(name);
      const aside = await backups.make('replaced', callerOf(context));
      // From here on it goes through: half of it would be neither the one nor the other.
      await runCopier({ kind: 'over', from, to: file }, { ...callerOf(context), signal: NEVER });
      library.onReplaced();
      return { aside: aside.name };
    },
    'backup/check': async (_args, context) => {
      const { faults, damaged, reports } = await runCopier(
        { kind: 'check', from: opened, to: '' },
        callerOf(context),
      );
      return {
        ...{ faults, reports },
        damaged: db.read((reader) => damaged.map((id) => summarize(findReport(reader, id)))),
      };
    },
    'backup/compact': () => {
      const before = statSync(file).size + (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0);
      db.compact();
      return { before, after: statSync(file).size };
    },
    'backup/copy': async ({ target }, context) => {
      await copyTo(library, target, callerOf(context));
      return { fileName: basename(target), bytes: statSync(target).size };
    },
  };
}

/** What stood there before stays until the copy is whole and was looked through. */
async function copyTo({ db, opened }: Library, target: string, caller: CopyCaller): Promise<void> {
  const partial = `${target}.${process.pid}.partial`;
  const forget = notePartial(partial);
  try {
    checkPathLength(partial);
    // By its path only another file would be found, or none.
    if (!db.isThere()) db.saveInto(partial);
    else await copyWhole(opened, partial, caller);
    renameSync(partial, target);
  } catch (error) {
    for (const ending of ['', '-journal', '-wal', '-shm']) rmSync(partial + ending, { force: true });
    throw translateFileError(error, target, 'write');
  } finally {
    forget();
  }
}

/** Looks through what was copied. */
async function copyWhole(from: string, to: string, caller: CopyCaller): Promise<void> {
  const { faults } = await runCopier({ kind: 'copy', from, to }, caller);
  if (faults.length > 0) throw new AppError('db-corrupt', faults.join(), { reason: 'damaged' });
}

const NEVER = new AbortController().signal;

/** Whoever asks for it by hand waits for it: it goes on at once. */
function callerOf({ signal, emit }: HandlerContext): CopyCaller {
  return {
    signal,
    mayGoOn: () => Promise.resolve(),
    onStep: (done, total) => {
      emit({ name: 'backup/progress', data: { done, total } });
    },
  };
}
