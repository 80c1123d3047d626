import type { CleanText } from '../../../shared/model/cleaning.ts';
import type { ReportId } from '../../../shared/model/report.ts';
import type { Reader, Writer } from '../db/database.ts';
import type { TextDocument } from '../import/document.ts';
import { carryAnchor, carryOver } from '../notes/carry-over.ts';
import { remakeDocument } from './documents.ts';

/**
 * Lets all that the user hung on a report's words follow them into another cleaning of it. What is in the bin is
 * carried as well: it may be taken out again.
 */
export function carryAlong(
  writer: Writer,
  reader: Reader,
  id: ReportId,
  { clean: before }: TextDocument,
  { clean: after }: TextDocument,
): void {
  carryNotes(writer, reader, id, before, after);
  carryDecisions(writer, reader, id, before, after);
  if (carryCorrections(writer, reader, id, before, after)) remakeDocument(writer, reader, id);
}

function carryNotes(writer: Writer, reader: Reader, id: ReportId, before: CleanText, after: CleanText): void {
  for (const note of reader.notes.loadEvery(id)) {
    const target = carryOver(note.target, id, before, after);
    if (target !== undefined) writer.notes.saveTarget(note.id, target);
  }
}

function carryDecisions(
  writer: Writer,
  reader: Reader,
  id: ReportId,
  before: CleanText,
  after: CleanText,
): void {
  for (const decision of reader.decisions.loadOfReport(id)) {
    const left = carryAnchor(decision.left, before, after);
    if (left !== null) writer.decisions.saveAnchors({ ...decision, left });
  }
}

/** True where an edit of the outline was carried, so that the outline has to be read again. */
function carryCorrections(
  writer: Writer,
  reader: Reader,
  id: ReportId,
  before: CleanText,
  after: CleanText,
): boolean {
  let isCarried = false;
  for (const correction of reader.corrections.loadOutline(id)) {
    const anchor = carryAnchor(correction.anchor, before, after);
    if (anchor === null) continue;
    writer.corrections.saveAnchor(correction.id, anchor);
    isCarried = true;
  }
  return isCarried;
}
