import { z } from 'zod';
import type { EditionLabel } from '../../../shared/model/edition.ts';
import type { ReportId } from '../../../shared/model/report.ts';
import type { Connection } from './connection.ts';
import { flagColumn } from './rows.ts';

/** What the reader says of a report among those of its year. */
export type StoredEdition = {
  /** Null: as its title or its file says. */
  readonly label: EditionLabel | null;
  readonly isChosen: boolean;
};

export type EditionReader = { find(report: ReportId): StoredEdition };

export type EditionWriter = {
  /** Of one about which nothing is said any more no row is left. */
  save(report: ReportId, edition: StoredEdition): void;
};

const row = z
  .object({ label: z.string().nullable(), is_chosen: flagColumn })
  .transform(({ label, is_chosen: isChosen }): StoredEdition => ({ label, isChosen }));

const NOTHING: StoredEdition = { label: null, isChosen: false };

export function createEditionReader(connection: Connection): EditionReader {
  const byReport = connection.prepare('SELECT label, is_chosen FROM editions WHERE report_id = ?');
  return { find: (report) => row.optional().parse(byReport.get(report)) ?? NOTHING };
}

export function createEditionWriter(connection: Connection): EditionWriter {
  const remove = connection.prepare('DELETE FROM editions WHERE report_id = ?');
  const save = connection.prepare(`
    INSERT INTO editions (report_id, label, is_chosen) VALUES (?, ?, ?)
    ON CONFLICT (report_id) DO UPDATE SET label = excluded.label, is_chosen = excluded.is_chosen`);
  return {
    save(report, { label, isChosen }) {
      if (label === null && !isChosen) remove.run(report);
      else save.run(report, label, Number(isChosen));
    },
  };
}
