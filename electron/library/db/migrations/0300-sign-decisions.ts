import type { Migration } from './migration.ts';
import { recordRows } from './record-rows.ts';

const DECISIONS = [
  ...['id', 'kind', 'level', 'first_report', 'second_report', 'first_anchor', 'second_anchor'],
  ...['created_at', 'author', 'is_lock'],
];
const REVIEWS = ['left_report', 'right_report', 'change_key', 'reviewed_at', 'author'];
const CORRECTIONS = [
  ...['id', 'kind', 'report_id', 'other_report_id', 'anchor', 'payload', 'created_at', 'author'],
];
const JOINS = ['id', 'place_id', 'name', 'indicator', 'created_at', 'author'];

/** Columns more, and triggers that record them. */
function extend(table: string, columns: readonly string[], added: readonly string[]): string {
  return `
    ${added.map((column) => `ALTER TABLE ${table} ADD COLUMN ${column};`).join('\n')}
    DROP TRIGGER ${table}_insert_history;
    DROP TRIGGER ${table}_update_history;
    DROP TRIGGER ${table}_delete_history;
    ${recordRows(table, columns)}`;
}

const AUTHOR = `author TEXT NOT NULL DEFAULT ''`;

/**
 * Who decided, by name, and whether a link was computed before. Of what is there neither was recorded: it has no
 * author, and a lock of then is a link.
 */
export const signDecisions: Migration = {
  version: 300,
  sql: `
    ${extend('decisions', DECISIONS, [AUTHOR, `is_lock INTEGER NOT NULL DEFAULT 0 CHECK (is_lock IN (0, 1))`])}
    ${extend('reviews', REVIEWS, [AUTHOR])}
    ${extend('corrections', CORRECTIONS, [AUTHOR])}
    ${extend('indicator_joins', JOINS, [AUTHOR])}
    ALTER TABLE history_steps ADD COLUMN ${AUTHOR};
  `,
};
