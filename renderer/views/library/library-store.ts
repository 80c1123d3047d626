import { create } from 'zustand';
import type { PlaceShelf } from '../../../shared/contract/shelf-api.ts';
import type { SurveyedTable } from '../../../shared/contract/column-api.ts';
import type { RichText } from '../../../shared/contract/import-api.ts';
import type { GrantedPath } from '../../../shared/contract/grants.ts';
import type {
  EditionKin,
  ImportProgress,
  ImportResult,
  ReportEntry,
} from '../../../shared/contract/views.ts';
import type { SurveyId, SurveyRowId } from '../../../shared/model/survey.ts';
import type { ReportHead, ReportId } from '../../../shared/model/report.ts';
import { call, type CallOptions } from '../../client/call.ts';
import { navigate } from '../../state/app-store.ts';
import { openBundles } from '../../state/bundle-store.ts';
import { recorded } from '../../state/history.ts';
import { standingOf } from '../../state/editions.ts';
import { LIBRARY } from '../../state/routes.ts';
import { reportsById } from '../../state/report-order.ts';
import { compareReports, loadShelves, useShelves } from '../../state/shelves-store.ts';
import { loadWatch } from '../../state/watch-store.ts';
import { tellError } from '../../state/toast-store.ts';
import { showUndoToast } from '../../state/undo-toast.ts';
import { askColumns } from './columns/columns-store.ts';
import { withPlans } from './model/columns.ts';
import { loadSurvey, showSurvey, useSurvey } from './survey/survey-store.ts';

export type ImportJob = ImportProgress & { readonly cancel: () => void };

type LibraryStoreState = {
  /** Imports under way, the first begun first; all but the last recognise scans. */
  readonly jobs: readonly ImportJob[];
  /** True while all of them rest. */
  readonly isPaused: boolean;
  readonly result: ImportResult | null;
  /** What the last import was asked to take in, with the tables among it. */
  readonly imported: {
    readonly files: readonly GrantedPath[];
    readonly tables: readonly SurveyedTable[];
  } | null;
  /** How the reports of years that have several stand to the one that stands for the year. */
  readonly kin: readonly EditionKin[];
};

export const useLibrary = create<LibraryStoreState>()(() => ({
  jobs: [],
  isPaused: false,
  result: null,
  imported: null,
  kin: [],
}));

/** Asks for files and imports them; project bundles among them are opened. */
export async function chooseFiles(): Promise<void> {
  const { files, bundles } = await call('main/choose-files', {});
  await Promise.all([importOnShelf(files), openBundles(bundles)]);
}

export async function chooseFolder(): Promise<void> {
  await importOnShelf(await call('main/choose-folder', {}));
}

async function importOnShelf(files: readonly GrantedPath[]): Promise<void> {
  if (files.length > 0) navigate(LIBRARY);
  await importFiles(files);
}

export async function importFiles(files: readonly GrantedPath[]): Promise<ImportResult | null> {
  if (files.length === 0) return null;
  return importBy(async (options) => {
    const tables = await call('columns/survey', { files }, options);
    const unsure = tables.filter(({ sheets }) => sheets.some(({ ground }) => ground === 'unsure'));
    const plans = unsure.length === 0 ? [] : await askColumns(files, unsure);
    useLibrary.setState({ imported: { files, tables: withPlans(tables, plans ?? []) } });
    if (plans === null) return null;
    const outcome = await call('survey/begin', { files, tables: plans }, options);
    if (outcome.kind === 'imported') return outcome.result;
    await showSurvey(outcome.survey);
    return null;
  });
}

/** Reads what is new in the watched folder into the table before an import. */
export async function takeWatched(): Promise<void> {
  useLibrary.setState({ imported: null });
  await importBy(async (options) => {
    const outcome = await call('watch/take', {}, options);
    if (outcome.kind === 'imported') return outcome.result;
    await showSurvey(outcome.survey);
    return null;
  });
  await loadWatch();
}

/** Reads on where the reading of the table was broken off. */
export async function readOn(survey: SurveyId): Promise<void> {
  await importBy(async (options) => {
    await showSurvey(await call('survey/go-on', { survey }, options));
    return null;
  });
}

/** Reads the pictures that a row of the table is made of as a report each. */
export async function takeApart(row: SurveyRowId): Promise<void> {
  const { survey } = useSurvey.getState();
  if (survey === null) return;
  await importBy(async (options) => {
    await call('survey/take-apart', { survey: survey.id, row }, options);
    return null;
  });
  await loadSurvey();
}

/** Stores what the table holds as reports. */
export async function takeInSurvey(): Promise<void> {
  const { survey } = useSurvey.getState();
  if (survey === null) return;
  await importBy((options) => call('survey/take-in', { survey: survey.id }, options));
  await loadSurvey();
}

/** Stores a row, and the row that it is like where that is none yet, and shows the two side by side. */
export async function takeInAndCompare(id: SurveyRowId): Promise<void> {
  const { survey, rows } = useSurvey.getState();
  const kin = rows.find((row) => row.id === id)?.report?.kin ?? null;
  if (survey === null || kin === null) return;
  const wanted = kin.row === null ? [id] : [kin.row, id];
  const result = await importBy((options) =>
    call('survey/take-in', { survey: survey.id, rows: wanted }, options),
  );
  await loadSurvey();
  const taken = (result?.items ?? []).flatMap((item) => ('report' in item ? [item.report] : []));
  const known = reportsById(useShelves.getState().shelves ?? []).get(kin.report ?? 0);
  const [left, right] = known === undefined ? [taken[0], taken[1]] : [known, taken[0]];
  if (left === undefined || right === undefined) return;
  useLibrary.setState({ result: null });
  compareReports(left, right);
}

/** Asks what the columns of a table of the last import are, and takes it in again as it is said. */
export async function importColumns(table: SurveyedTable): Promise<void> {
  const { imported } = useLibrary.getState();
  if (imported === null) return;
  const { files } = imported;
  const plans = await askColumns(files, [table]);
  if (plans === null) return;
  useLibrary.setState({ imported: { files, tables: withPlans(imported.tables, plans) } });
  await importBy((options) => call('import/files', { files, tables: plans }, options));
}

/** Takes a pasted text in; `rich` is what it was read out of, and is then kept as the original. */
export function importText(name: string, text: string, rich?: RichText): Promise<ImportResult | null> {
  useLibrary.setState({ imported: null });
  const args = rich === undefined ? { name, text } : { name, text, rich };
  return importBy((options) => call('import/text', args, options));
}

export function importSamples(): Promise<ImportResult | null> {
  useLibrary.setState({ imported: null });
  return importBy((options) => call('import/samples', {}, options));
}

/** Files are read one import at a time; while one recognises scans, which takes minutes, others go on beside it. */
export function isImporting({ jobs }: Pick<LibraryStoreState, 'jobs'>): boolean {
  return jobs.some(({ scan }) => scan === null);
}

/** Runs an import, and shows how far it is and what came of it. A second one that can't be begun waits for nothing and is refused. */
export async function importBy(
  ask: (options: CallOptions) => Promise<ImportResult | null>,
): Promise<ImportResult | null> {
  if (isImporting(useLibrary.getState())) return null;
  const own = new AbortController();
  let of: Pick<ImportProgress, 'job' | 'survey'> = {};
  // What is known by a number is stopped by it, and then ends with what came of it; else nobody waits for it any more.
  const cancel = (): void => {
    if (of.job !== undefined) void call('import/stop', { job: of.job }).catch(tellError);
    else if (of.survey !== undefined) void call('survey/stop', { survey: of.survey }).catch(tellError);
    else own.abort();
  };
  showJob(cancel, { done: 0, total: 0, name: '', scan: null });
  useLibrary.setState({ result: null });
  try {
    const result = await ask({
      signal: own.signal,
      onEvent: (event) => {
        if (event.name !== 'import/progress') return;
        // What is in beside a scan is there to be read meanwhile.
        if (event.data.scan?.done === 0) void loadShelves();
        of = event.data;
        showJob(cancel, event.data);
      },
    });
    if (result !== null) showResult(result);
    return result;
  } catch (thrown) {
    tellError(thrown);
    return null;
  } finally {
    useLibrary.setState(({ jobs, isPaused }) => {
      const left = jobs.filter((job) => job.cancel !== cancel);
      // A rest ends with the last that rests.
      return { jobs: left, isPaused: isPaused && left.length > 0 };
    });
    await loadShelves();
  }
}

/** Lets all that is read or taken in rest after the file that it is at, or go on. */
export async function pauseImports(isPaused: boolean): Promise<void> {
  await call('import/pause', { isPaused });
  useLibrary.setState({ isPaused });
}

/** `cancel` tells the jobs apart. */
function showJob(cancel: () => void, progress: ImportProgress): void {
  const job = { ...progress, cancel };
  useLibrary.setState(({ jobs }) => ({
    jobs: jobs.some((each) => each.cancel === cancel)
      ? jobs.map((each) => (each.cancel === cancel ? job : each))
      : [...jobs, job],
  }));
}

/** Beside the result of another import that is still shown. */
function showResult(added: ImportResult): void {
  useLibrary.setState(({ result }) => ({
    result: {
      items: [...(result?.items ?? []), ...added.items],
      isCancelled: added.isCancelled || result?.isCancelled === true,
      job: added.job,
      stop: added.stop ?? result?.stop ?? null,
    },
  }));
}

/** Puts a report aside, and offers to take that back. */
export async function deleteReport(report: ReportEntry, words: string): Promise<void> {
  const { step } = await recorded(call('report/delete', { id: report.id }));
  showUndoToast(words, step, () => restoreReport(report));
  await loadShelves();
}

/** Brings a deleted report back with its notes. */
export async function restoreReport(report: Pick<ReportEntry, 'id'>): Promise<void> {
  await recorded(call('report/restore', { id: report.id }));
  await loadShelves();
}

/** Corrects the head of a report, or takes the correction back with null. */
export async function correctHead(id: ReportId, head: ReportHead | null, before: ReportHead): Promise<void> {
  await recorded(call('report/correct-head', { id, head, before }));
  await loadShelves();
}

let readingKin = new AbortController();

/** Reads how the texts of years that have several are related; nothing is asked where no year has. An older reading is given up. */
export async function loadKin(shelves: readonly PlaceShelf[]): Promise<void> {
  readingKin.abort();
  const { signal } = (readingKin = new AbortController());
  const hasSeveral = shelves.some(({ reports }) => standingOf(reports).length < reports.length);
  const kin = hasSeveral ? await call('library/editions', {}, { signal }) : [];
  if (!signal.aborted) useLibrary.setState({ kin });
}

/** Lets a report stand for its year. */
export async function chooseEdition({ id }: Pick<ReportEntry, 'id'>): Promise<void> {
  await recorded(call('report/choose-edition', { id, isChosen: true }));
  await loadShelves();
}

/** Says what a report is called among those of its year; null goes back to what its title or its file says. */
export async function labelEdition(id: ReportId, label: string | null): Promise<void> {
  await recorded(call('report/label-edition', { id, label }));
  await loadShelves();
}
