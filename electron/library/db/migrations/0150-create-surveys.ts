import type { Migration } from './migration.ts';

/**
 * Files that were read and not taken in yet, and what texts are told by when they are nearly the same. Nothing of a
 * survey is a step of the history: until it is taken in nothing is decided.
 */
export const createSurveys: Migration = {
  version: 150,
  sql: `
    CREATE TABLE surveys (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      created_at TEXT NOT NULL,
      -- the files and folders that were named
      paths TEXT NOT NULL CHECK (json_valid(paths)),
      is_read INTEGER NOT NULL CHECK (is_read IN (0, 1)),
      -- a dry run waits for nobody
      is_dry INTEGER NOT NULL CHECK (is_dry IN (0, 1))
    ) STRICT;

    CREATE TABLE survey_rows (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      survey_id INTEGER NOT NULL REFERENCES surveys (id) ON DELETE CASCADE,
      -- the file on the disk that it was found in
      path TEXT NOT NULL,
      name TEXT NOT NULL,
      within TEXT NOT NULL CHECK (json_valid(within)),
      row INTEGER,
      -- why it is no report
      problem TEXT CHECK (problem IS NULL OR json_valid(problem)),
      sha256 TEXT,
      text_sha256 TEXT,
      -- what was read out of it, as the table shows it
      facts TEXT CHECK (facts IS NULL OR json_valid(facts)),
      -- what the reader wrote over it
      change TEXT NOT NULL CHECK (json_valid(change)),
      -- null where the reader said neither
      is_out INTEGER CHECK (is_out IN (0, 1)),
      CHECK ((problem IS NULL) = (facts IS NOT NULL AND sha256 IS NOT NULL AND text_sha256 IS NOT NULL))
    ) STRICT;
    CREATE INDEX survey_rows_by_survey ON survey_rows (survey_id);

    -- what a row becomes a report from, apart from what the table shows
    CREATE TABLE survey_contents (
      row_id INTEGER PRIMARY KEY REFERENCES survey_rows (id) ON DELETE CASCADE,
      -- null where they are those of the file at the path
      bytes BLOB,
      -- what was read out of the bytes, and where they were found
      reading TEXT NOT NULL CHECK (json_valid(reading)),
      signature BLOB NOT NULL
    ) STRICT;

    -- texts of which one has much of the other: with an earlier row, or with a report
    CREATE TABLE survey_likes (
      row_id INTEGER NOT NULL REFERENCES survey_rows (id) ON DELETE CASCADE,
      other_row INTEGER REFERENCES survey_rows (id) ON DELETE CASCADE,
      other_report INTEGER REFERENCES reports (id) ON DELETE CASCADE,
      of_longer REAL NOT NULL,
      of_shorter REAL NOT NULL,
      CHECK ((other_row IS NULL) <> (other_report IS NULL))
    ) STRICT;
    CREATE INDEX survey_likes_by_row ON survey_likes (row_id);

    -- what a report's text is told by; can be missing, and is then made from the text
    CREATE TABLE signatures (
      report_id INTEGER PRIMARY KEY REFERENCES reports (id) ON DELETE CASCADE,
      rules INTEGER NOT NULL,
      text_sha256 TEXT NOT NULL,
      hashes BLOB NOT NULL
    ) STRICT;
  `,
};
