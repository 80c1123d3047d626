import type { Migration } from './migration.ts';

/** A review of the history seen in the one order of its reports. */
function ordered(image: 'before' | 'after'): string {
  const [left, right] = [`${image} ->> '$.left_report'`, `${image} ->> '$.right_report'`];
  const turned = `json_set(${image}, '$.left_report', ${right}, '$.right_report', ${left})`;
  return `CASE WHEN ${left} > ${right} THEN ${turned} ELSE ${image} END`;
}

/**
 * Reviews are kept in one order of the two reports, the older one in the library first, as decisions are: a change has
 * the same key from either side. The history keeps rows, so they are turned there, too. Nothing is recorded by its
 * triggers, for no step is open. A review of which both orders were ever written is one row now: its past in two rows
 * could not be gone through again, so it leaves the history.
 */
export const orderReviews: Migration = {
  version: 60,
  sql: `
    WITH
      images AS (
        SELECT id, coalesce(before, after) AS image FROM history_changes WHERE place = 'reviews'
      ),
      recorded AS (
        SELECT id, image ->> '$.left_report' AS a, image ->> '$.right_report' AS b, image ->> '$.change_key' AS k
        FROM images
      ),
      written AS (SELECT a, b, k FROM recorded UNION SELECT left_report, right_report, change_key FROM reviews)
    DELETE FROM history_changes WHERE id IN (
      SELECT id FROM recorded AS r WHERE r.a <> r.b AND (r.b, r.a, r.k) IN (SELECT a, b, k FROM written)
    );
    DELETE FROM history_steps WHERE id NOT IN (SELECT step FROM history_changes);
    UPDATE history_changes SET before = ${ordered('before')}, after = ${ordered('after')} WHERE place = 'reviews';

    INSERT OR IGNORE INTO reviews (left_report, right_report, change_key, reviewed_at)
      SELECT right_report, left_report, change_key, reviewed_at FROM reviews WHERE left_report > right_report;
    DELETE FROM reviews WHERE left_report > right_report;
  `,
};
