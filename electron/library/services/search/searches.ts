import { SEARCH_EVERYWHERE } from '../../../../shared/contract/search-api.ts';
import type { SearchResult } from '../../../../shared/contract/views.ts';
import type { Library } from '../../library.ts';
import type { Caller } from '../base/caller.ts';
import { createFoldedTexts } from './folded-texts.ts';
import { findHolders, searchLibrary, type SearchOrder } from './search-library.ts';
import { createSearchedChanges } from './searched-changes.ts';

/** What makes the next search of a library fast; it goes with the library. */
type Memory = {
  readonly shelvesOf: ReturnType<typeof createFoldedTexts>;
  readonly changes: ReturnType<typeof createSearchedChanges>;
};

const memories = new WeakMap<Library, Memory>();

function memoryOf(library: Library): Memory {
  const known = memories.get(library);
  if (known !== undefined) return known;
  const memory = { shelvesOf: createFoldedTexts(), changes: createSearchedChanges() };
  memories.set(library, memory);
  return memory;
}

/** Searches a library. @throws AppError `too-large` where too many pairs would have to be compared, `cancelled` */
export async function search(
  library: Library,
  order: Omit<SearchOrder, 'changedIn'>,
  caller: Caller,
): Promise<SearchResult> {
  const { db } = library;
  const { shelvesOf, changes } = memoryOf(library);
  const { change } = order.filter ?? SEARCH_EVERYWHERE;
  if (change === null) return db.read((reader) => searchLibrary(reader, shelvesOf(reader), order));
  const { reports, holders } = db.read((reader) => {
    const shelves = shelvesOf(reader);
    return { reports: shelves.reports, holders: findHolders(shelves, order) };
  });
  const changedIn = await changes.read(library, change, reports, holders, caller);
  return db.read((reader) => searchLibrary(reader, shelvesOf(reader), { ...order, changedIn }));
}
