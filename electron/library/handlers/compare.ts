import { comparePlain } from '../../../shared/compare/characters/plain.ts';
import type { WriteContext } from '../db/database.ts';
import type { Handlers } from '../handlers.ts';
import type { Library } from '../library.ts';
import { placeOfChange, placeReviews } from '../../../shared/text/placing/reviews.ts';
import { changesOf, loadReviewed, viewCompared } from '../services/comparison/view-comparison.ts';
import { openComparison, type Compared } from '../services/comparison/open-comparison.ts';
import { viewTargets } from '../services/goals/view-targets.ts';
import { createDecisionHandlers, type DecisionHandlers } from './decide.ts';
import { requireReport } from '../services/shelf/summary.ts';
import { sign } from '../services/base/sign.ts';

type CompareHandlers = Pick<
  Handlers,
  'compare/open' | 'compare/targets' | 'compare/characters' | 'compare/review'
> &
  DecisionHandlers;

export function createCompareHandlers(library: Library): CompareHandlers {
  return {
    ...createDecisionHandlers(library),
    'compare/open': async ({ left, right }, context) =>
      viewCompared(library, await openComparison(library, left, right, context)),
    'compare/targets': ({ left, right }, context) => viewTargets(library, left, right, context),
    'compare/characters': async ({ left, right }, context) => {
      const compared = await openComparison(library, left, right, context);
      const [a, b] = [compared.left.document.clean.text, compared.right.document.clean.text];
      return comparePlain(a, b, compared.comparison.rows);
    },
    'compare/review': async ({ left, right, keys, isReviewed }, context) => {
      const compared = await openComparison(library, left, right, context);
      const reviewed = library.db.write('reviews', 'review', (write) => {
        for (const id of [left, right]) requireReport(write.reader, id);
        if (isReviewed) mark(write, compared, keys);
        else unmark(write, compared, keys);
        return loadReviewed(write.reader, compared);
      });
      return { reviewed };
    },
  };
}

/** Marks changes as reviewed, each with where it stands. */
function mark(write: WriteContext, compared: Compared, keys: readonly string[]): void {
  const { now: reviewedAt, author } = sign(write);
  const today = changesOf(compared);
  const changes = new Map(today.changes.map((change) => [change.key, change]));
  const pair = { left: compared.left.stored.id, right: compared.right.stored.id };
  for (const key of keys) {
    const change = changes.get(key);
    const place = change === undefined ? null : placeOfChange(today, change);
    write.writer.reviews.add({ ...pair, key, reviewedAt, author, place });
  }
}

/** Takes away all marks of those changes: a change may have one under a key that it had before. */
function unmark({ writer, reader }: WriteContext, compared: Compared, keys: readonly string[]): void {
  const stored = reader.reviews.load(compared.left.stored.id, compared.right.stored.id);
  const placed = placeReviews(stored, changesOf(compared));
  for (const review of stored)
    if (keys.includes(placed.get(review) ?? review.key)) writer.reviews.remove(review);
}
