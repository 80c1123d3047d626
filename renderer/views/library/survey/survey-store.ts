import { create } from 'zustand';
import { AppError } from '../../../../shared/base/errors.ts';
import type {
  PlaceChoice,
  RowDifferences,
  SurveyCounts,
  SurveyPage,
  SurveyQuery,
  SurveyRow,
  SurveyView,
} from '../../../../shared/contract/survey-api.ts';
import type { SurveyId, SurveyRowId, SurveySort } from '../../../../shared/model/survey.ts';
import { call } from '../../../client/call.ts';
import { dropForms } from '../../../state/form-drafts.ts';
import type { EditedField } from './changes.ts';
import type { SurveyAct } from './inverse.ts';

type SurveyState = {
  /** The table that waits; null where there is none. */
  readonly survey: SurveyView | null;
  /** False where the reader went on with the shelves and looks at it later. */
  readonly isShown: boolean;
  readonly query: SurveyQuery;
  readonly rows: readonly SurveyRow[];
  readonly counts: SurveyCounts | null;
  readonly chosen: ReadonlySet<SurveyRowId>;
};

/** What the drafts of cells are kept under; the library never gives the number of a row twice. */
const CELLS = 'survey-cell ';

export function keyOfCell(row: SurveyRowId, field: EditedField): string {
  return `${CELLS}${row} ${field}`;
}

/** What is typed for all chosen rows of a table. */
const CHOSEN = 'survey-chosen ';

export function keyOfChosen(survey: SurveyId): string {
  return CHOSEN + String(survey);
}

const EVERYTHING: SurveyQuery = { state: 'all', text: '', sort: 'path', isDescending: false };

export const useSurvey = create<SurveyState>()(() => ({
  survey: null,
  isShown: false,
  query: EVERYTHING,
  rows: [],
  counts: null,
  chosen: new Set<SurveyRowId>(),
}));

/** Rows that are asked for at once: the most that the library gives. */
const PAGE = 1000;
let newest = 0;

/** Reads the table that waits; where there is none any more, what was typed into it goes, too. */
export async function loadSurvey(): Promise<void> {
  const survey = await call('survey/open', {});
  if (survey === null) {
    useSurvey.setState({ survey: null, isShown: false, rows: [], counts: null });
    dropForms(CELLS);
    dropForms(CHOSEN);
  } else {
    useSurvey.setState({ survey });
    await loadRows(survey);
  }
}

/** Shows the table from its beginning. */
export async function showSurvey(survey: SurveyView): Promise<void> {
  useSurvey.setState({ survey, isShown: true, query: EVERYTHING, chosen: new Set() });
  await loadRows(survey);
}

async function loadRows({ id }: SurveyView): Promise<void> {
  newest += 1;
  const own = newest;
  const { query } = useSurvey.getState();
  const rows: SurveyRow[] = [];
  for (let total = 1; rows.length < total;) {
    const page = await readPage(id, query, rows.length);
    // An older reading is of another filter, or of what was there before an edit.
    if (own !== newest || page === null) return;
    rows.push(...page.rows);
    ({ total } = page);
    useSurvey.setState({ rows: [...rows], counts: page.counts });
    if (page.rows.length === 0) return;
  }
}

/** Null where the table was taken in or discarded meanwhile: that is told by an event of its own. */
async function readPage(survey: SurveyId, query: SurveyQuery, offset: number): Promise<SurveyPage | null> {
  try {
    return await call('survey/rows', { survey, query, offset, limit: PAGE });
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') return null;
    throw error;
  }
}

/** Filters or sorts the table. */
export async function changeQuery(change: Partial<SurveyQuery>): Promise<void> {
  const { survey, query } = useSurvey.getState();
  useSurvey.setState({ query: { ...query, ...change }, chosen: new Set() });
  if (survey !== null) await loadRows(survey);
}

/** Sorts by a column; by the same once more the other way round. */
export function sortBy(sort: SurveySort): Promise<void> {
  const { query } = useSurvey.getState();
  return changeQuery({ sort, isDescending: query.sort === sort && !query.isDescending });
}

export function toggleRow(id: SurveyRowId): void {
  useSurvey.setState(({ chosen }) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    return { chosen: next };
  });
}

/** Chooses all rows that the filter leaves, or none where all are chosen. */
export function toggleAll(): void {
  useSurvey.setState(({ rows, chosen }) => ({
    chosen: chosen.size === rows.length ? new Set() : new Set(rows.map(({ id }) => id)),
  }));
}

/** Does to the table what is asked for, one act after the other, and reads it again. */
export async function perform(acts: readonly SurveyAct[]): Promise<void> {
  const { survey } = useSurvey.getState();
  if (survey === null) return;
  for (const act of acts)
    await (act.kind === 'correct'
      ? call('survey/correct', { survey: survey.id, rows: act.rows, change: act.change })
      : call('survey/leave-out', { survey: survey.id, rows: act.rows, isOut: act.isOut }));
  await loadRows(survey);
}

export async function discardSurvey(): Promise<void> {
  const { survey } = useSurvey.getState();
  if (survey !== null) await call('survey/discard', { survey: survey.id });
  await loadSurvey();
}

/** What a row and the report that it is like have different. */
export function readDifferences(row: SurveyRowId, signal: AbortSignal): Promise<RowDifferences> {
  const { survey } = useSurvey.getState();
  if (survey === null) throw new AppError('not-found', 'no table is open');
  return call('survey/differences', { survey: survey.id, row }, { signal });
}

export function findPlaces(typed: string): Promise<readonly PlaceChoice[]> {
  return call('survey/places', { typed });
}
