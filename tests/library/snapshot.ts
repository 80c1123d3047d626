import Sqlite from 'better-sqlite3';

/** Every row that is the user's doing or follows from it; what only counts or remembers is left out. */
const TABLES: Readonly<Record<string, string>> = {
  notes: 'SELECT * FROM notes ORDER BY id',
  tags: 'SELECT * FROM tags ORDER BY id',
  reviews: 'SELECT * FROM reviews ORDER BY left_report, right_report, change_key',
  corrections: 'SELECT * FROM corrections ORDER BY id',
  editions: 'SELECT * FROM editions ORDER BY report_id',
  report_tags: 'SELECT * FROM report_tags ORDER BY report_id, tag',
  places_apart: 'SELECT * FROM places_apart ORDER BY one, other',
  saved_searches: 'SELECT * FROM saved_searches ORDER BY name',
  decisions: 'SELECT * FROM decisions ORDER BY id',
  indicator_joins: `SELECT j.id, p.name AS place, j.name, j.indicator, j.created_at
    FROM indicator_joins j JOIN places p ON p.id = j.place_id ORDER BY j.id`,
  goals: 'SELECT * FROM goals ORDER BY id',
  goal_choices: 'SELECT * FROM goal_choices ORDER BY id',
  goal_evidence: 'SELECT * FROM goal_evidence ORDER BY id',
  goal_verdicts: 'SELECT * FROM goal_verdicts ORDER BY goal_id',
  // The first version is the program's.
  verdict_schemes: 'SELECT * FROM verdict_schemes WHERE version > 1 ORDER BY version',
  reports: `SELECT r.id, p.name AS place, r.year, r.head_read, r.chosen_encoding, r.deleted_at
    FROM reports r JOIN places p ON p.id = r.place_id ORDER BY r.id`,
  texts: 'SELECT * FROM texts ORDER BY report_id',
  outline: 'SELECT * FROM outline ORDER BY report_id, position',
};

/** The library as it stands in its file: equal where nothing that matters differs. */
export function takeSnapshot(file: string): Readonly<Record<string, readonly unknown[]>> {
  const connection = new Sqlite(file, { readonly: true });
  try {
    return Object.fromEntries(
      Object.entries(TABLES).map(([table, sql]) => [table, connection.prepare(sql).all()]),
    );
  } finally {
    connection.close();
  }
}
