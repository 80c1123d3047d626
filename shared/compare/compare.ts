import type { Budget } from '../base/budget.ts';
import type { Comparison } from '../model/comparison.ts';
import type { ReportText } from '../model/outline.ts';
import type { Rarity } from './rarity.ts';

export type CompareProgress = { readonly done: number; readonly total: number };

export type CompareContext = {
  /** How rare words are in all reports of the place; null takes the two texts alone. */
  readonly rarity: Rarity | null;
  readonly budget: Budget;
};

/**
 * Compares two reports: sections, paragraphs, sentences, then characters. Yields between stages so that the caller can
 * report progress, let others run, or stop; the returned value is the comparison.
 */
// eslint-disable-next-line require-yield -- filled in by the next commit
export function* compareReports(
  _left: ReportText,
  _right: ReportText,
  _context: CompareContext,
): Generator<CompareProgress, Comparison> {
  throw new Error('not there yet');
}
