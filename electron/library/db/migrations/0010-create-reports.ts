import type { Migration } from './migration.ts';

/** Places, reports with their original bytes, the texts made from them and their outlines. */
export const createReports: Migration = {
  version: 10,
  sql: `
    CREATE TABLE places (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE
    ) STRICT;

    CREATE TABLE reports (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      place_id INTEGER NOT NULL REFERENCES places (id),
      year INTEGER,
      head_read TEXT NOT NULL CHECK (json_valid(head_read)),
      file_name TEXT NOT NULL,
      sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
      size INTEGER NOT NULL CHECK (size > 0),
      detected_encoding TEXT NOT NULL,
      chosen_encoding TEXT,
      imported_at TEXT NOT NULL,
      deleted_at TEXT,
      -- last, so that a list of reports never reads past them
      bytes BLOB NOT NULL CHECK (length(bytes) = size)
    ) STRICT;
    CREATE INDEX reports_by_place ON reports (place_id, year);

    CREATE TABLE texts (
      report_id INTEGER PRIMARY KEY REFERENCES reports (id) ON DELETE CASCADE,
      choice TEXT NOT NULL CHECK (json_valid(choice)),
      rules INTEGER NOT NULL,
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
      characters INTEGER NOT NULL,
      warnings TEXT NOT NULL CHECK (json_valid(warnings)),
      text TEXT NOT NULL
    ) STRICT;
    CREATE INDEX texts_by_sha256 ON texts (sha256);

    CREATE TABLE outline (
      report_id INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      parent INTEGER NOT NULL,
      level INTEGER NOT NULL,
      marker TEXT NOT NULL,
      title TEXT NOT NULL,
      runin INTEGER NOT NULL CHECK (runin IN (0, 1)),
      role TEXT NOT NULL,
      heading_start INTEGER NOT NULL,
      heading_end INTEGER NOT NULL,
      own_start INTEGER NOT NULL,
      own_end INTEGER NOT NULL,
      section_end INTEGER NOT NULL,
      PRIMARY KEY (report_id, position)
    ) STRICT, WITHOUT ROWID;

    -- counts the writes to each topic, so that every process can tell what another one changed
    CREATE TABLE revisions (
      topic TEXT PRIMARY KEY,
      revision INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
};
