import type { ReportId } from '../../../../shared/model/report.ts';
import { loadReviewers } from '../../services/comparison/view-comparison.ts';
import { openComparison } from '../../services/comparison/open-comparison.ts';
import type { Caller } from '../../services/base/caller.ts';
import type { Library } from '../../library.ts';
import { createId } from '../identify.ts';
import { describeReport, describeSpan, prefixKeys } from '../places.ts';
import type { TableRow } from '../table.ts';
import type { Language } from '../../../../shared/words/words.ts';
import { nameDecider, wordOf } from '../words.ts';

/** The changes between two reports with their reviewed state, in the order of the texts. */
export async function tabulateChanges(
  library: Library,
  pair: { readonly left: ReportId; readonly right: ReportId },
  language: Language,
  caller: Caller,
): Promise<readonly TableRow[]> {
  const compared = await openComparison(library, pair.left, pair.right, caller);
  const { left, right, comparison } = compared;
  const reviewers = library.db.read((reader) => loadReviewers(reader, compared));
  return comparison.changes.map((change) => {
    const reviewer = reviewers.get(change.key);
    return {
      id: createId('changes', [left.stored.sha256, right.stored.sha256, change.key]),
      change: wordOf('change', change.kind, language),
      weight: change.weight,
      reviewed: wordOf('reviewed', reviewer === undefined ? 'no' : 'yes', language),
      decider: reviewer === undefined ? null : nameDecider(reviewer, language),
      ...describeReport(left),
      ...(change.left === null ? {} : describeSpan(left, change.left)),
      ...prefixKeys('other', describeReport(right)),
      ...(change.right === null ? {} : prefixKeys('other', describeSpan(right, change.right))),
      changeKey: change.key,
    };
  });
}
