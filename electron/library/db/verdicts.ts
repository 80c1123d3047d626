import { z } from 'zod';
import type { CoderId, GoalId, GoalVerdict, Searched } from '../../../shared/model/goal.ts';
import { ROLES } from '../../../shared/model/outline.ts';
import type { ReportId } from '../../../shared/model/report.ts';
import type { Connection } from './connection.ts';
import { goalIdColumn, jsonColumn } from './rows.ts';

export type VerdictReader = {
  /** The verdicts of a coder on the goals of a report. */
  load(report: ReportId, coder: CoderId): ReadonlyMap<GoalId, GoalVerdict>;
  find(goal: GoalId): GoalVerdict | undefined;
};

export type VerdictWriter = {
  /** Puts it in the place of the one before. */
  save(goal: GoalId, verdict: GoalVerdict): void;
  remove(goal: GoalId): void;
};

const searchedSchema: z.ZodType<Searched> = z.object({
  parts: z.array(z.enum(ROLES)),
  words: z.array(z.string()),
});

const verdictRow = z
  .object({
    goal_id: goalIdColumn,
    code: z.string(),
    scheme_version: z.number(),
    absence: jsonColumn(searchedSchema).nullable(),
    comment: z.string(),
    decided_at: z.string(),
  })
  .transform((row) => ({
    goal: row.goal_id,
    verdict: {
      code: row.code,
      schemeVersion: row.scheme_version,
      absence: row.absence,
      comment: row.comment,
      decidedAt: row.decided_at,
    } satisfies GoalVerdict,
  }));

export function createVerdictReader(connection: Connection): VerdictReader {
  const ofCoder = connection.prepare(`
    SELECT v.* FROM goal_verdicts v JOIN goals g ON g.id = v.goal_id WHERE g.report_id = ? AND g.coder_id = ?`);
  const ofGoal = connection.prepare('SELECT * FROM goal_verdicts WHERE goal_id = ?');
  const rows = z.array(verdictRow);
  return {
    load: (report, coder) =>
      new Map(rows.parse(ofCoder.all(report, coder)).map(({ goal, verdict }) => [goal, verdict])),
    find: (goal) => verdictRow.optional().parse(ofGoal.get(goal))?.verdict,
  };
}

export function createVerdictWriter(connection: Connection): VerdictWriter {
  const save = connection.prepare(`
    INSERT INTO goal_verdicts (goal_id, code, scheme_version, absence, comment, decided_at)
    VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (goal_id) DO UPDATE SET code = excluded.code, scheme_version = excluded.scheme_version,
      absence = excluded.absence, comment = excluded.comment, decided_at = excluded.decided_at`);
  const remove = connection.prepare('DELETE FROM goal_verdicts WHERE goal_id = ?');
  return {
    save(goal, { code, schemeVersion, absence, comment, decidedAt }) {
      const searched = absence === null ? null : JSON.stringify(absence);
      save.run(goal, code, schemeVersion, searched, comment, decidedAt);
    },
    remove: (goal) => void remove.run(goal),
  };
}
