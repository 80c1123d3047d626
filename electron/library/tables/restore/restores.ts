import type { ReportId } from '../../../../shared/model/report.ts';
import type { Library } from '../../library.ts';
import type { Caller } from '../../services/base/caller.ts';
import { openComparison, type Compared } from '../../services/comparison/open-comparison.ts';
import { openDocument } from '../../services/documents/open-document.ts';
import { openEarlier, type EarlierReport } from '../../services/goals/open-goals.ts';
import { openSchemes } from '../../services/goals/schemes.ts';
import type { RestoringTable } from '../../services/reader-work/all-work.ts';
import type { TableKind } from '../columns.ts';
import { listPairs, listReports, type WrittenTable } from '../written-table.ts';
import { createChangeRestore } from './changes.ts';
import { restoreCodebook } from './codebook.ts';
import { createDecisionRestore } from './decisions.ts';
import { restoreFigures } from './figures.ts';
import { findReportOf } from './find-report.ts';
import { createGoalRestore } from './goals.ts';
import { restoreIndicators } from './indicators.ts';
import { createNoteRestore } from './notes.ts';
import { restoreByRow, type Restore } from './restore.ts';

/** Makes a restore ready with what can't be made inside a write: comparisons and goals. */
type Prepare = (library: Library, table: WrittenTable, caller: Caller) => Promise<Restore> | Restore;

/** How each table that holds a reader's work, on a report, on the indicators of a place or in the codebook, brings it back; how one of a pair finds it. */
const RESTORES: Readonly<
  Record<RestoringTable | 'indicators' | 'codebook' | 'sections' | 'sentences', Prepare>
> = {
  decisions(library, table) {
    const pairs = listPairs(library, table).flatMap(({ left, right }) => [left, right]);
    const texts = new Map([...new Set(pairs)].map((id) => [id, openDocument(library, id).document.report]));
    return library.db.read((reader) => createDecisionRestore((id) => texts.get(id), table, reader));
  },
  sections: () => findPairs,
  sentences: () => findPairs,
  async changes(library, table, caller) {
    const compared = new Map<string, Compared>();
    for (const { left, right } of listPairs(library, table))
      compared.set(`${left}:${right}`, await openComparison(library, left, right, caller));
    return createChangeRestore((left, right) => compared.get(`${left}:${right}`));
  },
  goals(library, table) {
    openSchemes(library);
    const earlier = new Map<ReportId, EarlierReport>(
      listReports(library, table).map((id) => [id, openEarlier(library, id)]),
    );
    return createGoalRestore((id) => earlier.get(id));
  },
  figures: () => restoreFigures,
  indicators: () => restoreIndicators,
  notes: createNoteRestore,
  codebook: () => restoreCodebook,
};

/** The restore of a table; of one that is computed alone there is nothing to bring back. @throws AppError `cancelled` */
export async function prepareRestore(
  library: Library,
  table: WrittenTable,
  caller: Caller,
): Promise<Restore> {
  if (isRestoring(table.kind)) return RESTORES[table.kind](library, table, caller);
  const least = table.kind === 'hits' ? 1 : LEAST_REPORTS;
  return listReports(library, table).length < least ? findNone : findReports;
}

/** Years and terms are computed of several reports: with one alone there is nothing to set a row against. */
const LEAST_REPORTS = 2;
const findNone = restoreByRow(() => () => 'no-report');
const findReports = restoreByRow(
  ({ reader }) =>
    (cells) =>
      findReportOf(reader, cells) === undefined ? 'no-report' : 'known',
);

/** What is computed of two reports is known where both are there. */
const findPairs = restoreByRow(({ reader }) => (cells) => {
  const reports = [findReportOf(reader, cells), findReportOf(reader, cells, 'other')];
  return reports.includes(undefined) ? 'no-report' : 'known';
});

function isRestoring(kind: TableKind): kind is keyof typeof RESTORES {
  return Object.hasOwn(RESTORES, kind);
}
