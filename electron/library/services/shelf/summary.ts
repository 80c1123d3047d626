import { AppError } from '../../../../shared/base/errors.ts';
import type { ShelfDivision } from '../../../../shared/contract/shelf-api.ts';
import type { DivisionView, ReportSummary } from '../../../../shared/contract/views.ts';
import type { EditionLabel } from '../../../../shared/model/edition.ts';
import type { ReportSource } from '../../../../shared/model/extraction.ts';
import type { ReportHead, ReportId, ReportWarning } from '../../../../shared/model/report.ts';
import { ancestorsOf, findDivision, fullName } from '../../../../shared/text/divisions/divisions.ts';
import { candidatesOf } from '../../../../shared/text/divisions/resolve-place.ts';
import { readEdition } from '../../../../shared/text/head/edition.ts';
import type { Reader } from '../../db/database.ts';
import type { StoredReport } from '../../db/reports.ts';

/** The head that counts: the user's own, else what was read. */
export function headOf(stored: Pick<StoredReport, 'headAsRead' | 'headCorrected'>): ReportHead {
  return stored.headCorrected ?? stored.headAsRead;
}

/** What a report is called among those of its year: as the reader says, else as its title or its file does. */
export function labelOf(
  stored: Pick<StoredReport, 'edition' | 'headAsRead' | 'headCorrected' | 'fileName'>,
): EditionLabel {
  return stored.edition.label ?? readEdition(headOf(stored).title, stored.fileName);
}

/** A stored report as the shelf shows it. */
export function summarize(stored: StoredReport): ReportSummary {
  const head = headOf(stored);
  return {
    id: stored.id,
    head,
    shelf: stored.shelf,
    division: viewDivision(stored.division),
    fileName: stored.fileName,
    encoding: stored.chosenEncoding ?? stored.detectedEncoding,
    sha256: stored.sha256,
    bytes: stored.size,
    characters: stored.characters,
    importedAt: stored.importedAt,
    noteCount: stored.noteCount,
    edition: labelOf(stored),
    isChosen: stored.edition.isChosen,
    warnings: warningsOf(stored),
    source: publicSource(stored.source),
  };
}

function publicSource({ format, within, row, facts, findings }: ReportSource): ReportSource {
  return { format, within, row, facts, findings };
}

/** The same object for the same division: a list of thousands of reports has a few hundred. */
const divisions = new Map<string, DivisionView>();

/** A division by its code, under its name of today; null for a code that no edition holds. */
export function viewDivision(code: string | null): DivisionView | null {
  if (code === null) return null;
  const known = divisions.get(code);
  if (known !== undefined) return known;
  const division = findDivision(code);
  if (division === undefined) return null;
  const view = { code: division.code, fullName: fullName(division), level: division.level };
  divisions.set(code, view);
  return view;
}

/** The same with the divisions that it belongs to. */
export function placeAmong(code: string | null): ShelfDivision | null {
  const division = code === null ? undefined : findDivision(code);
  if (division === undefined) return null;
  const above = ancestorsOf(division)
    .toReversed()
    .map(({ code: own, name }) => ({ code: own, name }));
  return { code: division.code, name: division.name, level: division.level, above };
}

/** What is odd about a report: about its head as it is now, then about its text. */
export function warningsOf(
  stored: Pick<StoredReport, 'division' | 'textWarnings' | 'headAsRead' | 'headCorrected'>,
): readonly ReportWarning[] {
  const ofHead = headWarnings(headOf(stored), stored.division);
  return ofHead.length === 0 ? stored.textWarnings : [...ofHead, ...stored.textWarnings];
}

function headWarnings(head: ReportHead, division: string | null): readonly ReportWarning[] {
  const noYear: readonly ReportWarning[] = head.year === null ? ['no-year'] : [];
  return [...placeWarnings(head.place.trim(), division), ...noYear];
}

/** Several places bear the name of a shelf without a division: 朝阳区. */
function placeWarnings(place: string, division: string | null): readonly ReportWarning[] {
  if (place === '') return ['no-place'];
  return division === null && candidatesOf(place).length > 1 ? ['place-of-several'] : [];
}

/** A report that is there and not in the bin. @throws AppError `not-found` {report} */
export function requireReport(reader: Reader, id: ReportId): StoredReport {
  const stored = findReport(reader, id);
  if (stored.isDeleted) throw notFound(id);
  return stored;
}

/** A report that is there, in the bin or not. @throws AppError `not-found` {report} */
export function findReport(reader: Reader, id: ReportId): StoredReport {
  const stored = reader.reports.find(id);
  if (stored === undefined) throw notFound(id);
  return stored;
}

function notFound(id: ReportId): AppError {
  return new AppError('not-found', `there is no report ${id}`, { report: id });
}

/** Earlier years first, reports without a year last, then in the order of their import. */
export function byYear(
  a: Pick<StoredReport, 'id' | 'headAsRead' | 'headCorrected'>,
  b: Pick<StoredReport, 'id' | 'headAsRead' | 'headCorrected'>,
): number {
  const [left, right] = [headOf(a).year ?? Infinity, headOf(b).year ?? Infinity];
  return left === right ? a.id - b.id : left - right;
}
