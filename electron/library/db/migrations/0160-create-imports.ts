import type { Migration } from './migration.ts';

/**
 * What an import was given and what became of each, so that one that was broken off goes on where it was, and what was
 * left out can be looked up later. Nothing of it is a step of the history.
 */
export const createImports: Migration = {
  version: 160,
  sql: `
    CREATE TABLE imports (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      started_at TEXT NOT NULL,
      -- null while files are left and nobody stopped it
      ended_at TEXT,
      -- number of the process at work on it
      owner INTEGER,
      -- how its tables are read
      plans TEXT NOT NULL CHECK (json_valid(plans))
    ) STRICT;

    CREATE TABLE import_files (
      import_id INTEGER NOT NULL REFERENCES imports (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      name TEXT NOT NULL,
      within TEXT NOT NULL CHECK (json_valid(within)),
      -- null once nothing is left to be read of it
      path TEXT,
      PRIMARY KEY (import_id, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE import_items (
      id INTEGER PRIMARY KEY,
      import_id INTEGER NOT NULL,
      position INTEGER NOT NULL,
      name TEXT NOT NULL,
      status TEXT NOT NULL CHECK (status IN ('imported', 'duplicate', 'failed', 'skipped')),
      report_id INTEGER REFERENCES reports (id) ON DELETE SET NULL,
      -- why it failed or was skipped, how it is a duplicate
      detail TEXT NOT NULL CHECK (json_valid(detail)),
      FOREIGN KEY (import_id, position) REFERENCES import_files (import_id, position) ON DELETE CASCADE
    ) STRICT;
    CREATE INDEX import_items_by_file ON import_items (import_id, position);
    CREATE INDEX import_items_by_report ON import_items (report_id);
  `,
};
