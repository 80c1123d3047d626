import { SEARCH_EVERYWHERE } from '../../../../shared/contract/search-api.ts';
import type { SearchResult } from '../../../../shared/contract/views.ts';
import type { Library } from '../../library.ts';
import type { Caller } from '../base/caller.ts';
import { createFoldedTexts } from './folded-texts.ts';
import { findHolders, searchLibrary, type SearchOrder } from './search-library.ts';
import { createSearchedChanges } from './searched-changes.ts';

/** Searches a library, and keeps what makes the next search fast. */
export type Searches = {
  /** @throws AppError `too-large` where too many pairs would have to be compared, `cancelled` */
  search(library: Library, order: Omit<SearchOrder, 'changedIn'>, caller: Caller): Promise<SearchResult>;
};

export function createSearches(): Searches {
  const shelvesOf = createFoldedTexts();
  const changes = createSearchedChanges();
  return {
    async search(library, order, caller) {
      const { db } = library;
      const { change } = order.filter ?? SEARCH_EVERYWHERE;
      if (change === null) return db.read((reader) => searchLibrary(reader, shelvesOf(reader), order));
      const { reports, holders } = db.read((reader) => {
        const shelves = shelvesOf(reader);
        return { reports: shelves.reports, holders: findHolders(shelves, order) };
      });
      const changedIn = await changes.read(library, change, reports, holders, caller);
      return db.read((reader) => searchLibrary(reader, shelvesOf(reader), { ...order, changedIn }));
    },
  };
}
