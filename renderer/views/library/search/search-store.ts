import { create } from 'zustand';
import {
  SEARCH_EVERYWHERE,
  type SavedSearch,
  type SearchFilter,
} from '../../../../shared/contract/search-api.ts';
import type { SearchResult } from '../../../../shared/contract/views.ts';
import { call } from '../../../client/call.ts';
import { recorded, run } from '../../../state/history.ts';
import { readKept } from '../../../state/kept-place.ts';
import { makeLoader, type Reading } from '../../../state/loader.ts';

/** Words and where they are looked for. */
export type Sought = { readonly query: string; readonly filter: SearchFilter };

type SearchState = Sought & {
  /** What stands in the field; `query` is what is looked for, as soon as nothing more comes. */
  readonly typed: string;
  readonly result: SearchResult | null;
  /** What `result` was found for: while another search runs, not what is looked for. */
  readonly resultOf: Sought | null;
  readonly isSearching: boolean;
  /** How far a search is that takes long, and what the search failed with. */
  readonly reading: Reading;
  readonly limit: number;
  /** By name; null until they were read. */
  readonly saved: readonly SavedSearch[] | null;
  /** The search that was made before the program was last closed; null where there is none. */
  readonly last: Sought | null;
};

/** Hits that are asked for at first. */
export const SEARCH_STEP = 200;
/** The library gives no more than these for one search. */
export const SEARCH_MAX = 5000;
/** Under which the last search is kept. */
const LAST = 'library';

const NOT_READING: Reading = { progress: null, error: null };

export const useSearch = create<SearchState>()(() => ({
  typed: '',
  query: '',
  filter: SEARCH_EVERYWHERE,
  result: null,
  resultOf: null,
  isSearching: false,
  reading: NOT_READING,
  limit: SEARCH_STEP,
  saved: null,
  last: null,
}));

type SearchArgs = Sought & { readonly limit: number };

const searching = makeLoader<SearchArgs, SearchResult>({
  read: (args, options) => call('library/search', args, options),
  show: (result, { query, filter }) => {
    useSearch.setState({ result, resultOf: { query, filter }, isSearching: false });
    keepLast({ query, filter });
  },
  tell: (reading) => {
    useSearch.setState({ reading });
    if (reading.error !== null) useSearch.setState({ isSearching: false, result: null });
  },
});

/** Finds what was typed in all texts and notes; an older search still under way is given up. */
export async function search(query: string, limit = SEARCH_STEP): Promise<void> {
  useSearch.setState({ query, limit });
  const wanted = query.trim();
  if (wanted === '') {
    searching.forget();
    useSearch.setState({ result: null, isSearching: false, reading: NOT_READING });
    return;
  }
  useSearch.setState({ isSearching: true });
  const { filter } = useSearch.getState();
  await searching.load({ query: wanted, filter, limit: Math.min(limit, SEARCH_MAX) });
}

/** Searches again for what is shown, and reads what is kept: something was written. */
export async function refreshSearch(): Promise<void> {
  if (useSearch.getState().saved !== null) await loadSearches();
  await searching.refresh();
}

/** Stops a search that takes too long. */
export function stopSearch(): void {
  searching.cancel();
}

/** Looks for the same words somewhere else. */
export function changeSearchFilter(change: Partial<SearchFilter>): void {
  useSearch.setState(({ filter }) => ({ filter: { ...filter, ...change } }));
  run(search(useSearch.getState().query));
}

/** Makes a search that was kept. */
export async function searchAgain({ query, filter }: Sought): Promise<void> {
  useSearch.setState({ filter, typed: query });
  await search(query);
}

/** Reads the searches that are kept, and which was the last. */
export async function loadSearches(): Promise<void> {
  useSearch.setState({ saved: await call('search/list', {}) });
  const last = await readKept('search', LAST);
  useSearch.setState({ last: last && { query: last.query, filter: last.filter } });
}

export async function saveSearch(name: string, { query, filter }: Sought): Promise<void> {
  await recorded(call('search/save', { name, query: query.trim(), filter }));
  await loadSearches();
}

export async function renameSearch(name: string, to: string): Promise<void> {
  await recorded(call('search/rename', { name, to }));
  await loadSearches();
}

export async function removeSearch(name: string): Promise<void> {
  await recorded(call('search/remove', { name }));
  await loadSearches();
}

function keepLast({ query, filter }: Sought): void {
  useSearch.setState({ last: { query, filter } });
  run(call('kept/put', { key: LAST, value: { kind: 'search', query, filter } }));
}
