import type { Anchor } from '../../../../shared/model/note.ts';
import type { Reader, WriteContext } from '../../db/database.ts';
import type { StoredReport } from '../../db/reports.ts';
import { createAnchor, createFinder } from '../../../../shared/text/plain/anchors.ts';
import { headOf } from '../shelf/summary.ts';
import { walkWork } from './all-work.ts';

/**
 * A corrected file has most clauses of the one before, however many of its paragraphs differ: an edit of one character
 * changes a paragraph and a clause, and a report has eight clauses a paragraph. Another paper of the same place and year
 * has hardly any.
 */
const SAME_REPORT = 0.3;
/** A shorter clause (各位代表, 同比增长) stands in every report. */
const OWN_CLAUSE = 6;

/**
 * Gives a report that was just added what the reader did on an earlier file of the same report: all of `REPORT_WORK`. A
 * corrected file comes in as a new one, and nobody does the same twice. What can't be placed in it is listed there with
 * its old quote, never dropped.
 *
 * All of it is copied: the earlier file stays as it is, with its own, for as long as it is kept beside the new one, and
 * a wrong file that is put in the bin takes nothing with it. So a note is there twice until one of the two is in the
 * bin. To add a file is no step of the history, and so is this none. True where the outline is to be read again.
 */
export function inheritWork(write: WriteContext, added: StoredReport, text: string): boolean {
  const former = findFormer(write.reader, added, text);
  if (former === undefined) return false;
  const find = createFinder(text);
  const moveAnchor = (anchor: Anchor): Anchor => {
    const span = find(anchor);
    return span === null ? anchor : createAnchor(text, span);
  };
  const succession = { former: former.id, added: added.id, text, moveAnchor };
  const inherited = walkWork((work) => {
    const hasAny = work.inherit(write, succession);
    if (hasAny) write.writer.raise(work.topic);
    return hasAny;
  });
  return inherited.has('outline') || inherited.has('character');
}

/** The last file added of the same report, in the bin or not. */
function findFormer(reader: Reader, added: StoredReport, text: string): StoredReport | undefined {
  return reader.reports
    .loadOfYear(added.shelf, headOf(added).year)
    .findLast((each) => each.id !== added.id && isSameReport(reader.texts.load(each.id), text));
}

function isSameReport(one: string, other: string): boolean {
  const [a, b] = [listClauses(one), listClauses(other)];
  const shared = [...a].filter((clause) => b.has(clause)).length;
  return shared > SAME_REPORT * Math.max(a.size, b.size);
}

function listClauses(text: string): ReadonlySet<string> {
  return new Set(text.split(/[\s，。；：！？、,;]+/u).filter((clause) => clause.length >= OWN_CLAUSE));
}
