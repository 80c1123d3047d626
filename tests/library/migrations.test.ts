import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrate } from '../../electron/library/db/migrate.ts';
import { MIGRATIONS } from '../../electron/library/db/migrations/migrations.ts';
import { insertReport, makeOld, NEWEST } from './migrations-case.ts';
import { makeLibrary } from './tools.ts';

describe('migrations', () => {
  it('come in steps of ten, upwards', () => {
    const versions = MIGRATIONS.map(({ version }) => version);
    expect(versions).toEqual([...versions].sort((a, b) => a - b));
    expect(versions.every((version) => version % 10 === 0)).toBe(true);
    expect(new Set(versions).size).toBe(versions.length);
  });

  it('one that fails leaves the file at the version before', () => {
    const connection = makeOld(MIGRATIONS.length);
    const broken = { version: NEWEST + 10, sql: 'CREATE TABLE half (a INTEGER) STRICT; CREATE NONSENSE' };
    expect(() => migrate(connection, [...MIGRATIONS, broken])).toThrow(/syntax error/u);
    expect(connection.pragma('user_version', { simple: true })).toBe(NEWEST);
    expect(connection.prepare(`SELECT count(*) FROM sqlite_schema WHERE name = 'half'`).pluck().get()).toBe(
      0,
    );
    connection.close();
  });

  it('a backup of the file as it was is made before', () => {
    const old = makeOld(1);
    insertReport(old);
    old.close();
    makeLibrary({ file: old.name, now: () => new Date('2026-03-05T08:15:00Z') });
    const folder = join(old.name, '..', 'backups');
    expect(readdirSync(folder)).toEqual(['old-2026-03-05T081500-v10.sqlite']);
    const backup = new Sqlite(join(folder, 'old-2026-03-05T081500-v10.sqlite'), { readonly: true });
    expect(backup.prepare('SELECT id FROM reports').pluck().all()).toEqual([7]);
    expect(backup.pragma('user_version', { simple: true })).toBe(10);
    backup.close();
  });
});
