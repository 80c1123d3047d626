import type { Migration } from './migration.ts';

/** The folder whose new files are offered, and which of its files were offered already, each as it was then. */
export const createWatched: Migration = {
  version: 200,
  sql: `
    CREATE TABLE watched_folders (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      path TEXT NOT NULL,
      chosen_at TEXT NOT NULL
    ) STRICT;

    CREATE TABLE watched_files (
      path TEXT PRIMARY KEY,
      size INTEGER NOT NULL,
      -- milliseconds, as the file system tells it
      changed_at REAL NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
};
