import { rmSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { AppError } from '../../../shared/base/errors.ts';
import { createCarriedReader, createCarriedWriter, type NewRow } from './carried.ts';
import { CARRIED } from './carried-tables.ts';
import { withDbErrors } from './errors.ts';
import { migrate, newestVersion } from './migrate.ts';
import { MIGRATIONS } from './migrations/migrations.ts';
import { makePassingFolder } from './passing.ts';

/** What a bundle holds, on its way into a library: a library of its own, of the bundle's version until all is in it. */
export type Staging = {
  readonly file: string;
  /** @throws AppError `unreadable-file` {reason: damaged} where the row is none of its table */
  add(table: string, row: NewRow): void;
  /** Brings all up to this program's version: then it can be opened as a library. @throws AppError as `add` */
  finish(): void;
  /** Takes its file away. */
  drop(): void;
};

/** Oldest version whose bundles there are. */
const OLDEST = 200;

/** True where this program has been at that version of the tables. */
export function isKnownVersion(version: number): boolean {
  return version >= OLDEST && MIGRATIONS.some((migration) => migration.version === version);
}

export const NEWEST_VERSION = newestVersion(MIGRATIONS);

/** Makes an empty one, in a folder of its own that `drop` takes away. `version` is one that `isKnownVersion`. */
export function createStaging(version: number): Staging {
  const folder = makePassingFolder('bundle');
  const file = join(folder, 'bundle.sqlite');
  const connection = withDbErrors(() => new Sqlite(file));
  // The mark of a library, as `openConnection` asks for it; nothing of it outlives the call, so nothing is flushed.
  for (const pragma of ['application_id = 0x445a4c42', 'synchronous = OFF', 'foreign_keys = ON'])
    connection.pragma(pragma);
  migrate(
    connection,
    MIGRATIONS.filter((migration) => migration.version <= version),
  );
  // What a new library has of itself is not the bundle's.
  for (const table of ['current_coder', 'coders']) connection.exec(`DELETE FROM ${table}`);
  connection.exec('BEGIN');
  const writer = createCarriedWriter(connection);
  const columns = new Map(CARRIED.map(({ name }) => [name, tableColumns(connection, name)]));
  return {
    file,
    add(table, row) {
      const known = columns.get(table);
      if (known === undefined || !Object.keys(row).every((column) => known.has(column)))
        throw refuse(`a row that is none of ${table}`);
      asDamage(() => writer.insert(table, row));
    },
    finish() {
      asDamage(() => {
        connection.exec('COMMIT');
        migrate(connection, MIGRATIONS);
      });
      connection.close();
    },
    drop() {
      connection.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** None where the table came later than the bundle. */
function tableColumns(connection: Sqlite.Database, table: string): ReadonlySet<string> {
  const names = connection.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table);
  if (names.length === 0) return new Set();
  return new Set([
    ...createCarriedReader(connection).columnsOf(table),
    ...(table === 'reports' ? ['bytes'] : []),
  ]);
}

/** What the database refuses of a bundle is the bundle's fault, but for a full disk. */
function asDamage<T>(work: () => T): T {
  try {
    return withDbErrors(work);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw refuse('rows that do not fit together', error);
  }
}

function refuse(why: string, cause?: unknown): AppError {
  return new AppError('unreadable-file', why, { reason: 'bundle-damaged' }, { cause });
}
