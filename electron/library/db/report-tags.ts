import { z } from 'zod';
import type { ReportId } from '../../../shared/model/report.ts';
import type { Connection } from './connection.ts';
import { reportIdColumn } from './rows.ts';

export type ReportTagReader = {
  /** The tags of all reports that have any, each report's in the order of their characters. */
  loadAll(): ReadonlyMap<ReportId, readonly string[]>;
  load(report: ReportId): readonly string[];
};

export type ReportTagWriter = {
  add(report: ReportId, tag: string): void;
  remove(report: ReportId, tag: string): void;
};

const row = z.object({ report_id: reportIdColumn, tag: z.string() });

export function createReportTagReader(connection: Connection): ReportTagReader {
  const all = connection.prepare('SELECT report_id, tag FROM report_tags ORDER BY report_id, tag');
  const own = connection.prepare('SELECT tag FROM report_tags WHERE report_id = ? ORDER BY tag').pluck();
  return {
    loadAll() {
      const found = new Map<ReportId, string[]>();
      for (const { report_id: report, tag } of z.array(row).parse(all.all())) {
        const before = found.get(report);
        if (before === undefined) found.set(report, [tag]);
        else before.push(tag);
      }
      return found;
    },
    load: (report) => z.array(z.string()).parse(own.all(report)),
  };
}

export function createReportTagWriter(connection: Connection): ReportTagWriter {
  const add = connection.prepare(
    'INSERT INTO report_tags (report_id, tag) VALUES (?, ?) ON CONFLICT DO NOTHING',
  );
  const remove = connection.prepare('DELETE FROM report_tags WHERE report_id = ? AND tag = ?');
  return {
    add: (report, tag) => void add.run(report, tag),
    remove: (report, tag) => void remove.run(report, tag),
  };
}
