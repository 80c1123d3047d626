import type { ReportId } from '../../../../shared/model/report.ts';
import { loadReviewed } from '../../services/comparison/view-comparison.ts';
import { openComparison } from '../../services/comparison/open-comparison.ts';
import type { Caller } from '../../services/base/caller.ts';
import type { Library } from '../../library.ts';
import { createId } from '../identify.ts';
import { describeReport, describeSpan, prefixKeys } from '../places.ts';
import type { TableRow } from '../table.ts';
import type { Language } from '../../../../shared/words/words.ts';
import { wordOf } from '../words.ts';

/** The changes between two reports with their reviewed state, in the order of the texts. */
export async function tabulateChanges(
  library: Library,
  pair: { readonly left: ReportId; readonly right: ReportId },
  language: Language,
  caller: Caller,
): Promise<readonly TableRow[]> {
  const compared = await openComparison(library, pair.left, pair.right, caller);
  const { left, right, comparison } = compared;
  const reviewed = new Set(library.db.read((reader) => loadReviewed(reader, compared)));
  return comparison.changes.map((change) => ({
    id: createId('changes', [left.stored.sha256, right.stored.sha256, change.key]),
    change: wordOf('change', change.kind, language),
    weight: change.weight,
    reviewed: wordOf('reviewed', reviewed.has(change.key) ? 'yes' : 'no', language),
    ...describeReport(left),
    ...(change.left === null ? {} : describeSpan(left, change.left)),
    ...prefixKeys('other', describeReport(right)),
    ...(change.right === null ? {} : prefixKeys('other', describeSpan(right, change.right))),
    changeKey: change.key,
  }));
}
