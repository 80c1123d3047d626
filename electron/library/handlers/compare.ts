import { comparePlain } from '../../../shared/compare/characters/plain.ts';
import type { Handlers } from '../handlers.ts';
import type { Library } from '../library.ts';
import { loadReviewed, viewCompared } from './compare-view.ts';
import { openComparison } from './compared.ts';
import { createDecisionHandlers, type DecisionHandlers } from './decide.ts';
import { requireReport } from './summary.ts';

type CompareHandlers = Pick<Handlers, 'compare/open' | 'compare/characters' | 'compare/review'> &
  DecisionHandlers;

export function createCompareHandlers(library: Library): CompareHandlers {
  const { db, now } = library;
  return {
    ...createDecisionHandlers(library),
    'compare/open': async ({ left, right }, context) =>
      viewCompared(library, await openComparison(library, left, right, context)),
    'compare/characters': async ({ left, right }, context) => {
      const compared = await openComparison(library, left, right, context);
      const [a, b] = [compared.left.document.clean.text, compared.right.document.clean.text];
      return comparePlain(a, b, compared.comparison.rows);
    },
    'compare/review': async ({ left, right, keys, isReviewed }, context) => {
      db.write('reviews', 'review', (writer, reader) => {
        for (const id of [left, right]) requireReport(reader, id);
        const time = now().toISOString();
        for (const key of keys)
          if (isReviewed) writer.reviews.add(left, right, key, time);
          else writer.reviews.remove(left, right, key);
      });
      const { comparison } = await openComparison(library, left, right, context);
      return { reviewed: db.read((reader) => loadReviewed(reader, left, right, comparison)) };
    },
  };
}
