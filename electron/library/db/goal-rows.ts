import type { CoderId, GoalId } from '../../../shared/model/goal.ts';
import type { ReportId } from '../../../shared/model/report.ts';
import type { Connection } from './connection.ts';

/** Rows of a table that hang on coders' goals and quote a report, oldest first; whatever they hold. */
type GoalRowReader = {
  /** Those of one coder's goals of a report. */
  ofCoder(report: ReportId, coder: CoderId): unknown;
  ofGoal(goal: GoalId): unknown;
  /** Those that quote a report, whoever's goal they hang on. */
  quoting(report: ReportId): unknown;
};

export function createGoalRowReader(
  connection: Connection,
  table: 'goal_choices' | 'goal_evidence',
): GoalRowReader {
  const ofCoder = connection.prepare(`
    SELECT t.* FROM ${table} t JOIN goals g ON g.id = t.goal_id
    WHERE g.report_id = ? AND g.coder_id = ? ORDER BY t.id`);
  const ofGoal = connection.prepare(`SELECT * FROM ${table} WHERE goal_id = ? ORDER BY id`);
  const quoting = connection.prepare(`SELECT * FROM ${table} WHERE report_id = ? ORDER BY id`);
  return {
    ofCoder: (report, coder) => ofCoder.all(report, coder),
    ofGoal: (goal) => ofGoal.all(goal),
    quoting: (report) => quoting.all(report),
  };
}
