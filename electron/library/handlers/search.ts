import { AppError } from '../../../shared/base/errors.ts';
import type { Handlers } from '../handlers.ts';
import type { Library } from '../library.ts';
import { search } from '../services/search/searches.ts';

type SearchHandlers = Pick<Handlers, 'library/search' | Extract<keyof Handlers, `search/${string}`>>;

export function createSearchHandlers(library: Library): SearchHandlers {
  const { db } = library;
  return {
    'library/search': (order, context) => search(library, order, context),
    'search/list': () => db.read((reader) => reader.shelving.loadSearches()),
    'search/save': (search) => {
      db.write('kept', 'save-search', ({ writer, now }) => {
        writer.shelving.saveSearch({ ...search, savedAt: now });
      });
      return null;
    },
    'search/rename': ({ name, to }) => {
      db.write('kept', 'rename-search', ({ writer, reader, now }) => {
        const all = reader.shelving.loadSearches();
        const own = all.find((search) => search.name === name);
        if (own === undefined) throw noSearch(name);
        if (to !== name && all.some((search) => search.name === to))
          throw new AppError('invalid-input', 'another saved search has that name', { name: to });
        writer.shelving.removeSearch(name);
        writer.shelving.saveSearch({ ...own, name: to, savedAt: now });
      });
      return null;
    },
    'search/remove': ({ name }) => {
      db.write('kept', 'delete-search', ({ writer }) => {
        if (!writer.shelving.removeSearch(name)) throw noSearch(name);
      });
      return null;
    },
  };
}

function noSearch(name: string): AppError {
  return new AppError('not-found', 'there is no saved search of that name', { name });
}
