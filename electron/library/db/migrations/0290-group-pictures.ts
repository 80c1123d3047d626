import type { Migration } from './migration.ts';

/** Numbered pictures come in as the pages of one report; what is under way is of single files. */
export const groupPictures: Migration = {
  version: 290,
  sql: `
    -- paths of the pictures that it is made of, in order; null for a file by itself
    ALTER TABLE import_files ADD COLUMN pages TEXT CHECK (pages IS NULL OR json_valid(pages));
    ALTER TABLE survey_rows ADD COLUMN pages TEXT CHECK (pages IS NULL OR json_valid(pages));
    -- paths of the pictures that the reader took apart
    ALTER TABLE surveys ADD COLUMN apart TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(apart));
  `,
};
