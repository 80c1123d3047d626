import type { ReportId } from '../../../../shared/model/report.ts';
import type { StoredCorrection } from '../../db/corrections.ts';
import type { Reader, Writer } from '../../db/database.ts';
import { carryAnchor, carryOver, type MappedText } from '../../notes/carry-over.ts';
import { carryGoals } from './goals.ts';

/**
 * Lets all that the user hung on a report's words follow them into another cleaning of it. What is in the bin is
 * carried as well: it may be taken out again. What can't be carried is left to its quote, and never dropped. True where
 * edits of the outline were carried, so that the report has to be read again.
 */
export function carryAlong(
  writer: Writer,
  reader: Reader,
  id: ReportId,
  before: MappedText,
  after: MappedText,
): boolean {
  carryNotes(writer, reader, id, before, after);
  carryDecisions(writer, reader, id, before, after);
  carryReviews(writer, reader, id, before, after);
  carryGoals(writer, reader, id, before, after);
  return carryCorrections(writer, reader, id, before, after);
}

function carryNotes(
  writer: Writer,
  reader: Reader,
  id: ReportId,
  before: MappedText,
  after: MappedText,
): void {
  for (const note of reader.notes.loadEvery(id)) {
    const target = carryOver(note.target, id, before, after);
    if (target !== undefined) writer.notes.saveTarget(note.id, target);
  }
}

function carryDecisions(
  writer: Writer,
  reader: Reader,
  id: ReportId,
  before: MappedText,
  after: MappedText,
): void {
  for (const decision of reader.decisions.loadOfReport(id)) {
    const left = carryAnchor(decision.left, before, after);
    if (left !== null) writer.decisions.saveAnchors({ ...decision, left });
  }
}

function carryReviews(
  writer: Writer,
  reader: Reader,
  id: ReportId,
  before: MappedText,
  after: MappedText,
): void {
  for (const review of reader.reviews.loadOfReport(id)) {
    const left = carryAnchor(review.place?.left ?? null, before, after);
    if (review.place !== null && left !== null)
      writer.reviews.savePlace({ ...review, place: { ...review.place, left } });
  }
}

/** True where an edit of the outline was among them. */
function carryCorrections(
  writer: Writer,
  reader: Reader,
  id: ReportId,
  before: MappedText,
  after: MappedText,
): boolean {
  const carry = (corrections: readonly Pick<StoredCorrection, 'id' | 'anchor'>[]): boolean => {
    const carried = corrections.flatMap(({ id: correction, anchor: old }) => {
      const anchor = carryAnchor(old, before, after);
      return anchor === null ? [] : [{ correction, anchor }];
    });
    for (const { correction, anchor } of carried) writer.corrections.saveAnchor(correction, anchor);
    return carried.length > 0;
  };
  carry(reader.corrections.loadFigures(id));
  return carry(reader.corrections.loadOutline(id));
}
