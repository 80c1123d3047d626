import { z } from 'zod';
import type { ReportHead, ReportId } from '../../../shared/model/report.ts';
import type { Connection } from './connection.ts';

export type CorrectionReader = {
  /** How many decisions the user made on any of the reports. */
  countOf(reports: readonly ReportId[]): number;
};

export type CorrectionWriter = {
  /** The user's own head of a report; null takes it back. */
  saveHead(id: ReportId, head: ReportHead | null, now: string): void;
};

export function createCorrectionReader(connection: Connection): CorrectionReader {
  const count = connection.prepare('SELECT count(*) FROM corrections WHERE report_id = ?').pluck();
  return {
    countOf: (reports) => reports.reduce((sum, id) => sum + z.number().parse(count.get(id)), 0),
  };
}

export function createCorrectionWriter(connection: Connection): CorrectionWriter {
  const clear = connection.prepare(`DELETE FROM corrections WHERE report_id = ? AND kind = 'head'`);
  const insert = connection.prepare(
    `INSERT INTO corrections (kind, report_id, payload, created_at) VALUES ('head', ?, ?, ?)`,
  );
  return {
    saveHead(id, head, now) {
      clear.run(id);
      if (head !== null) insert.run(id, JSON.stringify(head), now);
    },
  };
}
