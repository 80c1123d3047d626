import type { Made } from '../../db/corrections.ts';
import type { WriteContext } from '../../db/database.ts';

/** What is decided in this write is decided now, by whom the library is told to be used by. */
export function sign({ reader, now }: Pick<WriteContext, 'reader' | 'now'>): Made {
  return { now, author: reader.coders.loadCurrent().name };
}
