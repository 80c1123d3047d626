import { setImmediate as yieldTurn } from 'node:timers/promises';
import { AppError } from '../../../../shared/base/errors.ts';
import type { Periods } from '../../../../shared/contract/terms-api.ts';
import type { PageStart } from '../../../../shared/model/extraction.ts';
import type { ReportId } from '../../../../shared/model/report.ts';
import {
  findTerms,
  readTermText,
  type CountedTerm,
  type TermText,
} from '../../../../shared/text/terms/terms.ts';
import type { StoredReport } from '../../db/reports.ts';
import { pagesOfText } from '../../notes/pages-of-text.ts';
import type { Caller } from '../base/caller.ts';
import type { Library } from '../../library.ts';
import { isReadToday, renewDocument } from '../documents/open-document.ts';
import { byYear, requireReport } from '../shelf/summary.ts';

/** A report with what phrases are looked for in. */
export type TermReport = {
  readonly stored: StoredReport;
  readonly text: TermText;
  /** Where the pages of its file begin in its text; none where it has none. */
  readonly pages: readonly PageStart[];
};

/**
 * The reports, by year, each read by today's rules. Tells how many are read; others are answered in between.
 * @throws AppError `not-found` {report}, `cancelled`
 */
export async function openTermReports(
  library: Library,
  ids: readonly ReportId[],
  caller: Caller,
): Promise<readonly TermReport[]> {
  const reports: TermReport[] = [];
  for (const id of ids) {
    reports.push(openTermReport(library, id));
    caller.emit({ name: 'terms/progress', data: { done: reports.length, total: ids.length } });
    await yieldTurn();
    caller.signal.throwIfAborted();
  }
  return reports.sort((a, b) => byYear(a.stored, b.stored));
}

function openTermReport(library: Library, id: ReportId): TermReport {
  const before = library.db.read((reader) => requireReport(reader, id));
  if (!isReadToday(before)) renewDocument(library, id);
  return library.db.read((reader) => {
    const stored = requireReport(reader, id);
    const { texts } = library.terms;
    const text = texts.get(stored.textSha256, () => readTermText(reader.texts.load(id)));
    return { stored, text, pages: pagesOfText(reader, id) };
  });
}

/** The words and set phrases of the reports, found now or before in the same texts. */
export async function openTerms(
  { terms }: Library,
  reports: readonly TermReport[],
  { signal }: Caller,
): Promise<readonly CountedTerm[]> {
  const key = reports.map(({ stored }) => stored.textSha256).join();
  const known = terms.lists.find(key);
  if (known !== undefined) return known;
  const run = findTerms(reports.map(({ text }) => text));
  for (;;) {
    const step = run.next();
    if (step.done === true) {
      terms.lists.keep(key, step.value);
      return step.value;
    }
    await yieldTurn();
    signal.throwIfAborted();
  }
}

/**
 * The periods that were asked for, or the halves of the reports (of an odd number the middle one is in the later).
 * @throws AppError `invalid-input` {reason}: `count` for fewer than two reports, `twice`, `periods`
 */
export function choosePeriods(reports: readonly TermReport[], chosen: Periods | null): Periods {
  const ids = reports.map(({ stored }) => stored.id);
  if (ids.length < 2) throw refuse('count');
  if (new Set(ids).size < ids.length) throw refuse('twice');
  if (chosen === null) {
    const half = Math.floor(ids.length / 2);
    return { earlier: ids.slice(0, half), later: ids.slice(half) };
  }
  const all = [...chosen.earlier, ...chosen.later];
  if (new Set(all).size < all.length || !all.every((id) => ids.includes(id))) throw refuse('periods');
  return {
    earlier: ids.filter((id) => chosen.earlier.includes(id)),
    later: ids.filter((id) => chosen.later.includes(id)),
  };
}

function refuse(reason: 'count' | 'twice' | 'periods'): AppError {
  return new AppError('invalid-input', `terms: ${reason}`, { reason });
}
