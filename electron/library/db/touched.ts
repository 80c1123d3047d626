import { z } from 'zod';
import type { ReportId } from '../../../shared/model/report.ts';
import { readNumber, type Connection } from './connection.ts';
import { reportIdColumn } from './rows.ts';

export type TouchedReader = {
  /**
   * Reports of which a line in a list of all may be another since this was asked last: whatever this process wrote about them. Null
   * where that is not known: another process wrote, or it is asked for the first time; and where it is most of them.
   */
  take(): readonly ReportId[] | null;
};

/** As many are read anew as fast as all. */
const MOST = 1000;

/** Which columns of a table tell the report that a row of it is about. */
const ABOUT: Readonly<Record<string, readonly string[]>> = {
  reports: ['id'],
  texts: ['report_id'],
  sources: ['report_id'],
  editions: ['report_id'],
  corrections: ['report_id'],
  report_tags: ['report_id'],
  notes: ['left_report', 'right_report'],
  goals: ['report_id'],
  decisions: ['first_report', 'second_report'],
  reviews: ['left_report', 'right_report'],
};

const EVENTS = { INSERT: ['new'], UPDATE: ['old', 'new'], DELETE: ['old'] } as const;

/**
 * Triggers of this connection alone: they write the reports down in a table that goes with it. Rows that go with their report go with
 * one that is written down. No `OR IGNORE`: how a conflict ends is said by the statement that a trigger answers to.
 */
function setUp(connection: Connection): void {
  const touch = (reports: string): string =>
    `INSERT INTO touched SELECT DISTINCT report FROM (${reports})
      WHERE report IS NOT NULL AND report NOT IN (SELECT report FROM touched);`;
  const trigger = (name: string, event: string, reports: string): string =>
    `CREATE TEMP TRIGGER touch_${name} AFTER ${event} BEGIN ${touch(reports)} END;`;
  const ofTable = (table: string, aboutRow: (row: string) => readonly string[]): readonly string[] =>
    Object.entries(EVENTS).map(([event, rows]) =>
      trigger(`${table}_${event}`, `${event} ON main.${table}`, rows.flatMap(aboutRow).join(' UNION ')),
    );
  const triggers = Object.entries(ABOUT).flatMap(([table, columns]) =>
    ofTable(table, (row) => columns.map((column) => `SELECT ${row}.${column} AS report`)),
  );
  const ofVerdicts = ofTable('goal_verdicts', (row) => [
    `SELECT report_id AS report FROM goals WHERE id = ${row}.goal_id`,
  ]);
  const ofPlaces = trigger(
    'places',
    'UPDATE ON main.places WHEN old.division IS NOT new.division OR old.name IS NOT new.name',
    'SELECT id AS report FROM reports WHERE place_id = new.id',
  );
  connection.exec(`
    CREATE TEMP TABLE touched (report INTEGER PRIMARY KEY);
    ${[...triggers, ...ofVerdicts, ofPlaces].join('\n')}`);
}

export function createTouchedReader(connection: Connection): TouchedReader {
  setUp(connection);
  const all = connection.prepare(`SELECT report FROM temp.touched LIMIT ${MOST + 1}`).pluck();
  const clear = connection.prepare('DELETE FROM temp.touched');
  let seen: number | null = null;
  return {
    take() {
      // It is another one once another connection has written, and stays what it is for what this one writes.
      const version = readNumber(connection, 'data_version');
      const found = z.array(reportIdColumn).parse(all.all());
      const isKnown = seen === version && found.length <= MOST;
      clear.run();
      seen = version;
      return isKnown ? found : null;
    },
  };
}
