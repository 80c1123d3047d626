import type { ImportItem } from '../../../shared/contract/views.ts';
import type { ReportHead, ReportId } from '../../../shared/model/report.ts';
import type { Database, Reader, Writer } from '../db/database.ts';
import type { ImportedFile, TextDocument } from '../import/document.ts';
import { requireReport, summarize } from './summary.ts';

/** Puts a file into the library, or finds it there: by its bytes, else by its words. One action. */
export function storeFile(db: Database, file: ImportedFile, importedAt: string): ImportItem {
  return db.write(
    'reports',
    (writer, reader) => findKnown(writer, reader, file) ?? insertFile(writer, reader, file, importedAt),
  );
}

function findKnown(writer: Writer, reader: Reader, file: ImportedFile): ImportItem | undefined {
  const same = reader.reports.findByBytes(file.sha256);
  const known = same ?? reader.reports.findByText(file.document.textSha256);
  if (known === undefined) return undefined;
  if (known.isDeleted) writer.reports.saveDeletedAt(known.id, null);
  return {
    status: 'duplicate',
    name: file.name,
    report: summarize(known),
    sameBytes: same !== undefined,
    restored: known.isDeleted,
  };
}

function insertFile(writer: Writer, reader: Reader, file: ImportedFile, importedAt: string): ImportItem {
  const { name, bytes, sha256, encoding, document } = file;
  const id = writer.reports.insert({
    placeKey: writer.places.saveName(document.head.place.trim()),
    headAsRead: document.head,
    fileName: name,
    sha256,
    bytes,
    detectedEncoding: encoding,
    importedAt,
  });
  saveText(writer, id, document);
  return { status: 'imported', name, report: summarize(requireReport(reader, id)) };
}

function saveText(writer: Writer, id: ReportId, document: TextDocument): void {
  const { clean, choice, rules, characters, warnings, textSha256 } = document;
  writer.texts.save(id, { text: clean.text, choice, rules, characters, warnings, sha256: textSha256 });
  writer.outlines.save(id, document.report.outline);
}

/** Puts a text that was made anew in the place of the old one; the user's own head stays over what is read now. */
export function saveDocument(writer: Writer, reader: Reader, id: ReportId, document: TextDocument): void {
  saveText(writer, id, document);
  writer.reports.saveHeadAsRead(id, document.head);
  const { headCorrected } = requireReport(reader, id);
  placeOnShelf(writer, id, headCorrected ?? document.head);
}

/** Files a report under the place and the year of its head. */
export function placeOnShelf(writer: Writer, id: ReportId, head: ReportHead): void {
  writer.reports.saveShelfPlace(id, {
    placeKey: writer.places.saveName(head.place.trim()),
    year: head.year,
  });
}
