import type { ComparedReport, ComparisonView, ReportSummary } from '../../../../shared/contract/views.ts';
import type { Reader } from '../../db/database.ts';
import type { StoredReport } from '../../db/reports.ts';
import type { Library } from '../../library.ts';
import { loadNotesOfPair } from '../../notes/load.ts';
import { placeReviews, type PlacedChanges } from '../../../../shared/text/placing/reviews.ts';
import type { Compared } from './open-comparison.ts';
import type { OpenReport } from '../documents/open-document.ts';
import { standingOf } from '../shelf/editions.ts';
import { placeOf } from '../shelf/shelves.ts';
import { byYear, headOf, summarize } from '../shelf/summary.ts';

/** A comparison with what the user made of it, as it stands now. */
export function viewCompared({ db }: Library, compared: Compared): ComparisonView {
  const { left, right, comparison, decisions } = compared;
  const [leftId, rightId] = [left.stored.id, right.stored.id];
  return db.read((reader) => ({
    left: viewSide(left),
    right: viewSide(right),
    comparison,
    decisions,
    reviewed: loadReviewed(reader, compared),
    notes: loadNotesOfPair(reader, leftId, rightId),
    between: findBetween(reader, left.stored, right.stored),
  }));
}

/** A report as its words are shown and quoted. */
export function viewSide({ stored, document, pages }: OpenReport): ComparedReport {
  const { outline, sentences } = document.report;
  const spans = sentences.map(({ start, end }) => ({ start, end }));
  return { summary: summarize(stored), text: document.clean.text, outline, sentences: spans, pages };
}

/** Keys of today's changes that are marked as reviewed, in their order. */
export function loadReviewed(reader: Reader, compared: Compared): readonly string[] {
  return [...loadReviewers(reader, compared).keys()].sort();
}

/** Who marked today's changes as reviewed, by their keys; empty where that was not recorded. */
export function loadReviewers(reader: Reader, compared: Compared): ReadonlyMap<string, string> {
  const stored = reader.reviews.load(compared.left.stored.id, compared.right.stored.id);
  const placed = placeReviews(stored, changesOf(compared));
  return new Map([...placed].map(([{ author }, key]) => [key, author]));
}

/** The changes of a comparison with the texts that they stand in. */
export function changesOf({ left, right, comparison }: Compared): PlacedChanges {
  return {
    left: left.document.clean.text,
    right: right.document.clean.text,
    changes: comparison.changes,
  };
}

function findBetween(reader: Reader, left: StoredReport, right: StoredReport): readonly ReportSummary[] {
  const [a, b] = [headOf(left).year, headOf(right).year];
  if (a === null || b === null || placeOf(left) !== placeOf(right)) return [];
  const [first, last] = [Math.min(a, b), Math.max(a, b)];
  // Neighbouring years, which most pairs are, have nothing between them.
  if (last - first < 2) return [];
  const ofPlace = reader.reports.loadOfPlaces([placeOf(left)]);
  return standingOf(ofPlace)
    .filter((report) => {
      const { year } = headOf(report);
      return year !== null && year > first && year < last;
    })
    .sort(byYear)
    .map(summarize);
}
