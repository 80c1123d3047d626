import type { Section } from '../../../../shared/model/outline.ts';
import type { ReportId } from '../../../../shared/model/report.ts';
import { foldCase } from '../../../../shared/text/plain/fold.ts';
import type { Reader } from '../../db/database.ts';
import type { ListedRow } from '../../db/listed-reports.ts';
import { loadWork, type WorkText } from './search-work.ts';
import { shelve } from '../shelf/shelves.ts';

/** What a search goes through, as it was read last. */
export type SearchShelves = {
  /** All reports by place, then by year. */
  readonly reports: readonly ListedRow[];
  /** True where all folded texts stay in memory. */
  readonly isKept: boolean;
  readonly foldedOf: (report: ReportId) => string;
  /** What readers wrote on a report. */
  readonly workOf: (report: ReportId) => readonly WorkText[];
  readonly sectionsOf: (report: ReportId) => readonly Section[];
};

/** UTF-16 code units of a library whose folded texts stay in memory: some 3,000 reports. */
const KEPT_UNITS = 60_000_000;

/** Outlines that stay in memory: some 100 sections each. */
const KEPT_OUTLINES = 2000;

/**
 * Keeps the order of the reports and their folded texts from one search to the next: to read and fold 300 reports takes
 * a tenth of a second, to go through them a few milliseconds. Whatever process changes a report, all is read anew. Of a
 * library beyond the limit no text is kept: its bytes are gone through (`createByteScan`).
 */
export function createFoldedTexts(most = KEPT_UNITS): (reader: Reader) => SearchShelves {
  let revision = -1;
  let reports: readonly ListedRow[] = [];
  let isKept = true;
  const texts = new Map<ReportId, string>();
  let written = '';
  const sections = new Map<ReportId, readonly Section[]>();
  const work = new Map<ReportId, readonly WorkText[]>();
  return (reader) => {
    const revisions = reader.revisions.load();
    const now = revisions.get('reports') ?? 0;
    const writtenNow = [
      now,
      revisions.get('notes'),
      revisions.get('goals'),
      reader.coders.loadCurrent().id,
    ].join(' ');
    if (writtenNow !== written) work.clear();
    written = writtenNow;
    if (now !== revision) {
      revision = now;
      reports = shelve(reader.reports.loadListed()).flatMap((shelf) => shelf.reports);
      isKept = reports.reduce((sum, { characters }) => sum + characters, 0) <= most;
      texts.clear();
      sections.clear();
    }
    const foldedOf = (report: ReportId): string => {
      const known = texts.get(report);
      if (known !== undefined) return known;
      const folded = foldCase(reader.texts.load(report));
      if (isKept) texts.set(report, folded);
      return folded;
    };
    const load = work.size === 0 ? loadWork(reader) : null;
    const workOf = (report: ReportId): readonly WorkText[] => {
      const known = work.get(report);
      if (known !== undefined) return known;
      const own = (load ?? loadWork(reader))(report);
      work.set(report, own);
      return own;
    };
    const sectionsOf = (report: ReportId): readonly Section[] => {
      const own = sections.get(report) ?? reader.outlines.load(report).sections;
      if (sections.size < KEPT_OUTLINES) sections.set(report, own);
      return own;
    };
    return { reports, isKept, foldedOf, workOf, sectionsOf };
  };
}
