import { create } from 'zustand';
import type { AppError } from '../../../shared/base/errors.ts';
import type { GrantedPath } from '../../../shared/contract/grants.ts';
import type { ImportResult, ReportSummary, SearchResult, Shelf } from '../../../shared/contract/views.ts';
import type { Note } from '../../../shared/model/note.ts';
import type { ReportHead, ReportId } from '../../../shared/model/report.ts';
import { call, toAppError, type CallOptions } from '../../client/call.ts';
import { recorded } from '../../state/history.ts';
import { tellError } from '../../state/toast-store.ts';
import { showUndoToast } from '../../state/undo-toast.ts';

export type ImportJob = {
  readonly done: number;
  readonly total: number;
  readonly name: string;
  readonly cancel: () => void;
};

type LibraryStoreState = {
  /** Null until they were read once. */
  readonly shelves: readonly Shelf[] | null;
  readonly error: AppError | null;
  readonly job: ImportJob | null;
  readonly result: ImportResult | null;
  /** At most ten reports, in the order they were chosen: two to compare, three or more to lay side by side. */
  readonly selection: readonly ReportId[];
  readonly query: string;
  readonly search: SearchResult | null;
  readonly isSearching: boolean;
  readonly limit: number;
  readonly notes: readonly Note[] | null;
  /** Deleted since the program was started, last first. */
  readonly bin: readonly ReportSummary[];
};

/** Hits that are asked for at first. */
export const SEARCH_STEP = 200;
const SEARCH_MAX = 5000;

export const useLibrary = create<LibraryStoreState>()(() => ({
  shelves: null,
  error: null,
  job: null,
  result: null,
  selection: [],
  query: '',
  search: null,
  isSearching: false,
  limit: SEARCH_STEP,
  notes: null,
  bin: [],
}));

/** Reads the shelves again. */
export async function loadShelves(): Promise<void> {
  try {
    const shelves = await call('library/list', {});
    const ids = new Set(shelves.flatMap((shelf) => shelf.reports.map((report) => report.id)));
    useLibrary.setState((state) => ({
      shelves,
      error: null,
      bin: binOf(state, ids),
      selection: state.selection.filter((id) => ids.has(id)),
    }));
  } catch (thrown) {
    useLibrary.setState({ error: toAppError(thrown) });
  }
}

/** What stood on a shelf and no longer does, wherever it was deleted or undone. */
function binOf(state: LibraryStoreState, ids: ReadonlySet<ReportId>): readonly ReportSummary[] {
  const before = (state.shelves ?? []).flatMap((shelf) => shelf.reports);
  const known = new Set(state.bin.map((report) => report.id));
  return [...before.filter((report) => !known.has(report.id)), ...state.bin].filter(
    (report) => !ids.has(report.id),
  );
}

export async function loadNotes(): Promise<void> {
  const notes = await call('notes/list', { report: null });
  useLibrary.setState({ notes });
}

export function importFiles(files: readonly GrantedPath[]): Promise<ImportResult | null> {
  return files.length === 0
    ? Promise.resolve(null)
    : importBy((options) => call('import/files', { files }, options));
}

export function importText(name: string, text: string): Promise<ImportResult | null> {
  return importBy((options) => call('import/text', { name, text }, options));
}

export function importSamples(): Promise<ImportResult | null> {
  return importBy((options) => call('import/samples', {}, options));
}

/** One import at a time: a second one waits for nothing and is refused. */
async function importBy(ask: (options: CallOptions) => Promise<ImportResult>): Promise<ImportResult | null> {
  if (useLibrary.getState().job !== null) return null;
  const own = new AbortController();
  const cancel = (): void => {
    own.abort();
  };
  useLibrary.setState({ job: { done: 0, total: 0, name: '', cancel }, result: null });
  try {
    const result = await ask({
      signal: own.signal,
      onEvent: (event) => {
        if (event.name === 'import/progress') useLibrary.setState({ job: { ...event.data, cancel } });
      },
    });
    useLibrary.setState({ result });
    return result;
  } catch (thrown) {
    tellError(thrown);
    return null;
  } finally {
    useLibrary.setState({ job: null });
    await loadShelves();
  }
}

/** More than these can't stand side by side. */
export const MOST_SELECTED = 10;

/** Puts a report in or out of the selection; one more than ten is not taken. */
export function toggleSelected(id: ReportId): void {
  useLibrary.setState((state) => ({
    selection: state.selection.includes(id)
      ? state.selection.filter((other) => other !== id)
      : [...state.selection, id].slice(0, MOST_SELECTED),
  }));
}

/** Puts a report aside, and offers to take that back. */
export async function deleteReport(report: ReportSummary, words: string): Promise<void> {
  const { step } = await recorded(call('report/delete', { id: report.id }));
  await loadShelves();
  showUndoToast(words, step, () => restoreReport(report));
}

/** Brings a deleted report back with its notes. */
export async function restoreReport(report: ReportSummary): Promise<void> {
  await recorded(call('report/restore', { id: report.id }));
  await loadShelves();
}

/** Corrects the head of a report, or takes the correction back with null. */
export async function correctHead(id: ReportId, head: ReportHead | null): Promise<void> {
  await recorded(call('report/correct-head', { id, head }));
  await loadShelves();
}

let searchCall: AbortController | null = null;

/** Finds the phrase in all texts and notes; an older search still under way is given up. */
export async function search(query: string, limit = SEARCH_STEP): Promise<void> {
  searchCall?.abort();
  const own = new AbortController();
  searchCall = own;
  useLibrary.setState({ query, limit });
  if (query.trim() === '') {
    useLibrary.setState({ search: null, isSearching: false });
    return;
  }
  useLibrary.setState({ isSearching: true });
  try {
    const result = await call(
      'library/search',
      { query: query.trim(), limit: Math.min(limit, SEARCH_MAX) },
      { signal: own.signal },
    );
    if (searchCall === own) useLibrary.setState({ search: result, isSearching: false });
  } catch (thrown) {
    if (searchCall !== own) return;
    useLibrary.setState({ isSearching: false });
    tellError(thrown);
  }
}
