import type { Migration } from './migration.ts';
import { recordRows } from './record-rows.ts';

/** What a reader does on the shelves: tags of reports, places that are not one, searches that are kept. */
export const createShelving: Migration = {
  version: 230,
  sql: `
    CREATE TABLE report_tags (
      report_id INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
      tag TEXT NOT NULL,
      PRIMARY KEY (report_id, tag)
    ) STRICT, WITHOUT ROWID;
    ${recordRows('report_tags', ['report_id', 'tag'])}

    CREATE TABLE places_apart (
      one TEXT NOT NULL,
      other TEXT NOT NULL,
      PRIMARY KEY (one, other)
    ) STRICT, WITHOUT ROWID;
    ${recordRows('places_apart', ['one', 'other'])}

    CREATE TABLE saved_searches (
      name TEXT PRIMARY KEY,
      query TEXT NOT NULL,
      filter TEXT NOT NULL CHECK (json_valid(filter)),
      saved_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    ${recordRows('saved_searches', ['name', 'query', 'filter', 'saved_at'])}
  `,
};
