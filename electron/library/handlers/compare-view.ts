import type { ComparedReport, ComparisonView, ReportSummary } from '../../../shared/contract/views.ts';
import type { Comparison } from '../../../shared/model/comparison.ts';
import type { ReportId } from '../../../shared/model/report.ts';
import type { Reader } from '../db/database.ts';
import type { StoredReport } from '../db/reports.ts';
import type { Library } from '../library.ts';
import { loadNotesOfPair } from '../notes/load.ts';
import type { Compared } from './compared.ts';
import type { OpenReport } from './documents.ts';
import { placeOf } from './shelves.ts';
import { byYear, headOf, summarize } from './summary.ts';

/** A comparison with what the user made of it, as it stands now. */
export function viewCompared(
  { db }: Library,
  { left, right, comparison, decisions }: Compared,
): ComparisonView {
  const [leftId, rightId] = [left.stored.id, right.stored.id];
  return db.read((reader) => ({
    left: viewSide(left),
    right: viewSide(right),
    comparison,
    decisions,
    reviewed: loadReviewed(reader, leftId, rightId, comparison),
    notes: loadNotesOfPair(reader, leftId, rightId),
    between: findBetween(reader, left.stored, right.stored),
  }));
}

function viewSide({ stored, document }: OpenReport): ComparedReport {
  const { outline, sentences } = document.report;
  const spans = sentences.map(({ start, end }) => ({ start, end }));
  return { summary: summarize(stored), text: document.clean.text, outline, sentences: spans };
}

/** Keys of changes that no longer exist stay in the library: a text cleaned back has them again. */
export function loadReviewed(
  reader: Reader,
  left: ReportId,
  right: ReportId,
  { changes }: Comparison,
): readonly string[] {
  const existing = new Set(changes.map(({ key }) => key));
  return reader.reviews.load(left, right).filter((key) => existing.has(key));
}

function findBetween(reader: Reader, left: StoredReport, right: StoredReport): readonly ReportSummary[] {
  const [a, b] = [headOf(left).year, headOf(right).year];
  if (a === null || b === null || placeOf(left) !== placeOf(right)) return [];
  const [first, last] = [Math.min(a, b), Math.max(a, b)];
  // Neighbouring years, which most pairs are, have nothing between them.
  if (last - first < 2) return [];
  return reader.reports
    .loadAll()
    .filter((report) => placeOf(report) === placeOf(left))
    .filter((report) => {
      const { year } = headOf(report);
      return year !== null && year > first && year < last;
    })
    .sort(byYear)
    .map(summarize);
}
