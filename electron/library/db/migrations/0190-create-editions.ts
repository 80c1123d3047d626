import type { Migration } from './migration.ts';
import { recordRows } from './record-rows.ts';

/** Which edition of its year's report a file is, and which of several stands for the year, as the reader says. */
export const createEditions: Migration = {
  version: 190,
  sql: `
    CREATE TABLE editions (
      report_id INTEGER PRIMARY KEY REFERENCES reports (id) ON DELETE CASCADE,
      -- null: as its title or its file says
      label TEXT,
      is_chosen INTEGER NOT NULL CHECK (is_chosen IN (0, 1))
    ) STRICT;
    ${recordRows('editions', ['report_id', 'label', 'is_chosen'])}
  `,
};
