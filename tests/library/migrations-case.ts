import { join } from 'node:path';
import type Sqlite from 'better-sqlite3';
import { openConnection } from '../../electron/library/db/connection.ts';
import { migrate, newestVersion } from '../../electron/library/db/migrate.ts';
import { MIGRATIONS } from '../../electron/library/db/migrations/migrations.ts';
import { hashBytes } from '../../electron/library/import/hash.ts';
import { inventReport, makeFolder } from './tools.ts';

export const NEWEST = newestVersion(MIGRATIONS);

/** A library file as the version `count` migrations ago made it. */
export function makeOld(count: number): Sqlite.Database {
  const file = join(makeFolder(), 'old.sqlite');
  const { connection } = openConnection(file, NEWEST, 1000);
  migrate(connection, MIGRATIONS.slice(0, count));
  return connection;
}

/** Report 7, of 云川市 for 2024, as the first versions kept it: read by older rules. */
export function insertReport(connection: Sqlite.Database): void {
  const head = JSON.stringify({
    title: '政府工作报告',
    place: '云川市',
    year: 2024,
    session: '',
    speaker: '',
    date: '',
  });
  const text = inventReport(2024);
  connection.prepare(`INSERT INTO places (id, name) VALUES (1, '云川市')`).run();
  connection
    .prepare(
      `INSERT INTO reports (id, place_id, year, head_read, file_name, sha256, size, detected_encoding, imported_at, bytes)
       VALUES (7, 1, 2024, ?, '2024.txt', ?, ?, 'utf-8', '2026-01-01T00:00:00.000Z', ?)`,
    )
    .run(head, hashBytes(Buffer.from(text)), Buffer.byteLength(text), Buffer.from(text));
  connection
    .prepare(
      `INSERT INTO texts (report_id, choice, rules, sha256, characters, warnings, text)
       VALUES (7, '{"keptSteps":[],"keptEdits":[]}', 0, ?, 9, '[]', 'made by older rules')`,
    )
    .run('b'.repeat(64));
}
