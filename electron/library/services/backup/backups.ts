import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AppError, toWireError } from '../../../../shared/base/errors.ts';
import type { BackupFile, BackupState } from '../../../../shared/contract/backup-api.ts';
import type { BackupMark } from '../../../../shared/model/backup.ts';
import {
  checkPathLength,
  clearPartials,
  dropOldBackups,
  findBackupPlace,
  listBackups,
  nameBackup,
  partialOf,
  type BackupName,
} from '../../db/backup-files.ts';
import { runCopier, type CopyCaller } from '../../db/copier.ts';
import type { CopyFindings } from '../../db/copy-messages.ts';
import { translateFileError } from '../../file-errors.ts';
import { createTurnstile } from '../base/turnstile.ts';
import { countReports } from './look-inside.ts';

/** The backups of one library. */
export type Backups = {
  readonly folder: string;
  /** Newest first. */
  list(): readonly BackupFile[];
  /** @throws AppError `not-found` {backup} */
  pathOf(name: string): string;
  /** @throws AppError `disk-full`, `unreadable-file`, and what the signal was aborted with */
  make(mark: BackupMark, caller: CopyCaller): Promise<BackupFile>;
  /** Makes today's where there is none, when nobody waits for an answer. Never fails: `state` tells. */
  makeDaily(caller: CopyCaller): Promise<void>;
  readonly state: () => BackupState;
};

export type BackupOptions = {
  readonly file: string;
  readonly version: number;
  readonly now: () => Date;
  /** Nothing is written: the folder may not be there. */
  readonly isReadOnly: boolean;
  readonly onState: (state: BackupState) => void;
};

const NOTHING: BackupState = { kind: 'none', error: null, damaged: 0, isFileDamaged: false };

export function createBackups({ file, version, now, isReadOnly, onState }: BackupOptions): Backups {
  const place = findBackupPlace(file);
  let state: BackupState = isReadOnly ? { ...NOTHING, kind: 'off' } : NOTHING;
  let underWay: Promise<unknown> = Promise.resolve();
  const hurry = createHurry();
  const enter = (next: BackupState): void => {
    state = next;
    onState(next);
  };

  const describe = ({ name, stamp, mark, version: made }: BackupName): BackupFile => {
    const path = join(place.folder, name);
    return {
      ...{ name, mark, at: readStamp(stamp) },
      bytes: statSync(path, { throwIfNoEntry: false })?.size ?? 0,
      reports: countReports(path),
      canRestore: made <= version,
    };
  };

  const write = async (mark: BackupMark, caller: CopyCaller): Promise<Made> => {
    const partial = partialOf(place);
    listBackups(place); // makes the folder, too
    clearPartials(place);
    checkPathLength(join(place.folder, nameBackup(place, version, now(), 'replaced')));
    try {
      const findings = await runCopier({ kind: 'copy', from: file, to: partial }, caller);
      const isSound = findings.faults.length === 0 && findings.damaged.length === 0;
      const stored = mark === 'daily' && !isSound ? 'damaged' : mark;
      const name = nameBackup(place, version, now(), stored);
      renameSync(partial, join(place.folder, name));
      dropOldBackups(place, name);
      return { name, findings };
    } catch (error) {
      for (const ending of ['', '-journal', '-wal', '-shm']) rmSync(partial + ending, { force: true });
      throw translateFileError(error, partial, 'write');
    }
  };

  /** One after the other: they would write the same file. */
  const queue = (mark: BackupMark, caller: CopyCaller): Promise<Made> => {
    const made = underWay.then(() => write(mark, caller));
    underWay = made.catch(() => undefined);
    return made;
  };

  const find = (name: string): BackupName => {
    const found = listBackups(place).find((each) => each.name === name);
    if (found === undefined) throw new AppError('not-found', `there is no backup ${name}`, { backup: name });
    return found;
  };

  return {
    folder: place.folder,
    list: () =>
      isReadOnly && !existsSync(place.folder) ? [] : listBackups(place).toReversed().map(describe),
    pathOf: (name) => join(place.folder, find(name).name),
    async make(mark, caller) {
      // The daily one goes on when no call waits: were this call to wait for it in turn, neither would ever end.
      return hurry.during(async () => describe(find((await queue(mark, caller)).name)));
    },
    async makeDaily(caller) {
      const today = now().toISOString().slice(0, 10);
      try {
        await underWay; // what one by hand is still writing bears this process's number, too
        clearPartials(place);
        if (listBackups(place).some((each) => isAutomatic(each) && each.stamp.startsWith(today))) return;
        enter({ ...NOTHING, kind: 'running' });
        const mayGoOn = (): Promise<void> => Promise.race([caller.mayGoOn(), hurry.begun()]);
        const { findings } = await queue('daily', { ...caller, mayGoOn });
        const isFileDamaged = findings.faults.length > 0;
        enter({ kind: 'done', error: null, damaged: findings.damaged.length, isFileDamaged });
      } catch (error) {
        if (!caller.signal.aborted) enter({ ...NOTHING, kind: 'failed', error: toWireError(error) });
      }
    },
    state: () => state,
  };
}

/** Whether anybody waits for a backup that was asked for by hand. */
function createHurry() {
  let waiting = 0;
  let begins = createTurnstile();
  return {
    /** Resolves while somebody waits, else when somebody begins to. */
    begun: (): Promise<void> => (waiting > 0 ? Promise.resolve() : begins.passed),
    async during<T>(act: () => Promise<T>): Promise<T> {
      waiting += 1;
      begins.open();
      begins = createTurnstile();
      try {
        return await act();
      } finally {
        waiting -= 1;
      }
    },
  };
}

type Made = { readonly name: string; readonly findings: CopyFindings };

function isAutomatic({ mark }: BackupName): boolean {
  return mark === 'daily' || mark === 'damaged';
}

/** `2026-03-05T081500` as an ISO date and time. */
function readStamp(stamp: string): string {
  return stamp.replace(/(\d\d)(\d\d)(\d\d)$/u, '$1:$2:$3.000Z');
}
