import type { Migration } from './migration.ts';

/**
 * What a report was read out of, where that is more than a file of text: its format, what was left out, and the text
 * that cleaning is laid over.
 */
export const createSources: Migration = {
  version: 120,
  sql: `
    CREATE TABLE sources (
      report_id INTEGER PRIMARY KEY REFERENCES reports (id) ON DELETE CASCADE,
      format TEXT NOT NULL,
      -- version of the reader
      reader INTEGER NOT NULL,
      -- archives, folders and tables around it, and its row in a table
      within TEXT NOT NULL CHECK (json_valid(within)),
      row INTEGER,
      facts TEXT NOT NULL CHECK (json_valid(facts)),
      findings TEXT NOT NULL CHECK (json_valid(findings)),
      pages TEXT NOT NULL CHECK (json_valid(pages)),
      -- null where the bytes are the text
      text TEXT
    ) STRICT;
  `,
};
