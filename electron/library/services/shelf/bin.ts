import { AppError } from '../../../../shared/base/errors.ts';
import type { BinnedReport, Losses } from '../../../../shared/contract/shelf-api.ts';
import type { ReportId } from '../../../../shared/model/report.ts';
import type { Reader, WriteContext } from '../../db/database.ts';
import { findReport, summarize } from './summary.ts';

const NOTHING: Losses = { notes: 0, verdicts: 0, goals: 0, decisions: 0, reviews: 0, corrections: 0 };

/** What is in the bin, last deleted first. */
export function listBin(reader: Reader): readonly BinnedReport[] {
  const [work, deletedAt] = [reader.shelving.loadWork(), reader.shelving.loadDeletedAt()];
  return reader.reports.loadDeleted().map((stored) => ({
    report: summarize(stored),
    deletedAt: deletedAt.get(stored.id) ?? '',
    losses: work.get(stored.id) ?? NOTHING,
  }));
}

/**
 * Takes reports out of the library for good, and the steps with them that could be undone.
 * @throws AppError `not-found` {report}, `invalid-input` {report} for one that is not in the bin
 */
export function purgeReports({ reader, writer }: WriteContext, reports: readonly ReportId[]): void {
  for (const id of reports) {
    if (!findReport(reader, id).isDeleted)
      throw new AppError('invalid-input', `report ${id} is not in the bin`, { report: id });
    writer.shelving.purgeKept(id);
    writer.shelving.purge(id);
  }
  writer.history.clear();
  for (const topic of ['notes', 'reviews', 'decisions', 'goals', 'kept'] as const) writer.raise(topic);
}
