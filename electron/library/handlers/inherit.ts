import type { Reader, Writer } from '../db/database.ts';
import type { StoredReport } from '../db/reports.ts';
import type { TextDocument } from '../import/document.ts';
import { headOf } from './summary.ts';

/** A corrected file has nearly all paragraphs of the one before; another paper of the same place and year has none. */
const SAME_REPORT = 0.5;

/**
 * Gives a report that was just added what the reader settled on an earlier file of the same report: a corrected file
 * comes in as a new one, and nobody settles the same twice. What can't be placed in it is listed there, never dropped.
 * True where the outline is to be read again.
 */
export function inheritDecisions(
  writer: Writer,
  reader: Reader,
  added: StoredReport,
  document: TextDocument,
  now: string,
): boolean {
  const former = findFormer(reader, added, document);
  if (former === undefined) return false;
  for (const decision of reader.decisions.loadOfReport(former.id))
    writer.decisions.insert({ ...decision, leftReport: added.id }, now);
  const edits = reader.corrections.loadOutline(former.id);
  for (const { edit, anchor } of edits) writer.corrections.insertOutline(added.id, edit, anchor, now);
  return edits.length > 0;
}

/** The last file added of the same report, in the bin or not. */
function findFormer(reader: Reader, added: StoredReport, { clean }: TextDocument): StoredReport | undefined {
  const { place, year } = headOf(added);
  return reader.reports
    .loadOfYear(place.trim(), year)
    .findLast((each) => each.id !== added.id && isSameReport(reader.texts.load(each.id), clean.text));
}

function isSameReport(one: string, other: string): boolean {
  const [a, b] = [listParagraphs(one), listParagraphs(other)];
  const shared = [...a].filter((paragraph) => b.has(paragraph)).length;
  return shared > SAME_REPORT * Math.max(a.size, b.size);
}

function listParagraphs(text: string): ReadonlySet<string> {
  return new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  );
}
