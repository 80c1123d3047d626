import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { BackupState } from '../../shared/contract/backup-api.ts';
import { checkPathLength, dropOldBackups } from '../../electron/library/db/backup-files.ts';
import { createBackups } from '../../electron/library/services/backup/backups.ts';
import { createTurnstile } from '../../electron/library/services/base/turnstile.ts';
import { findSyncService } from '../../electron/library/services/backup/synced-folders.ts';
import { addText, failureOf, inventReport, makeFolder, makeLibrary, type TestLibrary } from './tools.ts';

const day = (date: number): Date => new Date(Date.UTC(2026, 2, date, 9));
const backupsOf = ({ folder }: TestLibrary): readonly string[] => readdirSync(join(folder, 'backups'));

/** A library with one report, reopened on each of some days, a backup made on each. */
async function backUpOn(dates: readonly number[], file?: string): Promise<TestLibrary> {
  let library = makeLibrary(file === undefined ? {} : { file });
  if (file === undefined) await addText(library, '2024.txt', inventReport(2024));
  for (const date of dates) {
    library.close();
    library = makeLibrary({ file: library.file, now: () => day(date) });
    await library.backUp();
  }
  return { ...library, folder: join(library.file, '..') };
}

/** Changes bytes of the library's file behind its back. */
function damageOriginals(file: string): void {
  const db = new Sqlite(file);
  db.exec('UPDATE reports SET bytes = zeroblob(size)');
  db.close();
}

describe('the daily backup', () => {
  it('is made once a day, and five are kept', async () => {
    const library = await backUpOn([1, 2, 2, 3, 4, 5, 6]);
    const names = backupsOf(library);
    expect(names.map((name) => name.slice(0, 18))).toEqual(
      [2, 3, 4, 5, 6].map((date) => `library-2026-03-0${date}`),
    );
    const restored = makeLibrary({ file: join(library.folder, 'backups', names[4]!) });
    expect(await restored.call('library/info', {})).toMatchObject({ reports: 1 });
  });

  it('waits while anybody waits for an answer, and is of the moment it was begun', async () => {
    const library = makeLibrary({ now: () => day(1) });
    await library.backUp();
    expect(existsSync(join(library.folder, 'backups'))).toBe(false); // of nothing
    await addText(library, '2023.txt', inventReport(2023));
    library.attention.begin();
    let isDone = false;
    const made = library.backUp().then(() => {
      isDone = true;
    });
    await addText(library, '2024.txt', inventReport(2024));
    await addText(library, '2025.txt', inventReport(2025));
    expect(isDone).toBe(false);
    library.attention.end();
    await made;
    expect(backupsOf(library)).toHaveLength(1);
  });

  it('goes on where one that was asked for by hand waits for it', async () => {
    const begun = createTurnstile();
    const library = makeLibrary({ now: () => day(1), onBackup: begun.open });
    await addText(library, '2024.txt', inventReport(2024));
    library.attention.begin(); // as the call that asks by hand does, until it is answered
    const daily = library.backUp();
    await begun.passed;
    await library.call('backup/make', {});
    library.attention.end();
    await daily;
    expect(backupsOf(library)).toHaveLength(2);
  });

  it('of a damaged library is told, and takes no sound one’s place', async () => {
    const first = await backUpOn([1, 2, 3, 4, 5]);
    damageOriginals(first.file);
    const states: BackupState[] = [];
    for (const date of [6, 7, 8, 9, 10, 11]) {
      const library = makeLibrary({
        ...{ file: first.file, now: () => day(date) },
        onBackup: (state) => states.push(state),
      });
      await library.backUp();
      library.close();
    }
    expect(states.at(-1)).toEqual({ kind: 'done', error: null, damaged: 1, isFileDamaged: false });
    const marks = backupsOf(first).map((name) => [name.slice(16, 18), name.includes('-damaged')]);
    expect(marks).toEqual([...['01', '02', '03', '04', '05'].map((date) => [date, false]), ['11', true]]);
  });

  it('that cannot be written does not keep the library shut, and is told', async () => {
    const first = makeLibrary();
    await addText(first, '2024.txt', inventReport(2024));
    first.close();
    writeFileSync(join(first.folder, 'backups'), 'a file where the folder should be');
    const states: BackupState[] = [];
    const library = makeLibrary({ file: first.file, onBackup: (state) => states.push(state) });
    await library.backUp();
    expect(states.at(-1)).toMatchObject({
      kind: 'failed',
      error: { code: 'unreadable-file', details: { reason: 'write' } },
    });
    expect(await library.call('library/info', {})).toMatchObject({ reports: 1 });
  });

  it('clears what a process that is gone left, and leaves other files alone', async () => {
    const library = await backUpOn([1]);
    const folder = join(library.folder, 'backups');
    const mine = `${process.ppid}.partial`; // of a process that is at work
    const left = ['999999999.partial', '999999999.partial-journal', 'library-x.sqlite.999999999.partial'];
    const others = [mine, 'library-mine.sqlite', 'library-2-2026-03-05T081500-v30.sqlite', 'a.txt'];
    for (const name of [...left, ...others]) writeFileSync(join(folder, name), '');
    await backUpOn([2, 3, 4, 5, 6, 7], library.file);
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(others));
    expect(readdirSync(folder)).toHaveLength(others.length + 5);
    utimesSync(join(folder, mine), 1e9, 1e9); // no backup takes years
    await backUpOn([8], library.file);
    expect(existsSync(join(folder, mine))).toBe(false);
  });

  it('made in the second of others is the last to go, though they bear later seconds', () => {
    const folder = makeFolder();
    const stamps = ['081500', '081501', '081502', '081503'];
    const names = stamps.map((time) => `l-2026-03-05T${time}-v30-replaced.sqlite`);
    for (const name of names) writeFileSync(join(folder, name), '');
    dropOldBackups({ folder, stem: 'l', ending: '.sqlite' }, names[0]);
    expect(readdirSync(folder)).toEqual(names);
    dropOldBackups({ folder, stem: 'l', ending: '.sqlite' });
    expect(readdirSync(folder)).toEqual(names.slice(1));
  });

  it('has no path that SQLite cannot open, and says how long it is', async () => {
    const path = `/${'长'.repeat(168)}`; // 505 bytes, and nine more for its journal
    expect(await failureOf(() => checkPathLength(path))).toMatchObject({
      code: 'unreadable-file',
      details: { reason: 'path-too-long', length: 505, limit: 503 },
    });
    expect(() => {
      checkPathLength(path.slice(0, -1));
    }).not.toThrow();
  });
});

describe('a backup by hand', () => {
  it('is not cleared away by the daily one that is asked for while it is written', async () => {
    const library = makeLibrary();
    await addText(library, '2024.txt', inventReport(2024));
    const backups = createBackups({
      ...{ file: library.file, version: 1, now: () => day(1), isReadOnly: false },
      onState: () => undefined,
    });
    const { signal } = new AbortController();
    let goOn = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    let made: Promise<unknown> = Promise.resolve();
    await new Promise<void>((begin) => {
      made = backups.make('own', {
        signal,
        mayGoOn: () => {
          begin();
          return held;
        },
      });
    });
    const daily = backups.makeDaily({ signal, mayGoOn: () => Promise.resolve() });
    goOn();
    expect(await made).toMatchObject({ mark: 'own', reports: 1 });
    await daily;
    expect(backups.state()).toMatchObject({ kind: 'done' });
    expect(backups.list().map(({ mark }) => mark)).toEqual(['daily', 'own']);
  });

  it('is listed with its time, size and reports, stays, and can be looked into', async () => {
    const library = makeLibrary({ now: () => day(1) });
    await addText(library, '2024.txt', inventReport(2024));
    const made = await library.call('backup/make', {});
    expect(made).toMatchObject({ mark: 'own', at: '2026-03-01T09:00:00.000Z', reports: 1, canRestore: true });
    await addText(library, '2025.txt', inventReport(2025));
    const { backups } = await library.call('backup/list', {});
    expect(backups).toEqual([made]);
    const content = await library.call('backup/look', { name: made.name });
    expect(content).toEqual({
      shelves: [{ place: '云川市', years: [2024] }],
      ...{ reports: 1, notes: 0, decisions: 0 },
    });
    await backUpOn([2, 3, 4, 5, 6, 7, 8], library.file);
    expect(backupsOf(library)).toContain(made.name);
    expect(library.events.some(({ name }) => name === 'backup/progress')).toBe(true);
  });

  it('of another name is not found, wherever the name leads', async () => {
    const library = makeLibrary();
    for (const name of ['library.sqlite', '..', 'library-2026-03-05T081500-v30.sqlite'])
      expect(await failureOf(() => library.call('backup/look', { name }))).toMatchObject({
        code: 'not-found',
        details: { backup: name },
      });
  });
});

describe('a restored backup', () => {
  it('stands in the place of the library, which is kept aside and can come back', async () => {
    let replaced = 0;
    const open = (file?: string): TestLibrary =>
      makeLibrary({ ...(file === undefined ? {} : { file }), onReplaced: () => (replaced += 1) });
    const library = open();
    await addText(library, '2024.txt', inventReport(2024));
    const { name } = await library.call('backup/make', {});
    await addText(library, '2025.txt', inventReport(2025));
    const { aside } = await library.call('backup/restore', { name });
    expect(replaced).toBe(1);
    library.close();
    const restored = open(library.file);
    expect(await restored.call('library/info', {})).toMatchObject({ reports: 1 });
    expect(await restored.call('backup/look', { name: aside })).toMatchObject({ reports: 2 });
    await restored.call('backup/restore', { name: aside });
    restored.close();
    expect(await open(library.file).call('library/info', {})).toMatchObject({ reports: 2 });
  });

  it('that is damaged takes no place', async () => {
    const library = makeLibrary();
    await addText(library, '2024.txt', inventReport(2024));
    const { name } = await library.call('backup/make', {});
    writeFileSync(join(library.folder, 'backups', name), 'SQLite format 3\0 and no more');
    expect(await failureOf(() => library.call('backup/restore', { name }))).toMatchObject({
      code: 'db-corrupt',
    });
    expect(await library.call('library/info', {})).toMatchObject({ reports: 1 });
  });
});

describe('a library', () => {
  it('is looked through on demand', async () => {
    const library = makeLibrary();
    await addText(library, '2024.txt', inventReport(2024));
    expect(await library.call('backup/check', {})).toEqual({ faults: [], damaged: [], reports: 1 });
    damageOriginals(library.file);
    expect(await library.call('backup/check', {})).toMatchObject({
      damaged: [{ fileName: '2024.txt' }],
    });
  });

  it('is copied to another file, whole or not at all', async () => {
    const library = makeLibrary();
    await addText(library, '2024.txt', inventReport(2024));
    const folder = makeFolder();
    const target = join(folder, '副本.duizhao');
    expect(await library.call('backup/copy', { target })).toMatchObject({ fileName: '副本.duizhao' });
    expect(readdirSync(folder)).toEqual(['副本.duizhao']);
    expect(await makeLibrary({ file: target }).call('library/info', {})).toMatchObject({ reports: 1 });
    mkdirSync(join(folder, 'taken.duizhao', 'x'), { recursive: true });
    const refused = library.call('backup/copy', { target: join(folder, 'taken.duizhao') });
    expect(await failureOf(() => refused)).toMatchObject({ details: { reason: 'write' } });
    expect(readdirSync(folder).filter((name) => name.includes('partial'))).toEqual([]);
  });

  it('gives room back to the disk', async () => {
    const library = makeLibrary();
    const db = new Sqlite(library.file);
    db.exec('CREATE TABLE big (a BLOB) STRICT; INSERT INTO big VALUES (zeroblob(3000000)); DROP TABLE big;');
    db.pragma('wal_checkpoint(TRUNCATE)');
    db.close();
    const { before, after } = await library.call('backup/compact', {});
    expect(before - after).toBeGreaterThan(2_500_000);
  });
});

it.each([
  ['/home/a/OneDrive - 某大学/库/library.duizhao', 'OneDrive'],
  ['/Users/a/Library/Mobile Documents/x.duizhao', 'iCloud'],
  ['/home/a/我的坚果云/x.duizhao', '坚果云'],
  ['/home/a/文稿/OneDrive.duizhao', null],
])('%s lies in a folder of %s', (file, service) => {
  expect(findSyncService(file)).toBe(service);
});
