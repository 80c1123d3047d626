import type { Migration } from './migration.ts';

/** What was recognised from pictures of pages: where its lines stand on them, and which characters are doubtful. */
export const createRecognitions: Migration = {
  version: 140,
  sql: `
    CREATE TABLE recognitions (
      report_id INTEGER PRIMARY KEY REFERENCES reports (id) ON DELETE CASCADE,
      -- [start, end, page, left, top, right, bottom], in code units of the extracted text and shares of the page
      lines TEXT NOT NULL CHECK (json_valid(lines)),
      -- the same with the confidence, from 0 to 100, behind
      doubtful TEXT NOT NULL CHECK (json_valid(doubtful))
    ) STRICT;
  `,
};
