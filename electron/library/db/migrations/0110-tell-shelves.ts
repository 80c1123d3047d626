import type { Migration } from './migration.ts';

/**
 * Which administrative division a shelf is of. Reports of a place stand together under whatever name they print it
 * (徐水县, 保定市徐水区), so an older library's are filed anew where their rules are behind.
 */
export const tellShelves: Migration = {
  version: 110,
  sql: `
    -- code of GB/T 2260, or NULL where the name is of none or of several
    ALTER TABLE places ADD COLUMN division TEXT CHECK (division IS NULL OR length(division) = 6);
    -- version of the rules that the report was filed by
    ALTER TABLE reports ADD COLUMN shelf_rules INTEGER NOT NULL DEFAULT 0;
  `,
};
