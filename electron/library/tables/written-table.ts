import type { ReportId } from '../../../shared/model/report.ts';
import type { Reader } from '../db/database.ts';
import type { Library } from '../library.ts';
import type { ReadTable } from './read-rows.ts';
import { createReportFinder } from './restore/find-report.ts';
import type { Language } from '../../../shared/words/words.ts';

/** A table that came back, with the language it was written in. */
export type WrittenTable = ReadTable & { readonly language: Language };

/** The pairs of reports that the rows set against each other, as far as they are there. */
export function listPairs(
  library: Library,
  { rows }: WrittenTable,
): readonly { readonly left: ReportId; readonly right: ReportId }[] {
  return library.db.read((reader) => {
    const found = new Map<string, { readonly left: ReportId; readonly right: ReportId }>();
    const findReport = createReportFinder(reader);
    for (const { cells } of rows) {
      const [left, right] = [findReport(cells), findReport(cells, 'other')];
      if (left !== undefined && right !== undefined) found.set(`${left}:${right}`, { left, right });
    }
    return [...found.values()];
  });
}

/** The reports of the rows, as far as they are there. */
export function listReports(library: Library, { rows }: WrittenTable): readonly ReportId[] {
  return library.db.read((reader: Reader) => {
    const findReport = createReportFinder(reader);
    return [...new Set(rows.flatMap(({ cells }) => findReport(cells) ?? []))];
  });
}
