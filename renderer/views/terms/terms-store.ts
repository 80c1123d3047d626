import { create } from 'zustand';
import type { AppError } from '../../../shared/base/errors.ts';
import type { Term, TermHit, TermsView } from '../../../shared/contract/terms-api.ts';
import type { ReportId } from '../../../shared/model/report.ts';
import { call } from '../../client/call.ts';
import type { GridCell } from '../../components/kit/grid-keys.ts';
import { makeLoader } from '../../state/loader.ts';
import type { Measure } from './model/measures.ts';
import { toPeriods, type PeriodChoice } from './model/periods.ts';
import type { Filter, Sort } from './model/rows.ts';
import { tellError } from '../../state/toast-store.ts';

/** A phrase's hits in one report, or in all that are shown. */
export type ShownHits = {
  readonly term: Term;
  /** Null for all columns. */
  readonly report: ReportId | null;
  /** Null until they are read. */
  readonly list: readonly TermHit[] | null;
};

export type TermsState = {
  readonly reports: readonly ReportId[];
  readonly view: TermsView | null;
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly error: AppError | null;
  /** True while another list is being made. */
  readonly isBusy: boolean;
  readonly choice: PeriodChoice;
  /** What the reader looks for by hand, each with its variants, and what was found. */
  readonly asked: readonly (readonly string[])[];
  readonly pinned: readonly Term[];
  readonly filter: Filter;
  readonly measure: Measure;
  readonly sort: Sort;
  /** Row and column that the keys mean. */
  readonly cell: GridCell;
  readonly hits: ShownHits | null;
  /** How far the table was scrolled when it was left. */
  readonly scroll: { readonly top: number; readonly left: number };
};

const START: TermsState = {
  reports: [],
  view: null,
  progress: null,
  error: null,
  isBusy: false,
  choice: { mode: 'halves', from: null },
  asked: [],
  pinned: [],
  filter: { kind: 'phrases', trend: 'all', query: '' },
  measure: 'count',
  sort: { by: 'change', isDescending: true },
  cell: { row: 0, column: 0 },
  hits: null,
  scroll: { top: 0, left: 0 },
};

export const useTerms = create<TermsState>()(() => START);

type Asked = Pick<TermsState, 'reports' | 'choice' | 'asked'>;
type Listed = Pick<TermsState, 'pinned'> & { readonly view: TermsView };

const loader = makeLoader<Asked, Listed>({
  read: async ({ reports, choice, asked }, options) => {
    const args = { reports, periods: toPeriods(choice, reports) };
    const view = await call('terms/list', args, options);
    const pinned = await Promise.all(asked.map((phrases) => call('terms/phrase', { ...args, phrases })));
    return { view, pinned };
  },
  show: async (listed) => {
    useTerms.setState({ ...listed, isBusy: false });
    await refreshHits();
  },
  tell: (reading) =>
    useTerms.setState(reading.error === null ? reading : { ...reading, view: null, isBusy: false }),
});

/** Lists the phrases of a set of reports (by year); one still under way is given up. */
export async function openTerms(reports: readonly ReportId[]): Promise<void> {
  useTerms.setState({ reports, isBusy: true });
  const { choice, asked } = useTerms.getState();
  await loader.load({ reports, choice, asked });
}

/** Stops what takes too long. */
export const cancelTerms = loader.cancel;

/** Reads the same set again, keeping the place: something of it was changed. */
export async function refreshTerms(): Promise<void> {
  const { reports, view } = useTerms.getState();
  if (view !== null) await openTerms(reports);
}

/** Weighs between other periods. */
export async function choosePeriods(choice: PeriodChoice): Promise<void> {
  useTerms.setState({ choice });
  await openTerms(useTerms.getState().reports);
}

/** Lists other phrases; the keys begin at the first of them. */
export function filterTerms(part: Partial<Filter>): void {
  useTerms.setState(({ filter, cell, pinned }) => ({
    filter: { ...filter, ...part },
    cell: { ...cell, row: pinned.length },
  }));
}

/** Puts a phrase of the reader's own on top of the table; one that is there already comes to no harm. */
export async function pinPhrase(phrases: readonly string[]): Promise<void> {
  const { reports, choice, asked } = useTerms.getState();
  const isThere = asked.some((each) => each.join('|') === phrases.join('|'));
  if (phrases.length === 0 || isThere) return;
  try {
    const term = await call('terms/phrase', { reports, periods: toPeriods(choice, reports), phrases });
    useTerms.setState((state) => ({
      asked: [...state.asked, phrases],
      pinned: [...state.pinned, term],
      cell: { ...state.cell, row: state.pinned.length },
    }));
  } catch (thrown) {
    tellError(thrown);
  }
}

export function unpinPhrase(at: number): void {
  useTerms.setState((state) => ({
    asked: state.asked.filter((_, index) => index !== at),
    pinned: state.pinned.filter((_, index) => index !== at),
  }));
}

/** Lists where a phrase stands: in one report, or in all. */
export async function showHits(term: Term, report: ReportId | null): Promise<void> {
  useTerms.setState({ hits: { term, report, list: null } });
  await refreshHits();
}

type HitsAsked = { readonly hits: ShownHits; readonly reports: readonly ReportId[] };

const hitsLoader = makeLoader<HitsAsked, readonly TermHit[]>({
  read: ({ hits, reports }, options) => call('terms/hits', { reports, phrases: hits.term.phrases }, options),
  show: (list, { hits }) => {
    const now = useTerms.getState().hits;
    if (now?.term.phrase === hits.term.phrase && now.report === hits.report)
      useTerms.setState({ hits: { ...now, list } });
  },
  tell: ({ error }) => {
    if (error !== null) tellError(error);
  },
});

async function refreshHits(): Promise<void> {
  const { hits, reports } = useTerms.getState();
  if (hits === null) return;
  const asked = hits.report === null ? reports : reports.filter((id) => id === hits.report);
  if (asked.length === 0) useTerms.setState({ hits: null });
  else await hitsLoader.load({ hits, reports: asked });
}
