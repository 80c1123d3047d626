import type { Migration } from './migration.ts';
import { recordRows } from './record-rows.ts';

/** What readers said of the names of a place's indicators. */
export const createIndicators: Migration = {
  version: 90,
  sql: `
    -- the name belongs to the indicator of that name; where both are the same, to no other
    CREATE TABLE indicator_joins (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      place_id INTEGER NOT NULL REFERENCES places (id) ON DELETE CASCADE,
      name TEXT NOT NULL,
      indicator TEXT NOT NULL,
      created_at TEXT NOT NULL,
      UNIQUE (place_id, name)
    ) STRICT;
    ${recordRows('indicator_joins', ['id', 'place_id', 'name', 'indicator', 'created_at'])}
  `,
};
