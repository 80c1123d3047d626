import { isDeepStrictEqual } from 'node:util';
import type { ReportHead } from '../../../../shared/model/report.ts';
import type { Database, WriteContext } from '../../db/database.ts';
import type { StoredItem } from '../../db/imports.ts';
import type { StoredReport } from '../../db/reports.ts';
import { pathOf } from '../../import/document.ts';
import type { ReadyFile } from '../../import/ready.ts';
import { remakeDocument } from './open-document.ts';
import { inheritWork } from '../reader-work/inherit.ts';
import { placeOnShelf, saveText } from './save-document.ts';
import { findShelf, SHELF_RULES } from '../shelf/find-shelf.ts';
import { requireReport } from '../shelf/summary.ts';
import { sign } from '../base/sign.ts';

/**
 * Puts a file into the library, or finds it there: by its bytes, else by its words. One action. `head` is the reader's own
 * where he corrected it before; of a file that is there already it changes nothing.
 */
export function storeFile(db: Database, file: ReadyFile, head: ReportHead | null = null): StoredItem {
  return db.write(null, null, (write) => {
    const { reports } = write.reader;
    const same = reports.findByBytes(file.sha256);
    const known = same ?? reports.findByText(file.text.sha256);
    return known === undefined
      ? insertFile(write, file, head)
      : {
          ...keepKnown(write, known, { name: file.name, sameBytes: same !== undefined }),
          renewed: same !== undefined && renewFacts(write, same, file.source),
        };
  });
}

/** A file whose very bytes the library has. One action. */
export function storeKnown(
  db: Database,
  { name, sha256 }: { readonly name: string; readonly sha256: string },
): StoredItem {
  return db.write(null, null, (write) => {
    const known = write.reader.reports.findByBytes(sha256);
    if (known === undefined) throw new Error(`the report with the bytes of ${name} is gone`);
    return { ...keepKnown(write, known, { name, sameBytes: true }), renewed: false };
  });
}

function keepKnown(
  { writer }: WriteContext,
  { id, isDeleted }: StoredReport,
  { name, sameBytes }: { readonly name: string; readonly sameBytes: boolean },
) {
  if (isDeleted) {
    // To add a file is no step of the history, but this brings back what the user put aside.
    writer.history.begin('restore-report');
    writer.reports.saveDeletedAt(id, null);
    writer.raise('reports');
  }
  return { status: 'duplicate', name, report: id, sameBytes, restored: isDeleted } as const;
}

/** Takes over what a row of a table says of its report now that its columns are read otherwise. True where it says more. */
function renewFacts(write: WriteContext, known: StoredReport, source: ReadyFile['source']): boolean {
  const { facts, row, within } = known.source;
  const isSameRow = row !== null && row === source.row && within.at(-1) === source.within.at(-1);
  if (!isSameRow || isDeepStrictEqual(facts, source.facts)) return false;
  write.writer.raise('reports');
  write.writer.sources.save(known.id, source);
  remakeDocument(write, known.id);
  return true;
}

function insertFile(write: WriteContext, file: ReadyFile, own: ReportHead | null): StoredItem {
  const { writer, reader, now } = write;
  const { name, bytes, sha256, encoding, head, text, source } = file;
  writer.raise('reports');
  const id = writer.reports.insert({
    placeKey: writer.places.saveShelf(findShelf(head, pathOf({ ...source, name }), () => text.text)),
    shelfRules: SHELF_RULES,
    headAsRead: head,
    fileName: name,
    sha256,
    bytes,
    detectedEncoding: encoding,
    importedAt: now,
  });
  saveText(writer, id, text);
  if (isWorthKeeping(source)) writer.sources.save(id, source);
  if (own !== null) {
    writer.corrections.saveHead(id, own, sign(write));
    placeOnShelf(write, requireReport(reader, id), own);
  }
  const hasEdits = inheritWork(write, requireReport(reader, id), text.text);
  if (hasEdits) remakeDocument(write, id);
  return { status: 'imported', name, report: id };
}

/** Of a plain file of text there is nothing to say that its bytes do not. */
function isWorthKeeping({ format, within, facts, findings }: ReadyFile['source']): boolean {
  return (
    format !== 'text' ||
    within.length > 0 ||
    findings.length > 0 ||
    Object.values(facts).some((fact) => fact !== '')
  );
}
