import type { Migration } from './migration.ts';

/** What the user chose for the interface, a row for each choice. */
export const createSettings: Migration = {
  version: 30,
  sql: `
    CREATE TABLE settings (
      name TEXT PRIMARY KEY,
      value TEXT NOT NULL CHECK (json_valid(value))
    ) STRICT, WITHOUT ROWID;
  `,
};
