import { z } from 'zod';
import type { ReportId } from '../../../shared/model/report.ts';
import type { Review, ReviewPlace } from '../../../shared/model/review.ts';
import type { Connection } from './connection.ts';
import { createPairReader } from './pair-rows.ts';
import { anchorSchema, anchorToJson, jsonColumn, reportIdColumn } from './rows.ts';

/** A mark on a change between two reports. */
export type StoredReview = Review & { readonly left: ReportId; readonly right: ReportId };

export type ReviewReader = {
  /** The marks between two reports, in either order, seen from `left`, by their keys. */
  load(left: ReportId, right: ReportId): readonly StoredReview[];
  /** All marks between a report and any other one, seen from the report. */
  loadOfReport(report: ReportId): readonly StoredReview[];
  /** Where the change stood that is or was marked, the reports in the order in which marks are kept; null where no place was kept. */
  findPlace(left: ReportId, right: ReportId, key: string): ReviewPlace | null;
};

export type ReviewWriter = {
  /** Marks a change; where it is marked already, the mark stays as it was. */
  add(review: StoredReview): void;
  remove(review: Pick<StoredReview, 'left' | 'right' | 'key'>): void;
  /** Puts another place in that of the mark. */
  savePlace(review: StoredReview): void;
};

const anchorColumn = jsonColumn(anchorSchema).nullable();

const reviewRow = z
  .object({
    left_report: reportIdColumn,
    right_report: reportIdColumn,
    change_key: z.string(),
    reviewed_at: z.string(),
    author: z.string(),
    kind: z.string().nullable(),
    left_anchor: anchorColumn,
    right_anchor: anchorColumn,
  })
  .transform((row): StoredReview => ({
    left: row.left_report,
    right: row.right_report,
    key: row.change_key,
    reviewedAt: row.reviewed_at,
    author: row.author,
    place: row.kind === null ? null : { kind: row.kind, left: row.left_anchor, right: row.right_anchor },
  }));

const placeRow = z
  .object({ kind: z.string(), left_anchor: anchorColumn, right_anchor: anchorColumn })
  .transform((row): ReviewPlace => ({ kind: row.kind, left: row.left_anchor, right: row.right_anchor }));

/** The same mark seen from the other side. */
function turn(review: StoredReview): StoredReview {
  const { left, right, place } = review;
  const turned = place === null ? null : { ...place, left: place.right, right: place.left };
  return { ...review, left: right, right: left, place: turned };
}

/** Seen in the one order in which marks are kept: a change has the same key from either side. */
function inStoredOrder(review: StoredReview): StoredReview {
  return review.left < review.right ? review : turn(review);
}

const SELECT = `
  SELECT r.*, p.kind, p.left_anchor, p.right_anchor
  FROM reviews r LEFT JOIN review_places p USING (left_report, right_report, change_key)`;

export function createReviewReader(connection: Connection): ReviewReader {
  const places = connection.prepare(
    'SELECT * FROM review_places WHERE left_report = ? AND right_report = ? AND change_key = ?',
  );
  const pairs = createPairReader<StoredReview>(connection, {
    ofPair: `${SELECT} WHERE r.left_report = ? AND r.right_report = ? ORDER BY r.change_key`,
    ofReport: `${SELECT} WHERE r.left_report = :report OR r.right_report = :report
      ORDER BY r.left_report, r.right_report, r.change_key`,
    rows: z.array(reviewRow),
    leftOf: ({ left }) => left,
    turn,
  });
  return {
    ...pairs,
    findPlace: (left, right, key) => placeRow.optional().parse(places.get(left, right, key)) ?? null,
  };
}

export function createReviewWriter(connection: Connection): ReviewWriter {
  const add = connection.prepare(`
    INSERT INTO reviews (left_report, right_report, change_key, reviewed_at, author) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT DO NOTHING`);
  const remove = connection.prepare(
    'DELETE FROM reviews WHERE left_report = ? AND right_report = ? AND change_key = ?',
  );
  const place = connection.prepare(`
    INSERT INTO review_places (left_report, right_report, change_key, kind, left_anchor, right_anchor)
    VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET kind = excluded.kind, left_anchor = excluded.left_anchor,
      right_anchor = excluded.right_anchor`);
  const savePlace = (review: StoredReview): void => {
    const { left, right, key, place: at } = inStoredOrder(review);
    if (at !== null) place.run(left, right, key, at.kind, anchorToJson(at.left), anchorToJson(at.right));
  };
  return {
    add(review) {
      const { left, right, key, reviewedAt, author } = inStoredOrder(review);
      if (add.run(left, right, key, reviewedAt, author).changes > 0) savePlace(review);
    },
    remove({ left, right, key }) {
      remove.run(Math.min(left, right), Math.max(left, right), key);
    },
    savePlace,
  };
}
