import type { StoredCorrection } from '../../db/corrections.ts';
import type { WriteContext } from '../../db/database.ts';
import { carryAnchor, carryOver } from '../../notes/carry-over.ts';
import { carryGoals } from './goals.ts';
import type { Recleaning } from './recleaning.ts';

/**
 * Lets all that the user hung on a report's words follow them into another cleaning of it. What is in the bin is
 * carried as well: it may be taken out again. What can't be carried is left to its quote, and never dropped. True where
 * edits of the outline were carried, so that the report has to be read again.
 */
export function carryAlong(write: WriteContext, recleaning: Recleaning): boolean {
  carryNotes(write, recleaning);
  carryDecisions(write, recleaning);
  carryReviews(write, recleaning);
  carryGoals(write, recleaning);
  return carryCorrections(write, recleaning);
}

function carryNotes({ writer, reader }: WriteContext, { report: id, before, after }: Recleaning): void {
  for (const note of reader.notes.loadEvery(id)) {
    const target = carryOver(note.target, id, before, after);
    if (target !== undefined) writer.notes.saveTarget(note.id, target);
  }
}

function carryDecisions({ writer, reader }: WriteContext, { report: id, before, after }: Recleaning): void {
  for (const decision of reader.decisions.loadOfReport(id)) {
    const left = carryAnchor(decision.left, before, after);
    if (left !== null) writer.decisions.saveAnchors({ ...decision, left });
  }
}

function carryReviews({ writer, reader }: WriteContext, { report: id, before, after }: Recleaning): void {
  for (const review of reader.reviews.loadOfReport(id)) {
    const left = carryAnchor(review.place?.left ?? null, before, after);
    if (review.place !== null && left !== null)
      writer.reviews.savePlace({ ...review, place: { ...review.place, left } });
  }
}

/** True where an edit of the outline was among them. */
function carryCorrections(
  { writer, reader }: WriteContext,
  { report: id, before, after }: Recleaning,
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
