import type { Role } from '../model/outline.ts';
import type { SearchHit, SearchResult } from './views.ts';

/** Finding words in all that the library holds, and keeping what was looked for. */
export type SearchApi = {
  /**
   * Finds words as they are printed, case, width, quotation marks and traditional characters folded, in all texts and in what
   * was written on them; one character is enough. With `change` the reports that hold them are compared with their
   * neighbouring years first: reports `search/progress`.
   */
  'library/search': (args: {
    readonly query: string;
    readonly limit: number;
    readonly filter?: SearchFilter;
  }) => SearchResult;
  /** Saved searches by name. */
  'search/list': (args: Record<string, never>) => readonly SavedSearch[];
  /** Keeps it in the place of one of the same name. Can be undone. */
  'search/save': (args: Omit<SavedSearch, 'savedAt'>) => null;
  /** Can be undone. @throws AppError `not-found` {name}, `invalid-input` {name} where another one is named so */
  'search/rename': (args: { readonly name: string; readonly to: string }) => null;
  /** @throws AppError `not-found` {name} */
  'search/remove': (args: { readonly name: string }) => null;
};

/** What became of words between a year and the next one that the library has of its place. */
export const SEARCHED_CHANGES = ['added', 'removed', 'moved'] as const;
export type SearchedChange = (typeof SEARCHED_CHANGES)[number];

export const SEARCHED_KINDS = [
  'text',
  'note',
  'tag',
  'comment',
  'evidence',
] as const satisfies readonly SearchHit['kind'][];

/** Where to look; null leaves it open. */
export type SearchFilter = {
  /** The name of a shelf. */
  readonly place: string | null;
  /** The code of a division: it and all that belongs to it. */
  readonly division: string | null;
  /** Inclusive. With either, reports without a year are left out. */
  readonly fromYear: number | null;
  readonly toYear: number | null;
  /** The role of the part of the report that a hit stands in, or that what was written is about. */
  readonly role: Role | null;
  readonly kind: SearchHit['kind'] | null;
  /** Only words of the text that came in a year, were gone in the next, or stand elsewhere in it. */
  readonly change: SearchedChange | null;
};

export const SEARCH_EVERYWHERE: SearchFilter = {
  place: null,
  division: null,
  fromYear: null,
  toYear: null,
  role: null,
  kind: null,
  change: null,
};

export type SavedSearch = {
  readonly name: string;
  readonly query: string;
  readonly filter: SearchFilter;
  readonly savedAt: string;
};
