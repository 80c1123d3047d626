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
    'search/remove': ({ name }) => {
      db.write('kept', 'delete-search', ({ writer }) => {
        if (!writer.shelving.removeSearch(name))
          throw new AppError('not-found', `there is no saved search of that name`, { name });
      });
      return null;
    },
  };
}
