import type { Migration } from './migration.ts';
import { recordColumns, recordRows } from './record-rows.ts';

const ANCHOR = ['quote', 'prefix', 'suffix', 'start'];
const NOTES = [
  ...['id', 'kind', 'left_report', ...ANCHOR.map((part) => `left_${part}`)],
  ...['right_report', ...ANCHOR.map((part) => `right_${part}`)],
  ...['change_key', 'text', 'tags', 'created_at', 'updated_at', 'deleted_at'],
];
const REVIEWS = ['left_report', 'right_report', 'change_key', 'reviewed_at'];
const CORRECTIONS = ['id', 'kind', 'report_id', 'other_report_id', 'anchor', 'payload', 'created_at'];
const DECISIONS = [
  ...['id', 'kind', 'level', 'first_report', 'second_report', 'first_anchor', 'second_anchor'],
  'created_at',
];

/**
 * The steps of undo and redo. Triggers write down each row that the user's doing changed, as it was and as it became,
 * so that no handler can forget one. Source: "Automatic Undo/Redo Using SQLite", https://www.sqlite.org/undoredo.html;
 * here rows are kept instead of statements, so that a step can be taken in either direction and holds no SQL.
 */
export const createHistory: Migration = {
  version: 50,
  sql: `
    CREATE TABLE history_steps (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      action TEXT NOT NULL,
      done_at TEXT NOT NULL,
      is_undone INTEGER NOT NULL DEFAULT 0 CHECK (is_undone IN (0, 1))
    ) STRICT;

    CREATE TABLE history_changes (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      step INTEGER NOT NULL REFERENCES history_steps (id) ON DELETE CASCADE,
      place TEXT NOT NULL,
      before TEXT CHECK (before IS NULL OR json_valid(before)),
      after TEXT CHECK (after IS NULL OR json_valid(after)),
      CHECK (before IS NOT NULL OR after IS NOT NULL)
    ) STRICT;
    CREATE INDEX history_changes_by_step ON history_changes (step);

    -- the step that is being written; only ever set inside a transaction, so that no other process sees it
    CREATE TABLE history_recording (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      step INTEGER REFERENCES history_steps (id) ON DELETE SET NULL
    ) STRICT;
    INSERT INTO history_recording (id) VALUES (1);
    ${recordRows('notes', NOTES)}
    ${recordRows('reviews', REVIEWS)}
    ${recordRows('corrections', CORRECTIONS)}
    ${recordRows('decisions', DECISIONS)}
    ${recordColumns('reports', 'id', ['chosen_encoding', 'deleted_at'])}
    ${recordColumns('texts', 'report_id', ['choice'])}
  `,
};
