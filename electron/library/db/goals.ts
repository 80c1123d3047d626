import { z } from 'zod';
import {
  GOAL_STATES,
  type CoderId,
  type GoalId,
  type GoalState,
  type ReadGoal,
} from '../../../shared/model/goal.ts';
import type { Anchor } from '../../../shared/model/note.ts';
import type { ReportId } from '../../../shared/model/report.ts';
import type { Connection } from './connection.ts';
import {
  anchorSchema,
  anchorToJson,
  coderIdColumn,
  goalIdColumn,
  jsonColumn,
  reportIdColumn,
} from './rows.ts';

/** A goal that a coder is about to touch, by its words. */
export type NewGoal = {
  readonly report: ReportId;
  readonly coder: CoderId;
  readonly origin: ReadGoal['origin'];
  readonly anchor: Anchor;
  /** The figure's value, which tells apart two figures of one quote; null for a task. */
  readonly valueAnchor: Anchor | null;
  /** As the program named it, which tells apart two tasks of one quote. */
  readonly readName: string;
  readonly state: GoalState;
  /** The coder's own name and due year, or null. */
  readonly name: string | null;
  readonly dueYear: number | null;
};

/** A goal that a coder touched, before its words are looked for in today's text. */
export type StoredGoal = NewGoal & { readonly id: GoalId; readonly createdAt: string };

export type GoalReader = {
  /** Those of one coder, oldest first. */
  load(report: ReportId, coder: CoderId): readonly StoredGoal[];
  /** Reports, not in the bin, with goals that a coder touched; by id. */
  listReports(coder: CoderId): readonly ReportId[];
  /** Those of all coders. */
  loadOfReport(report: ReportId): readonly StoredGoal[];
  find(id: GoalId): StoredGoal | undefined;
};

export type GoalWriter = {
  insert(goal: NewGoal, now: string): GoalId;
  saveState(id: GoalId, state: GoalState): void;
  saveEdit(id: GoalId, name: string | null, dueYear: number | null): void;
  /** Puts other words in the place of those that it was found by. */
  saveAnchors(id: GoalId, anchor: Anchor, valueAnchor: Anchor | null): void;
};

const goalRow = z
  .object({
    id: goalIdColumn,
    report_id: reportIdColumn,
    coder_id: coderIdColumn,
    origin: z.enum(['read', 'added']),
    anchor: jsonColumn(anchorSchema),
    value_anchor: jsonColumn(anchorSchema).nullable(),
    read_name: z.string(),
    state: z.enum(GOAL_STATES),
    name: z.string().nullable(),
    due_year: z.number().nullable(),
    created_at: z.string(),
  })
  .transform((row): StoredGoal => ({
    id: row.id,
    report: row.report_id,
    coder: row.coder_id,
    origin: row.origin,
    anchor: row.anchor,
    valueAnchor: row.value_anchor,
    readName: row.read_name,
    state: row.state,
    name: row.name,
    dueYear: row.due_year,
    createdAt: row.created_at,
  }));

export function createGoalReader(connection: Connection): GoalReader {
  const ofCoder = connection.prepare('SELECT * FROM goals WHERE report_id = ? AND coder_id = ? ORDER BY id');
  const ofReport = connection.prepare('SELECT * FROM goals WHERE report_id = ? ORDER BY id');
  const one = connection.prepare('SELECT * FROM goals WHERE id = ?');
  const withGoals = connection
    .prepare(
      `SELECT DISTINCT g.report_id FROM goals g JOIN reports r ON r.id = g.report_id
       WHERE g.coder_id = ? AND r.deleted_at IS NULL ORDER BY g.report_id`,
    )
    .pluck();
  const rows = z.array(goalRow);
  return {
    load: (report, coder) => rows.parse(ofCoder.all(report, coder)),
    listReports: (coder) => z.array(reportIdColumn).parse(withGoals.all(coder)),
    loadOfReport: (report) => rows.parse(ofReport.all(report)),
    find: (id) => goalRow.optional().parse(one.get(id)),
  };
}

export function createGoalWriter(connection: Connection): GoalWriter {
  const insert = connection.prepare(`
    INSERT INTO goals
      (report_id, coder_id, origin, anchor, value_anchor, read_name, state, name, due_year, created_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id`);
  const state = connection.prepare('UPDATE goals SET state = ? WHERE id = ?');
  const edit = connection.prepare('UPDATE goals SET name = ?, due_year = ? WHERE id = ?');
  const anchors = connection.prepare('UPDATE goals SET anchor = ?, value_anchor = ? WHERE id = ?');
  return {
    insert(goal, now) {
      const { report, coder, origin, anchor, valueAnchor, readName, name, dueYear } = goal;
      const words = [anchorToJson(anchor), anchorToJson(valueAnchor), readName];
      const row = insert.get(report, coder, origin, ...words, goal.state, name, dueYear, now);
      return z.object({ id: goalIdColumn }).parse(row).id;
    },
    saveState: (id, value) => void state.run(value, id),
    saveEdit: (id, name, dueYear) => void edit.run(name, dueYear, id),
    saveAnchors: (id, anchor, valueAnchor) =>
      void anchors.run(anchorToJson(anchor), anchorToJson(valueAnchor), id),
  };
}
