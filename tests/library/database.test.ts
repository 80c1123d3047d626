import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { withDbErrors } from '../../electron/library/db/errors.ts';
import { migrate, newestVersion } from '../../electron/library/db/migrate.ts';
import { MIGRATIONS } from '../../electron/library/db/migrations/migrations.ts';
import { openConnection } from '../../electron/library/db/connection.ts';
import { addText, failureOf, inventReport, makeFolder, makeLibrary } from './tools.ts';

const NEWEST = newestVersion(MIGRATIONS);

describe('a file that is no library', () => {
  it('is refused as damaged, and left alone', async () => {
    const file = join(makeFolder(), 'notes.txt');
    writeFileSync(file, '这不是数据库。'.repeat(200));
    const before = readFileSync(file);
    expect(await failureOf(() => makeLibrary({ file }))).toMatchObject({
      code: 'db-corrupt',
      details: { reason: 'damaged' },
    });
    expect(readFileSync(file)).toEqual(before);
  });

  it('of another program is refused, and left alone', async () => {
    const file = join(makeFolder(), 'other.sqlite');
    const other = new Sqlite(file);
    other.exec('CREATE TABLE orders (id INTEGER)');
    other.close();
    const before = readFileSync(file);
    expect(await failureOf(() => makeLibrary({ file }))).toMatchObject({
      code: 'db-corrupt',
      details: { reason: 'foreign' },
    });
    expect(readFileSync(file)).toEqual(before);
  });

  it('with broken pages is found when it is opened', async () => {
    const library = makeLibrary();
    for (const year of [2021, 2022, 2023, 2024]) await addText(library, `${year}.txt`, inventReport(year));
    library.close();
    const bytes = readFileSync(library.file);
    bytes.fill(0xa5, 3 * 4096, bytes.length - 4096);
    writeFileSync(library.file, bytes);
    expect(await failureOf(() => makeLibrary({ file: library.file }))).toMatchObject({ code: 'db-corrupt' });
  });

  it('from a newer version is refused, and says both versions', async () => {
    const library = makeLibrary();
    library.close();
    const newer = new Sqlite(library.file);
    newer.pragma('user_version = 9990');
    newer.close();
    expect(await failureOf(() => makeLibrary({ file: library.file }))).toEqual({
      code: 'db-from-future',
      details: { found: 9990, known: NEWEST },
    });
  });

  it('but becomes one while it is opened is taken as it was, or as it became', () => {
    const file = join(makeFolder(), 'library.sqlite');
    const other = new Sqlite(file, { timeout: 0 });
    other.pragma('journal_mode = WAL');
    onTestFinished(() => void other.close());
    const spied = vi.spyOn(Sqlite.prototype, 'pragma').mockImplementationOnce(function (
      this: Sqlite.Database,
      ...args
    ) {
      spied.mockRestore();
      const first = this.pragma(...args);
      // Another process makes the library between two of the questions asked of the file.
      other.pragma('application_id = 0x445a4c42');
      migrate(other, MIGRATIONS);
      return first;
    });
    const { connection } = openConnection(file, NEWEST, 1000);
    expect(other.pragma('user_version', { simple: true })).toBe(NEWEST);
    connection.close();
  });

  it('that is a folder cannot be opened', async () => {
    expect(await failureOf(() => makeLibrary({ file: makeFolder() }))).toMatchObject({
      code: 'unreadable-file',
      details: { reason: 'library' },
    });
  });
});

describe('what the database throws', () => {
  it('a full file is disk-full', async () => {
    const connection = new Sqlite(':memory:');
    connection.exec('CREATE TABLE t (a)');
    connection.pragma('max_page_count = 8');
    const fill = (): unknown => connection.prepare('INSERT INTO t VALUES (zeroblob(90000))').run();
    expect(await failureOf(() => withDbErrors(fill))).toMatchObject({ code: 'disk-full' });
    connection.close();
  });

  it.each([
    ['SQLITE_IOERR_SHMSIZE', 'disk-full'],
    ['SQLITE_IOERR_READ', 'unreadable-file'],
  ])('%s, as of a full or a lost medium, is %s', async (thrown, code) => {
    const fail = (): never => {
      throw new Sqlite.SqliteError('disk I/O error', thrown);
    };
    expect(await failureOf(() => withDbErrors(fail))).toMatchObject({ code });
  });

  it('a bug stays a bug', () => {
    expect(() => withDbErrors(() => new Sqlite(':memory:').exec('SELEKT'))).toThrow(Sqlite.SqliteError);
  });

  it('every table is strict', () => {
    const library = makeLibrary();
    const connection = new Sqlite(library.file, { readonly: true });
    const tables = connection
      .prepare(`SELECT name, strict FROM pragma_table_list WHERE name NOT LIKE 'sqlite_%'`)
      .all();
    expect(tables.length).toBeGreaterThan(7);
    expect(tables.filter((table) => (table as { strict: number }).strict !== 1)).toEqual([]);
    connection.close();
  });
});
