import { isDeepStrictEqual } from 'node:util';
import type { ImportItem } from '../../../../shared/contract/views.ts';
import type { ReportHead } from '../../../../shared/model/report.ts';
import type { Database, WriteContext } from '../../db/database.ts';
import type { StoredReport } from '../../db/reports.ts';
import { pathOf, type ImportedFile } from '../../import/document.ts';
import { remakeDocument } from './open-document.ts';
import { inheritWork } from '../reader-work/inherit.ts';
import { placeOnShelf, saveText } from './save-document.ts';
import { findShelf, SHELF_RULES } from '../shelf/find-shelf.ts';
import { requireReport, summarize } from '../shelf/summary.ts';

/**
 * Puts a file into the library, or finds it there: by its bytes, else by its words. One action. `head` is the reader's own
 * where he corrected it before; of a file that is there already it changes nothing.
 */
export function storeFile(db: Database, file: ImportedFile, head: ReportHead | null = null): ImportItem {
  return db.write('reports', null, (write) => findKnown(write, file) ?? insertFile(write, file, head));
}

function findKnown(write: WriteContext, file: ImportedFile): ImportItem | undefined {
  const { writer, reader } = write;
  const same = reader.reports.findByBytes(file.sha256);
  const known = same ?? reader.reports.findByText(file.document.textSha256);
  if (known === undefined) return undefined;
  if (known.isDeleted) {
    // To add a file is no step of the history, but this brings back what the user put aside.
    writer.history.begin('restore-report');
    writer.reports.saveDeletedAt(known.id, null);
  }
  const isRenewed = same !== undefined && renewFacts(write, same, file.source);
  return {
    status: 'duplicate',
    name: file.name,
    report: summarize(isRenewed ? requireReport(reader, known.id) : known),
    sameBytes: same !== undefined,
    restored: known.isDeleted,
    renewed: isRenewed,
  };
}

/** Takes over what a row of a table says of its report now that its columns are read otherwise. True where it says more. */
function renewFacts(write: WriteContext, known: StoredReport, source: ImportedFile['source']): boolean {
  const { facts, row, within } = known.source;
  const isSameRow = row !== null && row === source.row && within.at(-1) === source.within.at(-1);
  if (!isSameRow || isDeepStrictEqual(facts, source.facts)) return false;
  write.writer.sources.save(known.id, source);
  remakeDocument(write, known.id);
  return true;
}

function insertFile(write: WriteContext, file: ImportedFile, head: ReportHead | null): ImportItem {
  const { writer, reader, now } = write;
  const { name, bytes, sha256, encoding, document, source } = file;
  const id = writer.reports.insert({
    placeKey: writer.places.saveShelf(
      findShelf(document.head, pathOf({ ...source, name }), () => document.clean.text),
    ),
    shelfRules: SHELF_RULES,
    headAsRead: document.head,
    fileName: name,
    sha256,
    bytes,
    detectedEncoding: encoding,
    importedAt: now,
  });
  saveText(writer, id, document);
  if (isWorthKeeping(source)) writer.sources.save(id, source);
  if (head !== null) {
    writer.corrections.saveHead(id, head, now);
    placeOnShelf(write, requireReport(reader, id), head);
  }
  const hasEdits = inheritWork(write, requireReport(reader, id), document);
  if (hasEdits) remakeDocument(write, id);
  return { status: 'imported', name, report: summarize(requireReport(reader, id)) };
}

/** Of a plain file of text there is nothing to say that its bytes do not. */
function isWorthKeeping({ format, within, facts, findings }: ImportedFile['source']): boolean {
  return (
    format !== 'text' ||
    within.length > 0 ||
    findings.length > 0 ||
    Object.values(facts).some((fact) => fact !== '')
  );
}
