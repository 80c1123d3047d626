import type { Migration } from './migration.ts';

/**
 * Indexes for what is asked of a library of thousands when it is opened and on every screen: the reports of one place, who
 * filed and who read a report, without a look into the rows, which lie between the bytes of the files.
 */
export const listPlaces: Migration = {
  version: 270,
  sql: `
    DROP INDEX reports_listed;
    CREATE INDEX reports_listed ON reports (
      deleted_at, place_id, id, year, head_read, file_name, size, detected_encoding, chosen_encoding, imported_at
    );
    CREATE INDEX reports_counted ON reports (deleted_at, place_id, year, id);
    CREATE INDEX reports_filed ON reports (shelf_rules);
    CREATE INDEX sources_read ON sources (format, reader);
  `,
};
