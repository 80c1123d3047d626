import type { Migration } from './migration.ts';

/** What the reader said of a table's columns, for tables with the same head. */
export const rememberColumns: Migration = {
  version: 130,
  sql: `
    CREATE TABLE table_columns (
      -- the cells of the head row
      head TEXT PRIMARY KEY CHECK (json_valid(head)),
      -- for each column its role or null
      roles TEXT NOT NULL CHECK (json_valid(roles)),
      said_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
};
