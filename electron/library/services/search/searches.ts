import { setImmediate as yieldTurn } from 'node:timers/promises';
import { SEARCH_EVERYWHERE } from '../../../../shared/contract/search-api.ts';
import type { SearchResult } from '../../../../shared/contract/views.ts';
import type { Reader } from '../../db/database.ts';
import type { Library } from '../../library.ts';
import type { Caller } from '../base/caller.ts';
import { createFoldedTexts } from './folded-texts.ts';
import { findHolders, searchLibrary, type SearchOrder, type SearchStep } from './search-library.ts';
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
  const memory = {
    shelvesOf: createFoldedTexts(),
    changes: createSearchedChanges(library.mostSearchedPairs),
  };
  memories.set(library, memory);
  return memory;
}

/**
 * Searches a library, in steps between which others are answered; reports `search/progress` where it takes long.
 * @throws AppError `too-large` where too many pairs would have to be compared, `cancelled`
 */
export async function search(
  library: Library,
  order: Omit<SearchOrder, 'changedIn'>,
  caller: Caller,
): Promise<SearchResult> {
  const { shelvesOf, changes } = memoryOf(library);
  const { change } = order.filter ?? SEARCH_EVERYWHERE;
  const shelves = library.db.read(shelvesOf);
  const find = (own: SearchOrder): Promise<SearchResult> =>
    runInSteps(library, (reader) => searchLibrary(reader, shelves, own), caller);
  if (change === null) return find(order);
  const holders = await runInSteps(library, (reader) => findHolders(reader, shelves, order), caller);
  const changedIn = await changes.read(library, change, shelves.reports, holders, caller);
  return find({ ...order, changedIn });
}

/** Milliseconds after which it is told how far a search is: before that the hits of the last one are better to look at. */
const LONG = 500;

async function runInSteps<T>(
  { db }: Library,
  begin: (reader: Reader) => Generator<SearchStep, T>,
  { emit, signal }: Caller,
): Promise<T> {
  const began = Date.now();
  const run = db.read(begin);
  for (;;) {
    const step = db.read(() => run.next());
    if (step.done === true) return step.value;
    if (Date.now() - began > LONG) emit({ name: 'search/progress', data: step.value });
    await yieldTurn();
    signal.throwIfAborted();
  }
}
