import type { Migration } from './migration.ts';

/** What is taken in out of a survey is an import like others, and what was left out of it is kept with it. */
export const keepSurveyImports: Migration = {
  version: 170,
  sql: `
    -- the import that its rows go into; null before any does
    ALTER TABLE surveys ADD COLUMN import_id INTEGER REFERENCES imports (id) ON DELETE SET NULL;
    CREATE INDEX surveys_by_import ON surveys (import_id);

    -- a check of a column can't be widened in place
    CREATE TABLE new_import_items (
      id INTEGER PRIMARY KEY,
      import_id INTEGER NOT NULL,
      position INTEGER NOT NULL,
      name TEXT NOT NULL,
      status TEXT NOT NULL CHECK (status IN ('imported', 'duplicate', 'failed', 'skipped', 'left-out')),
      report_id INTEGER REFERENCES reports (id) ON DELETE SET NULL,
      -- why it failed or was skipped, how it is a duplicate
      detail TEXT NOT NULL CHECK (json_valid(detail)),
      FOREIGN KEY (import_id, position) REFERENCES import_files (import_id, position) ON DELETE CASCADE
    ) STRICT;
    INSERT INTO new_import_items SELECT * FROM import_items;
    DROP TABLE import_items;
    ALTER TABLE new_import_items RENAME TO import_items;
    CREATE INDEX import_items_by_file ON import_items (import_id, position);
    CREATE INDEX import_items_by_report ON import_items (report_id);
  `,
};
