import type { ImportItem } from '../../../../shared/contract/views.ts';
import type { Database, Reader, Writer } from '../../db/database.ts';
import type { ImportedFile } from '../../import/document.ts';
import { remakeDocument } from './open-document.ts';
import { inheritWork } from '../reader-work/inherit.ts';
import { saveText } from './save-document.ts';
import { requireReport, summarize } from '../shelf/summary.ts';

/** Puts a file into the library, or finds it there: by its bytes, else by its words. One action. */
export function storeFile(db: Database, file: ImportedFile, importedAt: string): ImportItem {
  return db.write(
    'reports',
    null,
    (writer, reader) => findKnown(writer, reader, file) ?? insertFile(writer, reader, file, importedAt),
  );
}

function findKnown(writer: Writer, reader: Reader, file: ImportedFile): ImportItem | undefined {
  const same = reader.reports.findByBytes(file.sha256);
  const known = same ?? reader.reports.findByText(file.document.textSha256);
  if (known === undefined) return undefined;
  if (known.isDeleted) {
    // To add a file is no step of the history, but this brings back what the user put aside.
    writer.history.begin('restore-report');
    writer.reports.saveDeletedAt(known.id, null);
  }
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
  const hasEdits = inheritWork(writer, reader, requireReport(reader, id), document, importedAt);
  if (hasEdits) remakeDocument(writer, reader, id);
  return { status: 'imported', name, report: summarize(requireReport(reader, id)) };
}
