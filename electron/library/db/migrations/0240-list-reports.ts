import type { Migration } from './migration.ts';

/**
 * What a list of all reports shows, in indexes of its own: a row of a report lies among the pages of its file, and a list of
 * 13,000 would read 40,000 pages from all over the library.
 */
export const listReports: Migration = {
  version: 240,
  sql: `
    CREATE INDEX reports_listed ON reports (
      deleted_at, id, place_id, year, head_read, file_name, size, detected_encoding, chosen_encoding, imported_at
    );
    CREATE INDEX texts_listed ON texts (report_id, characters, warnings);
    CREATE INDEX sources_listed ON sources (report_id, format, findings);
  `,
};
