import type { Migration } from './migration.ts';
import { recordRows } from './record-rows.ts';

const TAGS = ['id', 'path', 'definition', 'example', 'counter_example', 'colour', 'created_at'];

/** A tag has a counter-example, too: what looks like its passages and does not get it. */
export const excludeFromTags: Migration = {
  version: 250,
  sql: `
    ALTER TABLE tags ADD COLUMN counter_example TEXT NOT NULL DEFAULT '';
    DROP TRIGGER tags_insert_history;
    DROP TRIGGER tags_update_history;
    DROP TRIGGER tags_delete_history;
    ${recordRows('tags', TAGS)}
  `,
};
