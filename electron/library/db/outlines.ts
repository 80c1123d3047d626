import { z } from 'zod';
import { ROLES, type Outline, type Section } from '../../../shared/model/outline.ts';
import type { ReportId } from '../../../shared/model/report.ts';
import type { Connection } from './connection.ts';
import { flagColumn, toSpan } from './rows.ts';

export type OutlineReader = { load(id: ReportId): Outline };
export type OutlineWriter = { save(id: ReportId, outline: Outline): void };

const sectionRow = z
  .object({
    position: z.number(),
    parent: z.number(),
    level: z.number(),
    marker: z.string(),
    title: z.string(),
    runin: flagColumn,
    role: z.enum(ROLES),
    heading_start: z.number(),
    heading_end: z.number(),
    own_start: z.number(),
    own_end: z.number(),
    section_end: z.number(),
  })
  .transform((row): Section => ({
    index: row.position,
    parent: row.parent,
    level: row.level,
    marker: row.marker,
    title: row.title,
    runin: row.runin,
    role: row.role,
    heading: toSpan(row.heading_start, row.heading_end),
    own: toSpan(row.own_start, row.own_end),
    end: row.section_end,
  }));

export function createOutlineReader(connection: Connection): OutlineReader {
  const load = connection.prepare('SELECT * FROM outline WHERE report_id = ? ORDER BY position');
  return { load: (id) => ({ sections: z.array(sectionRow).parse(load.all(id)) }) };
}

export function createOutlineWriter(connection: Connection): OutlineWriter {
  const clear = connection.prepare('DELETE FROM outline WHERE report_id = ?');
  const insert = connection.prepare(`
    INSERT INTO outline (report_id, position, parent, level, marker, title, runin, role, heading_start, heading_end,
      own_start, own_end, section_end) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  return {
    save(id, { sections }) {
      clear.run(id);
      for (const { index, parent, level, marker, title, runin, role, heading, own, end } of sections) {
        const words = [marker, title, runin ? 1 : 0, role];
        insert.run(id, index, parent, level, ...words, heading.start, heading.end, own.start, own.end, end);
      }
    },
  };
}
