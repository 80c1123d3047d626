import { readNumber, type Connection } from './connection.ts';
import type { Migration } from './migrations/migration.ts';

/** The version that the last of `migrations` leads to. */
export function newestVersion(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0;
}

/**
 * Brings the file up to the newest schema, each step with its version number in one transaction: a process killed in
 * between leaves a file of the version before. The version is read inside, since another process may do the same; and before,
 * since a file that has all steps is opened while another process writes, too.
 */
export function migrate(connection: Connection, migrations: readonly Migration[]): void {
  const reached = readNumber(connection, 'user_version');
  for (const { version, sql } of migrations) {
    if (version <= reached) continue;
    connection
      .transaction(() => {
        if (readNumber(connection, 'user_version') >= version) return;
        connection.exec(sql);
        connection.pragma(`user_version = ${version}`);
      })
      .immediate();
  }
}
