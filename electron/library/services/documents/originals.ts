import type { ReportId } from '../../../../shared/model/report.ts';
import type { Reader } from '../../db/database.ts';
import type { StoredReport } from '../../db/reports.ts';

/** Whether the stored files are still what was taken in. */
export type Originals = {
  /** The report, with `damaged-original` among its warnings where its bytes no longer have their SHA-256. */
  check(reader: Reader, stored: StoredReport): StoredReport;
  /** Has the next check of these reports hash their bytes, however many they are. */
  forget(reports: readonly ReportId[]): void;
};

/** Bytes that are hashed whenever they are asked for, in two milliseconds; more are hashed once in the life of a process, and for each export. */
const ALWAYS = 2 * 1024 * 1024;

export function createOriginals(): Originals {
  const checked = new Map<ReportId, boolean>();
  const isIntact = (reader: Reader, { id, size }: StoredReport): boolean => {
    const known = size > ALWAYS ? checked.get(id) : undefined;
    const found = known ?? reader.reports.findIntactBytes(id) !== undefined;
    if (size > ALWAYS) checked.set(id, found);
    return found;
  };
  return {
    check: (reader, stored) =>
      isIntact(reader, stored)
        ? stored
        : { ...stored, textWarnings: ['damaged-original', ...stored.textWarnings] },
    forget(reports) {
      for (const report of reports) checked.delete(report);
    },
  };
}

/** True for a report that `check` found damaged. */
export function isDamaged({ textWarnings }: Pick<StoredReport, 'textWarnings'>): boolean {
  return textWarnings.includes('damaged-original');
}
