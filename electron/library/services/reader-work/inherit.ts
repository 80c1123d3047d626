import type { Anchor, NoteTarget } from '../../../../shared/model/note.ts';
import type { ReportId } from '../../../../shared/model/report.ts';
import type { Reader, WriteContext } from '../../db/database.ts';
import type { StoredReport } from '../../db/reports.ts';
import type { TextDocument } from '../../import/document.ts';
import { createAnchor, createFinder } from '../../notes/find-anchor.ts';
import { inheritGoals } from './goals.ts';
import { headOf } from '../shelf/summary.ts';

/** A corrected file has nearly all paragraphs of the one before; another paper of the same place and year has none. */
const SAME_REPORT = 0.5;

/**
 * Gives a report that was just added what the reader did on an earlier file of the same report: decisions, edits of its
 * figures and its outline, notes and reviewed marks. A corrected file comes in as a new one, and nobody does the same twice. What can't
 * be placed in it is listed there with its old quote, never dropped.
 *
 * All of it is copied: the earlier file stays as it is, with its own, for as long as it is kept beside the new one, and
 * a wrong file that is put in the bin takes nothing with it. So a note is there twice until one of the two is in the
 * bin. To add a file is no step of the history, and so is this none. True where the outline is to be read again.
 */
export function inheritWork(write: WriteContext, added: StoredReport, document: TextDocument): boolean {
  const { writer, reader, now } = write;
  const former = findFormer(reader, added, document);
  if (former === undefined) return false;
  for (const decision of reader.decisions.loadOfReport(former.id))
    writer.decisions.insert({ ...decision, leftReport: added.id }, now);
  for (const review of reader.reviews.loadOfReport(former.id))
    writer.reviews.add({ ...review, left: added.id });
  inheritNotes(write, former.id, added.id, document);
  inheritGoals(write, former.id, added.id, document.clean.text);
  for (const topic of ['decisions', 'reviews', 'notes'] as const) writer.raise(topic);
  for (const { edit, anchor } of reader.corrections.loadFigures(former.id))
    writer.corrections.insertFigure(added.id, edit, anchor, now);
  const edits = reader.corrections.loadOutline(former.id);
  for (const { edit, anchor } of edits) writer.corrections.insertOutline(added.id, edit, anchor, now);
  return edits.length > 0;
}

/** Those that are not in the bin, each on the words of the new file where they are found; else with its old quote. */
function inheritNotes(
  { writer, reader }: WriteContext,
  former: ReportId,
  added: ReportId,
  { clean: { text } }: TextDocument,
): void {
  const find = createFinder(text);
  const moveAnchor = (anchor: Anchor): Anchor => {
    const span = find(anchor);
    return span === null ? anchor : createAnchor(text, span);
  };
  for (const { id, target, isDeleted } of reader.notes.loadEvery(former))
    if (!isDeleted) writer.notes.copy(id, moveTarget(target, former, added, moveAnchor));
}

function moveTarget(
  target: NoteTarget,
  from: ReportId,
  to: ReportId,
  moveAnchor: (anchor: Anchor) => Anchor,
): NoteTarget {
  if (target.kind === 'text') return { ...target, report: to, anchor: moveAnchor(target.anchor) };
  const { left, right, leftAnchor, rightAnchor } = target;
  const moveSide = (report: ReportId, anchor: Anchor | null): Anchor | null =>
    report === from && anchor !== null ? moveAnchor(anchor) : anchor;
  return {
    ...target,
    left: left === from ? to : left,
    right: right === from ? to : right,
    leftAnchor: moveSide(left, leftAnchor),
    rightAnchor: moveSide(right, rightAnchor),
  };
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
