import { CLEANING_RULES, type CleaningChoice } from '../../../../shared/model/cleaning.ts';
import type { PageStart } from '../../../../shared/model/extraction.ts';
import type { Encoding, ReportId } from '../../../../shared/model/report.ts';
import type { Reader, WriteContext } from '../../db/database.ts';
import type { StoredReport } from '../../db/reports.ts';
import { decodeAs } from '../../import/decode.ts';
import { readDocument, type TextDocument } from '../../import/document.ts';
import type { Library } from '../../library.ts';
import { pagesOfText } from '../../notes/pages-of-text.ts';
import type { MappedText } from '../../../../shared/text/placing/carry-over.ts';
import { carryAlong } from '../reader-work/carry-along.ts';
import { isDamaged } from './originals.ts';
import { saveDocument } from './save-document.ts';
import { findReport, requireReport } from '../shelf/summary.ts';

/** A report with all that is read out of its original bytes today. */
export type OpenReport = {
  readonly stored: StoredReport;
  readonly document: TextDocument;
  /** Where the pages of its file begin in the text; none where it has none. */
  readonly pages: readonly PageStart[];
};

/** How a report's bytes are read: as it is stored, unless it says otherwise. */
type Reading = { readonly encoding?: Encoding; readonly choice?: CleaningChoice };

/** A report's original bytes as a document, its outline as the reader corrected it. */
export function readStored(reader: Reader, stored: StoredReport, reading: Reading = {}): TextDocument {
  const choice = reading.choice ?? reader.texts.loadChoice(stored.id);
  const source = loadSource(reader, stored, reading.encoding);
  const from = { ...stored.source, name: stored.fileName };
  const recognition = reader.sources.findRecognition(stored.id);
  const recognised = recognition && {
    recognition,
    corrections: reader.corrections.loadCharacters(stored.id),
  };
  return readDocument(source, from, choice, reader.corrections.loadOutline(stored.id), recognised);
}

/**
 * What cleaning is laid over: the extracted text, or the bytes in the given encoding, else in the one they are read in.
 * Of damaged bytes it is the text as it was cleaned when they were sound, which cleaning leaves as it is.
 */
export function loadSource(reader: Reader, stored: StoredReport, encoding = encodingOf(stored)): string {
  const extracted = reader.sources.findText(stored.id);
  if (extracted !== undefined) return extracted.text;
  const bytes = reader.reports.findIntactBytes(stored.id);
  return bytes === undefined ? reader.texts.load(stored.id) : decodeAs(bytes, encoding);
}

function encodingOf({ chosenEncoding, detectedEncoding }: StoredReport): Encoding {
  return chosenEncoding ?? detectedEncoding;
}

/**
 * Reads a report from its bytes. Where today's rules give another text than the one that is stored, that one is made
 * anew: what is shown, compared, searched and exported is one and the same. What the user hung on its words follows
 * them.
 */
export function openDocument({ db, documents, originals }: Library, id: ReportId): OpenReport {
  const open = db.read((reader) => {
    const stored = originals.check(reader, requireReport(reader, id));
    const document = documents.get(keyOf(reader, stored), () => readStored(reader, stored));
    return { stored, document, pages: pagesOfText(reader, id) };
  });
  if (isCurrent(open.stored, open.document)) return open;
  return db.write('reports', null, (write) => {
    const document = renew(write, id);
    const stored = originals.check(write.reader, requireReport(write.reader, id));
    return { stored, document, pages: pagesOfText(write.reader, id) };
  });
}

/** True where a stored report was read by today's rules, and all that they derive is there. */
export function isReadToday({ rules, isDerived }: StoredReport): boolean {
  return rules === CLEANING_RULES && isDerived;
}

/** Makes what an older version read anew, as `openDocument` does. In the bin or not. */
export function renewDocument({ db }: Library, id: ReportId): void {
  db.write('reports', null, (write) => renew(write, id));
}

function renew(write: WriteContext, id: ReportId): TextDocument {
  const { reader } = write;
  const document = readStored(reader, findReport(reader, id));
  return replaceDocument(write, id, document, reader.texts.findMapped(id));
}

/** Makes what is derived from a report's bytes anew, after what they are read by was changed. In the bin or not. */
export function remakeDocument(write: WriteContext, id: ReportId): void {
  const { reader } = write;
  const stored = findReport(reader, id);
  const isOlder = stored.rules !== CLEANING_RULES;
  const before = isOlder ? reader.texts.findMapped(id) : undefined;
  replaceDocument(write, id, readStored(reader, stored), before);
}

/**
 * Puts a document in the place of the stored one. What the user hung on the words of `before`, another cleaning of the
 * same file, follows them; without one it is found by its quotes. Gives the document as it is then read.
 */
export function replaceDocument(
  write: WriteContext,
  id: ReportId,
  document: TextDocument,
  before: MappedText | undefined,
): TextDocument {
  saveDocument(write, id, document);
  if (before === undefined || !carryAlong(write, { report: id, before, after: document.clean }))
    return document;
  const edited = readStored(write.reader, findReport(write.reader, id));
  saveDocument(write, id, edited);
  return edited;
}

/** All that a document is made from, but for the bytes, which their hash stands for. */
function keyOf(reader: Reader, stored: StoredReport): string {
  const { id, sha256, fileName, source } = stored;
  const edited = reader.corrections.loadOutline(id);
  return JSON.stringify([
    sha256,
    isDamaged(stored),
    source.reader,
    encodingOf(stored),
    fileName,
    reader.texts.loadChoice(id),
    edited,
    reader.corrections.loadCharacters(id),
  ]);
}

function isCurrent(stored: StoredReport, document: TextDocument): boolean {
  return isReadToday(stored) && stored.textSha256 === document.textSha256;
}
