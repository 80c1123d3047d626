import type { Migration } from './migration.ts';
import { recordRows } from './record-rows.ts';

/** Which figure of a later report a coder set against a goal's, in the place of the one that the program took. */
export const createChoices: Migration = {
  version: 100,
  sql: `
    -- the value by its words and what is around them; a goal has one for each later report
    CREATE TABLE goal_choices (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      goal_id INTEGER NOT NULL REFERENCES goals (id) ON DELETE CASCADE,
      report_id INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
      anchor TEXT NOT NULL CHECK (json_valid(anchor)),
      created_at TEXT NOT NULL,
      UNIQUE (goal_id, report_id)
    ) STRICT;
    CREATE INDEX goal_choices_by_report ON goal_choices (report_id);
    ${recordRows('goal_choices', ['id', 'goal_id', 'report_id', 'anchor', 'created_at'])}
  `,
};
