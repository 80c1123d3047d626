import type { Migration } from './migration.ts';
import { recordRows } from './record-rows.ts';

const ANCHOR = ['quote', 'prefix', 'suffix', 'start'];
const NOTES = [
  ...['id', 'kind', 'left_report', ...ANCHOR.map((part) => `left_${part}`)],
  ...['right_report', ...ANCHOR.map((part) => `right_${part}`)],
  ...['change_key', 'text', 'tags', 'created_at', 'updated_at', 'deleted_at'],
  ...['subject', 'note_kind', 'colour', 'author'],
];
const TAGS = ['id', 'path', 'definition', 'example', 'colour', 'created_at'];

/** The path above, '' at the root: all from the last break on is cut off. */
const above = (path: string): string => `rtrim(rtrim(${path}, replace(${path}, '/', '')), '/')`;

/**
 * The codebook, and what a note has beside its words: what kind it is, in which colour its words are marked, what they
 * stand for, who wrote it. A note on a pair without a change has an empty key of a change. Tags in use, in the bin
 * and in the history too, become tags of the codebook, with those above them.
 */
export const createTags: Migration = {
  version: 210,
  sql: `
    ALTER TABLE notes ADD COLUMN subject TEXT;
    ALTER TABLE notes ADD COLUMN note_kind TEXT;
    ALTER TABLE notes ADD COLUMN colour TEXT;
    ALTER TABLE notes ADD COLUMN author TEXT NOT NULL DEFAULT '';
    DROP TRIGGER notes_insert_history;
    DROP TRIGGER notes_update_history;
    DROP TRIGGER notes_delete_history;
    ${recordRows('notes', NOTES)}

    CREATE TABLE tags (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      -- names from the root, / between them
      path TEXT NOT NULL UNIQUE,
      definition TEXT NOT NULL DEFAULT '',
      example TEXT NOT NULL DEFAULT '',
      colour TEXT,
      created_at TEXT NOT NULL
    ) STRICT;
    ${recordRows('tags', TAGS)}

    WITH RECURSIVE
      used (path, at) AS (
        SELECT value, created_at FROM notes, json_each(notes.tags)
        UNION
        SELECT value, before ->> '$.created_at' FROM history_changes, json_each(before ->> '$.tags')
          WHERE place = 'notes' AND before IS NOT NULL
        UNION
        SELECT value, after ->> '$.created_at' FROM history_changes, json_each(after ->> '$.tags')
          WHERE place = 'notes' AND after IS NOT NULL
      ),
      up (path, at) AS (
        SELECT path, at FROM used
        UNION
        SELECT ${above('path')}, at FROM up WHERE ${above('path')} <> ''
      )
    INSERT INTO tags (path, created_at) SELECT path, min(at) FROM up WHERE path <> '' GROUP BY path ORDER BY path;
  `,
};
