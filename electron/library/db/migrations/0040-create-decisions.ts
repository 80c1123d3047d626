import type { Migration } from './migration.ts';

/** What readers settled between two reports. */
export const createDecisions: Migration = {
  version: 40,
  sql: `
    -- kept in one order of the two reports, the older one in the library first, whichever was left when it was made
    CREATE TABLE decisions (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      kind TEXT NOT NULL CHECK (kind IN ('link', 'cut')),
      level TEXT NOT NULL CHECK (level IN ('section', 'passage')),
      first_report INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
      second_report INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
      first_anchor TEXT CHECK (first_anchor IS NULL OR json_valid(first_anchor)),
      second_anchor TEXT CHECK (second_anchor IS NULL OR json_valid(second_anchor)),
      created_at TEXT NOT NULL,
      CHECK (first_report < second_report),
      CHECK (CASE kind
        WHEN 'link' THEN first_anchor IS NOT NULL AND second_anchor IS NOT NULL
        ELSE first_anchor IS NOT NULL OR second_anchor IS NOT NULL
      END)
    ) STRICT;
    CREATE INDEX decisions_by_pair ON decisions (first_report, second_report);
    CREATE INDEX decisions_by_second ON decisions (second_report);
  `,
};
