import type { ReportId } from '../../../../shared/model/report.ts';
import { changesOf } from '../../services/comparison/view-comparison.ts';
import type { Compared } from '../../services/comparison/open-comparison.ts';
import { placeOfChange } from '../../../../shared/text/placing/reviews.ts';
import { findCode, readDecider } from '../words.ts';
import { textOf } from './cells.ts';
import { findReportOf } from './find-report.ts';
import { restoreByRow, type Restore, type RowOutcome } from './restore.ts';

/** The comparison of a pair, made before anything is written. */
export type FindCompared = (left: ReportId, right: ReportId) => Compared | undefined;

/** Brings reviewed marks back; a change that is not marked is known where there still is one. */
export function createChangeRestore(find: FindCompared): Restore {
  return restoreByRow(({ writer, reader, now }) => (cells): RowOutcome => {
    const [left, right] = [findReportOf(reader, cells), findReportOf(reader, cells, 'other')];
    const compared = left === undefined || right === undefined ? undefined : find(left, right);
    if (left === undefined || right === undefined || compared === undefined) return 'no-report';
    const today = changesOf(compared);
    const key = textOf(cells, 'changeKey');
    const change = today.changes.find((each) => each.key === key);
    if (change === undefined) return 'no-place';
    if (findCode('reviewed', textOf(cells, 'reviewed')) !== 'yes') return 'known';
    if (reader.reviews.load(left, right).some((review) => review.key === key)) return 'known';
    const made = { reviewedAt: now, author: readDecider(textOf(cells, 'decider')) };
    writer.reviews.add({ left, right, key, ...made, place: placeOfChange(today, change) });
    return 'added';
  });
}
