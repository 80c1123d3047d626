import type { ReportId } from '../../../shared/model/report.ts';
import type { Connection } from './connection.ts';

/** What the reader settled between two reports, each seen from the one that is asked for first. */
type PairReader<T> = {
  /** Between two reports, in either order, seen from `left`. */
  load(left: ReportId, right: ReportId): readonly T[];
  /** Between a report and any other one, seen from the report. */
  loadOfReport(report: ReportId): readonly T[];
};

type PairRows<T> = {
  /** Takes the lower and the higher of two reports. */
  readonly ofPair: string;
  /** Takes `:report`, for either column. */
  readonly ofReport: string;
  /** Checks what the file holds. */
  readonly rows: { readonly parse: (found: unknown) => readonly T[] };
  readonly leftOf: (row: T) => ReportId;
  /** The same seen from the other side. */
  readonly turn: (row: T) => T;
};

/** Reads rows that are kept in one order of the two reports, whichever was left when they were written. */
export function createPairReader<T>(connection: Connection, query: PairRows<T>): PairReader<T> {
  const { rows, leftOf, turn } = query;
  const ofPair = connection.prepare(query.ofPair);
  const ofReport = connection.prepare(query.ofReport);
  const seenFrom = (report: ReportId, found: readonly T[]): readonly T[] =>
    found.map((row) => (leftOf(row) === report ? row : turn(row)));
  return {
    load: (left, right) =>
      seenFrom(left, rows.parse(ofPair.all(Math.min(left, right), Math.max(left, right)))),
    loadOfReport: (report) => seenFrom(report, rows.parse(ofReport.all({ report }))),
  };
}
