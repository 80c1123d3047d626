import { compareText } from '../../../../shared/base/compare-text.ts';
import { AppError } from '../../../../shared/base/errors.ts';
import type {
  SurveyCounts,
  SurveyPage,
  SurveyQuery,
  SurveyRow,
  SurveyView,
} from '../../../../shared/contract/survey-api.ts';
import { KINSHIPS, SURVEY_STATES, type SurveyId, type SurveySort } from '../../../../shared/model/survey.ts';
import { HEAD_ORIGINS } from '../../../../shared/model/report.ts';
import { foldCase } from '../../../../shared/text/plain/fold.ts';
import type { Reader } from '../../db/database.ts';
import type { StoredSurvey } from '../../db/surveys.ts';
import { pathOf } from '../../import/document.ts';
import type { Library } from '../../library.ts';
import { readingOf } from '../importing/import-runs.ts';
import { countWarnings, judgeRows } from './judge.ts';

/** A survey that is there. @throws AppError `not-found` {survey} */
export function requireSurvey(reader: Reader, id: SurveyId): StoredSurvey {
  const survey = reader.surveys.find(id);
  if (survey === undefined) throw new AppError('not-found', `there is no survey ${id}`, { survey: id });
  return survey;
}

export function viewSurvey(library: Library, { id, createdAt, isRead }: StoredSurvey): SurveyView {
  const rows = library.db.read((reader) => reader.surveys.countRows(id));
  return { id, createdAt, rows, isRead, isReading: library.importRuns.isRunning(readingOf(id)) };
}

/** All rows of a survey as they stand today; worked out anew when the library or the survey changed. @throws AppError `not-found` */
export function loadJudged(library: Library, id: SurveyId): readonly SurveyRow[] {
  return library.db.read((reader) => {
    requireSurvey(reader, id);
    const revisions = reader.revisions.load();
    const key = [id, reader.surveys.countRows(id), revisions.get('reports'), revisions.get('surveys')];
    return library.surveys.get(key.join(' '), () =>
      judgeRows(reader.surveys.loadRows(id), reader.reports.loadKnown(), reader.surveys.loadLikes(id)),
    );
  });
}

/** A page of a survey. */
export function pageOf(
  rows: readonly SurveyRow[],
  query: SurveyQuery,
  offset: number,
  limit: number,
): SurveyPage {
  const found = selectRows(rows, query);
  return { rows: found.slice(offset, offset + limit), total: found.length, counts: countRows(rows) };
}

/** The rows that a query leaves, in its order. */
export function selectRows(rows: readonly SurveyRow[], query: SurveyQuery): readonly SurveyRow[] {
  const words = foldCase(query.text.trim());
  const left = rows.filter((row) => isOfState(row, query.state) && (words === '' || holds(row, words)));
  const compare = ORDERS[query.sort];
  const sign = query.isDescending ? -1 : 1;
  return [...left].sort((a, b) => sign * compare(a, b) || a.id - b.id);
}

function isOfState(row: SurveyRow, state: SurveyQuery['state']): boolean {
  if (state === 'all') return true;
  return state === 'out' ? row.isOut && row.canTake : row.state === state;
}

function holds(row: SurveyRow, words: string): boolean {
  const { report } = row;
  const of =
    report === null ? [] : [report.place, report.shelf, report.session, report.edition, report.title];
  const year = report?.year ?? null;
  return [pathOf(row), ...of, year === null ? '' : String(year)].some((each) =>
    foldCase(each).includes(words),
  );
}

type Order = (a: SurveyRow, b: SurveyRow) => number;

const byWords = (wordsOf: (row: SurveyRow) => string): Order => {
  // What has none stands last.
  return (a, b) => {
    const [left, right] = [wordsOf(a), wordsOf(b)];
    return Number(left === '') - Number(right === '') || compareText(left, right);
  };
};
const byNumber =
  (numberOf: (row: SurveyRow) => number): Order =>
  (a, b) =>
    numberOf(a) - numberOf(b);
const originOf =
  (which: 'placeFrom' | 'yearFrom') =>
  ({ report }: SurveyRow): number =>
    report === null ? ORIGINS.length : ORIGINS.indexOf(report[which]);
const ORIGINS: readonly string[] = ['hand', ...HEAD_ORIGINS];
/** A year, a count; beyond all that there are where there is none. */
const BEYOND = Number.MAX_SAFE_INTEGER;

const ORDERS: Readonly<Record<SurveySort, Order>> = {
  path: byWords(pathOf),
  place: byWords(({ report }) => report?.shelf ?? ''),
  year: byNumber(({ report }) => report?.year ?? BEYOND),
  session: byWords(({ report }) => report?.session ?? ''),
  edition: byWords(({ report }) => report?.edition ?? ''),
  characters: byNumber(({ report }) => report?.characters ?? -1),
  warnings: byNumber(({ report }) => countWarnings(report)),
  'place-from': byNumber(originOf('placeFrom')),
  'year-from': byNumber(originOf('yearFrom')),
  state: byNumber(
    ({ state, report }) =>
      SURVEY_STATES.indexOf(state) * KINSHIPS.length + (report?.kin ? KINSHIPS.indexOf(report.kin.kind) : 0),
  ),
};

function countRows(rows: readonly SurveyRow[]): SurveyCounts {
  const count = (isMeant: (row: SurveyRow) => boolean): number => rows.filter(isMeant).length;
  return {
    all: rows.length,
    new: count(({ state }) => state === 'new'),
    doubtful: count(({ state }) => state === 'doubtful'),
    duplicate: count(({ state }) => state === 'duplicate'),
    refused: count(({ state }) => state === 'refused'),
    out: count((row) => isOfState(row, 'out')),
    taking: count(({ isOut }) => !isOut),
  };
}
