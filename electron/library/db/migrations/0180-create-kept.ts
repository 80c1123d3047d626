import type { Migration } from './migration.ts';

/** What a page keeps for its reader beyond a restart: drafts, places. Nothing of it is a step of the history. */
export const createKept: Migration = {
  version: 180,
  sql: `
    CREATE TABLE kept (
      kind TEXT NOT NULL,
      key TEXT NOT NULL,
      value TEXT NOT NULL CHECK (json_valid(value)),
      kept_at TEXT NOT NULL,
      PRIMARY KEY (kind, key)
    ) STRICT, WITHOUT ROWID;
  `,
};
