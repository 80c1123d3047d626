import type { ReportId } from '../../../../shared/model/report.ts';
import { foldCase } from '../../../../shared/text/plain/fold.ts';
import type { Reader } from '../../db/database.ts';
import type { StoredReport } from '../../db/reports.ts';
import { shelve } from '../shelf/shelves.ts';

/** What a search goes through, as it was read last. */
export type SearchShelves = {
  /** All reports by place, then by year. */
  readonly reports: readonly StoredReport[];
  readonly foldedOf: (report: ReportId) => string;
};

/** Folded texts that stay in memory, in UTF-16 code units: some 3,000 reports. */
const KEPT_UNITS = 60_000_000;

/**
 * Keeps the order of the reports and their folded texts from one search to the next: to read and fold 300 reports takes
 * a tenth of a second, to go through them a few milliseconds. Whatever process changes a report, all is read anew; what
 * is beyond the limit is folded for each search.
 */
export function createFoldedTexts(): (reader: Reader) => SearchShelves {
  let revision = -1;
  let reports: readonly StoredReport[] = [];
  let units = 0;
  const texts = new Map<ReportId, string>();
  return (reader) => {
    const now = reader.revisions.load().get('reports') ?? 0;
    if (now !== revision) {
      revision = now;
      reports = shelve(reader.reports.loadAll()).flatMap((shelf) => shelf.reports);
      texts.clear();
      units = 0;
    }
    const foldedOf = (report: ReportId): string => {
      const known = texts.get(report);
      if (known !== undefined) return known;
      const folded = foldCase(reader.texts.load(report));
      if (units + folded.length <= KEPT_UNITS) {
        texts.set(report, folded);
        units += folded.length;
      }
      return folded;
    };
    return { reports, foldedOf };
  };
}
