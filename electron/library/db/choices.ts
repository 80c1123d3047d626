import { z } from 'zod';
import type { CoderId, GoalId } from '../../../shared/model/goal.ts';
import type { Anchor } from '../../../shared/model/note.ts';
import type { ReportId } from '../../../shared/model/report.ts';
import type { Connection } from './connection.ts';
import { createGoalRowReader } from './goal-rows.ts';
import { anchorSchema, goalIdColumn, jsonColumn, reportIdColumn } from './rows.ts';

/** A value of a later report that a coder set against a goal's, by quote and context. */
export type NewChoice = { readonly report: ReportId; readonly anchor: Anchor };

/** A choice before its words are looked for in today's text. */
export type StoredChoice = NewChoice & { readonly id: number; readonly goal: GoalId };

export type ChoiceReader = {
  /** What a coder chose for the goals of a report, oldest first. */
  load(report: ReportId, coder: CoderId): readonly StoredChoice[];
  loadOfGoal(goal: GoalId): readonly StoredChoice[];
  /** The values of a report, whatever goal they were chosen for. */
  loadInReport(report: ReportId): readonly StoredChoice[];
};

export type ChoiceWriter = {
  insert(goal: GoalId, choice: NewChoice, now: string): void;
  remove(id: StoredChoice['id']): void;
  /** Puts other words in the place of those that it was found by. */
  saveAnchor(id: StoredChoice['id'], anchor: Anchor): void;
};

const rows = z.array(
  z
    .object({
      id: z.number(),
      goal_id: goalIdColumn,
      report_id: reportIdColumn,
      anchor: jsonColumn(anchorSchema),
    })
    .transform(({ id, goal_id: goal, report_id: report, anchor }): StoredChoice => ({
      ...{ id, goal, report, anchor },
    })),
);

export function createChoiceReader(connection: Connection): ChoiceReader {
  const stored = createGoalRowReader(connection, 'goal_choices');
  return {
    load: (report, coder) => rows.parse(stored.ofCoder(report, coder)),
    loadOfGoal: (goal) => rows.parse(stored.ofGoal(goal)),
    loadInReport: (report) => rows.parse(stored.quoting(report)),
  };
}

export function createChoiceWriter(connection: Connection): ChoiceWriter {
  const insert = connection.prepare(
    'INSERT INTO goal_choices (goal_id, report_id, anchor, created_at) VALUES (?, ?, ?, ?)',
  );
  const remove = connection.prepare('DELETE FROM goal_choices WHERE id = ?');
  const saveAnchor = connection.prepare('UPDATE goal_choices SET anchor = ? WHERE id = ?');
  return {
    insert: (goal, { report, anchor }, now) => void insert.run(goal, report, JSON.stringify(anchor), now),
    remove: (id) => void remove.run(id),
    saveAnchor: (id, anchor) => void saveAnchor.run(JSON.stringify(anchor), id),
  };
}
