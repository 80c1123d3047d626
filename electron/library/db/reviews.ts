import { z } from 'zod';
import type { ReportId } from '../../../shared/model/report.ts';
import type { Connection } from './connection.ts';

export type ReviewReader = {
  /** Keys of the changes between two reports, in either order, marked as reviewed, whether or not they still exist. */
  load(left: ReportId, right: ReportId): readonly string[];
};

export type ReviewWriter = {
  add(left: ReportId, right: ReportId, key: string, now: string): void;
  remove(left: ReportId, right: ReportId, key: string): void;
};

/** The two reports in the one order in which reviews are kept: a change has the same key from either side. */
function inStoredOrder(left: ReportId, right: ReportId): readonly [ReportId, ReportId] {
  return left < right ? [left, right] : [right, left];
}

export function createReviewReader(connection: Connection): ReviewReader {
  const load = connection
    .prepare('SELECT change_key FROM reviews WHERE left_report = ? AND right_report = ? ORDER BY change_key')
    .pluck();
  return { load: (left, right) => z.array(z.string()).parse(load.all(...inStoredOrder(left, right))) };
}

export function createReviewWriter(connection: Connection): ReviewWriter {
  const add = connection.prepare(`
    INSERT INTO reviews (left_report, right_report, change_key, reviewed_at) VALUES (?, ?, ?, ?)
    ON CONFLICT DO NOTHING`);
  const remove = connection.prepare(
    'DELETE FROM reviews WHERE left_report = ? AND right_report = ? AND change_key = ?',
  );
  return {
    add: (left, right, key, now) => void add.run(...inStoredOrder(left, right), key, now),
    remove: (left, right, key) => void remove.run(...inStoredOrder(left, right), key),
  };
}
