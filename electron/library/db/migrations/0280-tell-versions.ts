import type { Migration } from './migration.ts';
import { recordRows } from './record-rows.ts';

const ANCHOR = ['quote', 'prefix', 'suffix', 'start', 'version'];
const NOTES = [
  ...['id', 'kind', 'left_report', ...ANCHOR.map((part) => `left_${part}`)],
  ...['right_report', ...ANCHOR.map((part) => `right_${part}`)],
  ...['change_key', 'text', 'tags', 'created_at', 'updated_at', 'deleted_at'],
  ...['subject', 'note_kind', 'colour', 'author'],
];

/** Notes keep which text their words stood in, by the SHA-256 of that; of those that are there it is not known. */
export const tellVersions: Migration = {
  version: 280,
  sql: `
    ALTER TABLE notes ADD COLUMN left_version TEXT;
    ALTER TABLE notes ADD COLUMN right_version TEXT;
    DROP TRIGGER notes_insert_history;
    DROP TRIGGER notes_update_history;
    DROP TRIGGER notes_delete_history;
    ${recordRows('notes', NOTES)}
  `,
};
