import type { CleaningChoice } from '../../../shared/model/cleaning.ts';
import type { Encoding, ReportId } from '../../../shared/model/report.ts';
import type { Reader } from '../db/database.ts';
import type { StoredReport } from '../db/reports.ts';
import { decodeAs } from '../import/decode.ts';
import { readDocument, type TextDocument } from '../import/document.ts';
import type { Library } from '../library.ts';
import { saveDocument } from './store.ts';
import { requireReport } from './summary.ts';

/** A report with all that is read out of its original bytes today. */
export type OpenReport = { readonly stored: StoredReport; readonly document: TextDocument };

/** How a report's bytes are read: as it is stored, unless it says otherwise. */
type Reading = { readonly encoding?: Encoding; readonly choice?: CleaningChoice };

/** A report's original bytes as a document. */
export function readStored(reader: Reader, stored: StoredReport, reading: Reading = {}): TextDocument {
  const encoding = reading.encoding ?? stored.chosenEncoding ?? stored.detectedEncoding;
  const choice = reading.choice ?? reader.texts.loadChoice(stored.id);
  return readDocument(decodeAs(reader.reports.loadBytes(stored.id), encoding), stored.fileName, choice);
}

/**
 * Reads a report from its bytes. Where today's rules give another text than the one that is stored, that one is made
 * anew: what is shown, compared, searched and exported is one and the same.
 */
export function openDocument({ db }: Library, id: ReportId): OpenReport {
  const open = db.read((reader) => {
    const stored = requireReport(reader, id);
    return { stored, document: readStored(reader, stored) };
  });
  if (isCurrent(open.stored, open.document)) return open;
  return db.write('reports', (writer, reader) => {
    saveDocument(writer, reader, id, open.document);
    return { stored: requireReport(reader, id), document: open.document };
  });
}

function isCurrent(stored: StoredReport, document: TextDocument): boolean {
  return stored.rules === document.rules && stored.textSha256 === document.textSha256;
}
