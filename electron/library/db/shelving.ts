import { z } from 'zod';
import type { Losses } from '../../../shared/contract/shelf-api.ts';
import type { SavedSearch } from '../../../shared/contract/search-api.ts';
import { searchFilter } from '../../../shared/contract/search-parsers.ts';
import type { ReportId } from '../../../shared/model/report.ts';
import type { Connection } from './connection.ts';
import { jsonColumn, reportIdColumn } from './rows.ts';

/** What a reader does on the shelves. */
export type ShelvingReader = {
  /** What hangs on the reports that have anything, in the bin or not. */
  loadWork(): ReadonlyMap<ReportId, Losses>;
  /** Pairs of shelves that the reader said are of two places, as they were given. */
  loadApart(): readonly { readonly one: string; readonly other: string }[];
  /** By name. What this version does not know is left out. */
  loadSearches(): readonly SavedSearch[];
  /** When each report in the bin was put there. */
  loadDeletedAt(): ReadonlyMap<ReportId, string>;
};

export type ShelvingWriter = {
  setApart(one: string, other: string): void;
  saveSearch(search: SavedSearch): void;
  /** True where there was one of that name. */
  removeSearch(name: string): boolean;
  /** Takes a report out of the file with all that hangs on it. */
  purge(report: ReportId): void;
  /** Takes out what was kept of texts beside the reports: drafts, places in comparisons. */
  purgeKept(report: ReportId): void;
};

const NO_WORK: Losses = { notes: 0, verdicts: 0, goals: 0, decisions: 0, reviews: 0, corrections: 0 };

/** A report, a kind of work, how much of it. */
const WORK = `
  SELECT report, kind, count(*) AS n FROM (
    SELECT left_report AS report, 'notes' AS kind, id AS row FROM notes WHERE deleted_at IS NULL
    UNION ALL SELECT right_report, 'notes', id FROM notes
      WHERE deleted_at IS NULL AND right_report IS NOT NULL AND right_report <> left_report
    UNION ALL SELECT report_id, 'goals', id FROM goals
    UNION ALL SELECT g.report_id, 'verdicts', v.goal_id FROM goal_verdicts v JOIN goals g ON g.id = v.goal_id
    UNION ALL SELECT first_report, 'decisions', id FROM decisions
    UNION ALL SELECT second_report, 'decisions', id FROM decisions
    UNION ALL SELECT left_report, 'reviews', 0 FROM reviews
    UNION ALL SELECT right_report, 'reviews', 0 FROM reviews
    UNION ALL SELECT report_id, 'corrections', id FROM corrections
  ) GROUP BY report, kind`;

const workRow = z.object({
  report: reportIdColumn,
  kind: z.enum(['notes', 'verdicts', 'goals', 'decisions', 'reviews', 'corrections']),
  n: z.number(),
});

const searchRow = z
  .object({
    name: z.string(),
    query: z.string(),
    filter: jsonColumn(searchFilter.nullable().catch(null)),
    saved_at: z.string(),
  })
  .transform(({ name, query, filter, saved_at: savedAt }): readonly SavedSearch[] =>
    filter === null ? [] : [{ name, query, filter, savedAt }],
  );

export function createShelvingReader(connection: Connection): ShelvingReader {
  const work = connection.prepare(WORK);
  const apart = connection.prepare('SELECT one, other FROM places_apart ORDER BY one, other');
  const searches = connection.prepare('SELECT * FROM saved_searches ORDER BY name');
  const deletedAt = connection.prepare('SELECT id, deleted_at FROM reports WHERE deleted_at IS NOT NULL');
  return {
    loadWork() {
      const found = new Map<ReportId, Losses>();
      for (const { report, kind, n } of z.array(workRow).parse(work.all()))
        found.set(report, { ...(found.get(report) ?? NO_WORK), [kind]: n });
      return found;
    },
    loadApart: () => z.array(z.object({ one: z.string(), other: z.string() })).parse(apart.all()),
    loadSearches: () => z.array(searchRow).parse(searches.all()).flat(),
    loadDeletedAt: () =>
      new Map(
        z
          .array(deletedRow)
          .parse(deletedAt.all())
          .map((row) => [row.id, row.deleted_at]),
      ),
  };
}

const deletedRow = z.object({ id: reportIdColumn, deleted_at: z.string() });

export function createShelvingWriter(connection: Connection): ShelvingWriter {
  const setApart = connection.prepare(
    'INSERT INTO places_apart (one, other) VALUES (?, ?) ON CONFLICT DO NOTHING',
  );
  const saveSearch = connection.prepare(`
    INSERT INTO saved_searches (name, query, filter, saved_at) VALUES (?, ?, ?, ?)
    ON CONFLICT (name) DO UPDATE SET query = excluded.query, filter = excluded.filter, saved_at = excluded.saved_at`);
  const removeSearch = connection.prepare('DELETE FROM saved_searches WHERE name = ?');
  // Notes hold on to their reports: they go first.
  const notes = connection.prepare('DELETE FROM notes WHERE left_report = :report OR right_report = :report');
  const report = connection.prepare('DELETE FROM reports WHERE id = ?');
  const kept = connection.prepare(`
    DELETE FROM kept WHERE (kind = 'place' AND (key = :report OR key LIKE :report || ' %' OR key LIKE '% ' || :report))
      OR (kind = 'visit' AND ' ' || key || ' ' LIKE '% ' || :report || ' %')
      OR (kind = 'draft' AND :report IN (value ->> '$.target.report', value ->> '$.target.left', value ->> '$.target.right'))`);
  return {
    setApart: (one, other) => void setApart.run(one, other),
    saveSearch: ({ name, query, filter, savedAt }) =>
      void saveSearch.run(name, query, JSON.stringify(filter), savedAt),
    removeSearch: (name) => removeSearch.run(name).changes > 0,
    purge(id) {
      notes.run({ report: id });
      report.run(id);
    },
    purgeKept: (id) => void kept.run({ report: id }),
  };
}
