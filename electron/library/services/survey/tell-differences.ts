import { setImmediate as yieldTurn } from 'node:timers/promises';
import { AppError } from '../../../../shared/base/errors.ts';
import { compareReports } from '../../../../shared/compare/compare.ts';
import { checkComparison, contextOfPair } from '../../../../shared/compare/check.ts';
import type { DifferencePiece, Kin, RowDifferences } from '../../../../shared/contract/survey-api.ts';
import type { Comparison, Row, Side } from '../../../../shared/model/comparison.ts';
import type { ReportText } from '../../../../shared/model/outline.ts';
import type { SurveyId, SurveyRowId } from '../../../../shared/model/survey.ts';
import type { StoredRow } from '../../db/surveys.ts';
import type { Library } from '../../library.ts';
import type { Caller } from '../base/caller.ts';
import { openDocument } from '../documents/open-document.ts';
import { importRow } from './take-in.ts';
import { loadJudged } from './view-survey.ts';

/**
 * Compares a row with what it is like, as two reports of the library are compared, and gives what is not the same.
 * @throws AppError `not-found` {row}, `unreadable-file`, `cancelled`
 */
export async function tellDifferences(
  library: Library,
  survey: SurveyId,
  id: SurveyRowId,
  { signal }: Caller,
): Promise<RowDifferences> {
  const kin = loadJudged(library, survey).find((row) => row.id === id)?.report?.kin ?? null;
  if (kin === null) throw new AppError('not-found', `row ${id} is like no other`, { row: id });
  const rows = library.db.read((reader) => reader.surveys.loadRows(survey));
  const left = await readKin(library, kin, rows);
  const right = (await importRow(library.db, requireRow(rows, id))).document.report;
  return { other: kin.name, ...(await findDifferences(left, right, signal)) };
}

/** What is not the same in two texts. @throws what `signal` was aborted with */
export async function findDifferences(
  left: ReportText,
  right: ReportText,
  signal: AbortSignal,
): Promise<Omit<RowDifferences, 'other'>> {
  const comparison = await compare(left, right, signal);
  const different = comparison.rows.filter(({ kind }) => kind !== 'same');
  return {
    rows: different.map((row) => ({ left: pieces(left, row, 'left'), right: pieces(right, row, 'right') })),
    same: comparison.rows.length - different.length,
  };
}

async function readKin(library: Library, kin: Kin, rows: readonly StoredRow[]): Promise<ReportText> {
  if (kin.report !== null) return openDocument(library, kin.report).document.report;
  const file = await importRow(library.db, requireRow(rows, kin.row));
  return file.document.report;
}

function requireRow(rows: readonly StoredRow[], id: SurveyRowId | null): StoredRow {
  const row = rows.find((each) => each.id === id);
  if (row === undefined) throw new AppError('not-found', `there is no row ${id}`, { row: id ?? 0 });
  return row;
}

async function compare(left: ReportText, right: ReportText, signal: AbortSignal): Promise<Comparison> {
  const run = compareReports(left, right, contextOfPair());
  for (;;) {
    const step = run.next();
    if (step.done === true) {
      checkComparison(left, right, step.value);
      return step.value;
    }
    await yieldTurn();
    signal.throwIfAborted();
  }
}

/** The words of one side of a row, those marked that the other side has not. */
function pieces(report: ReportText, row: Row, side: Side): readonly DifferencePiece[] | null {
  if (row[side] === null) return null;
  return row.spans.flatMap((span) => {
    const own = span[side];
    if (own === null) return [];
    return [{ words: report.text.slice(own.start, own.end), isMarked: span.kind !== 'same' }];
  });
}
