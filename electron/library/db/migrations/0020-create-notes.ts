import type { Migration } from './migration.ts';

/** Notes, the reviewed state of changes, and what the user corrected. */
export const createNotes: Migration = {
  version: 20,
  sql: `
    -- a note on words has the left side only; a note on a change names both reports, and a quote where one stands
    CREATE TABLE notes (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      kind TEXT NOT NULL CHECK (kind IN ('text', 'change')),
      left_report INTEGER NOT NULL REFERENCES reports (id),
      left_quote TEXT,
      left_prefix TEXT,
      left_suffix TEXT,
      left_start INTEGER,
      right_report INTEGER REFERENCES reports (id),
      right_quote TEXT,
      right_prefix TEXT,
      right_suffix TEXT,
      right_start INTEGER,
      change_key TEXT,
      text TEXT NOT NULL,
      tags TEXT NOT NULL CHECK (json_valid(tags)),
      created_at TEXT NOT NULL,
      updated_at TEXT NOT NULL,
      deleted_at TEXT,
      CHECK ((left_quote IS NULL) = (left_prefix IS NULL)
        AND (left_quote IS NULL) = (left_suffix IS NULL)
        AND (left_quote IS NULL) = (left_start IS NULL)),
      CHECK ((right_quote IS NULL) = (right_prefix IS NULL)
        AND (right_quote IS NULL) = (right_suffix IS NULL)
        AND (right_quote IS NULL) = (right_start IS NULL)),
      CHECK (CASE kind
        WHEN 'text' THEN left_quote IS NOT NULL AND right_report IS NULL AND right_quote IS NULL AND change_key IS NULL
        ELSE right_report IS NOT NULL AND change_key IS NOT NULL
      END)
    ) STRICT;
    CREATE INDEX notes_by_left ON notes (left_report);
    CREATE INDEX notes_by_right ON notes (right_report);

    CREATE TABLE reviews (
      left_report INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
      right_report INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
      change_key TEXT NOT NULL,
      reviewed_at TEXT NOT NULL,
      PRIMARY KEY (left_report, right_report, change_key)
    ) STRICT, WITHOUT ROWID;

    -- the user's own decisions, kept apart from what was computed: they win over it, whatever is run again
    CREATE TABLE corrections (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      kind TEXT NOT NULL,
      report_id INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
      other_report_id INTEGER REFERENCES reports (id) ON DELETE CASCADE,
      anchor TEXT CHECK (anchor IS NULL OR json_valid(anchor)),
      payload TEXT NOT NULL CHECK (json_valid(payload)),
      created_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX corrections_by_report ON corrections (report_id, kind);
    CREATE UNIQUE INDEX one_head_correction ON corrections (report_id) WHERE kind = 'head';
  `,
};
