import type { ReportHead, ReportId } from '../../../../shared/model/report.ts';
import type { WriteContext, Writer } from '../../db/database.ts';
import { pathOf, type TextDocument } from '../../import/document.ts';
import { readyText, type ReadyText } from '../../import/ready.ts';
import type { StoredReport } from '../../db/reports.ts';
import { findShelf, SHELF_RULES } from '../shelf/find-shelf.ts';
import { findReport } from '../shelf/summary.ts';

/** Stores what was read out of a report: its text with how it was made, how often its words stand in it, its outline. */
export function saveText(writer: Writer, id: ReportId, ready: ReadyText): void {
  writer.texts.save(id, ready);
  writer.frequencies.save(id, ready.frequencies);
  writer.outlines.save(id, ready.outline);
}

/** Puts a text that was made anew in the place of the old one; the user's own head stays over what is read now. */
export function saveDocument({ writer, reader }: WriteContext, id: ReportId, document: TextDocument): void {
  saveText(writer, id, readyText(document));
  writer.reports.saveHeadAsRead(id, document.head);
  const stored = findReport(reader, id);
  placeOnShelf({ writer, reader }, stored, stored.headCorrected ?? document.head);
}

/** Files a report under the place and the year of its head. */
export function placeOnShelf(
  { writer, reader }: Pick<WriteContext, 'writer' | 'reader'>,
  { id, fileName: name, source }: Pick<StoredReport, 'id' | 'fileName' | 'source'>,
  head: ReportHead,
): void {
  const shelf = findShelf(head, pathOf({ ...source, name }), () => reader.texts.load(id));
  const placeKey = writer.places.saveShelf(shelf);
  writer.reports.saveShelfPlace(id, { placeKey, year: head.year, rules: SHELF_RULES });
}
