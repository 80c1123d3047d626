import type { Migration } from './migration.ts';

/**
 * What is worked out of a report's text and asked for again later: where its characters come from, so that what hangs
 * on them can follow them after other rules read the file, and how often its words stand in it. And where the changes
 * stood that were marked as reviewed. All of it can be missing; a report is read anew to have it again.
 */
export const keepDerived: Migration = {
  version: 70,
  sql: `
    -- the place of each character in the decoded file, as runs
    CREATE TABLE origins (
      report_id INTEGER PRIMARY KEY REFERENCES reports (id) ON DELETE CASCADE,
      runs TEXT NOT NULL CHECK (json_valid(runs))
    ) STRICT;

    CREATE TABLE frequencies (
      report_id INTEGER PRIMARY KEY REFERENCES reports (id) ON DELETE CASCADE,
      rules INTEGER NOT NULL,
      counts BLOB NOT NULL
    ) STRICT;

    -- beside a row of reviews, in the same order of the reports; stays where that one is taken away, for its undo
    CREATE TABLE review_places (
      left_report INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
      right_report INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
      change_key TEXT NOT NULL,
      kind TEXT NOT NULL,
      left_anchor TEXT CHECK (left_anchor IS NULL OR json_valid(left_anchor)),
      right_anchor TEXT CHECK (right_anchor IS NULL OR json_valid(right_anchor)),
      PRIMARY KEY (left_report, right_report, change_key)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX review_places_by_right ON review_places (right_report);
    CREATE INDEX reviews_by_right ON reviews (right_report);
  `,
};
