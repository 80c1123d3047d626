import { z } from 'zod';
import type { CoderId, Evidence, EvidenceId, GoalId } from '../../../shared/model/goal.ts';
import type { Anchor } from '../../../shared/model/note.ts';
import type { ReportId } from '../../../shared/model/report.ts';
import type { Connection } from './connection.ts';
import { createGoalRowReader } from './goal-rows.ts';
import { anchorSchema, evidenceIdColumn, goalIdColumn, jsonColumn, reportIdColumn } from './rows.ts';

/** Evidence to be kept: words of a report by quote and context, or of a source outside the library. */
export type NewEvidence =
  | { readonly kind: 'passage'; readonly report: ReportId; readonly anchor: Anchor }
  | { readonly kind: 'outside'; readonly source: string; readonly quote: string };

/** Evidence before its words are looked for in today's text. */
export type StoredEvidence = NewEvidence & {
  readonly id: EvidenceId;
  readonly goal: GoalId;
  readonly createdAt: string;
};

export type EvidenceReader = {
  /** What a coder linked with the goals of a report, oldest first. */
  load(report: ReportId, coder: CoderId): readonly StoredEvidence[];
  loadOfGoal(goal: GoalId): readonly StoredEvidence[];
  /** The passages of a report, whatever goal they are linked with. */
  loadPassages(report: ReportId): readonly Extract<StoredEvidence, { kind: 'passage' }>[];
};

export type EvidenceWriter = {
  insert(goal: GoalId, evidence: NewEvidence, now: string): void;
  remove(id: Evidence['id']): void;
  /** Puts other words in the place of those that it was found by. */
  saveAnchor(id: EvidenceId, anchor: Anchor): void;
};

const key = { id: evidenceIdColumn, goal_id: goalIdColumn, created_at: z.string() };
const passageRow = z
  .object({
    ...key,
    kind: z.literal('passage'),
    report_id: reportIdColumn,
    anchor: jsonColumn(anchorSchema),
  })
  .transform(({ id, goal_id: goal, created_at: createdAt, kind, report_id: report, anchor }) => ({
    ...{ id, goal, createdAt },
    ...{ kind, report, anchor },
  }));
const outsideRow = z
  .object({ ...key, kind: z.literal('outside'), source: z.string(), quote: z.string() })
  .transform(({ id, goal_id: goal, created_at: createdAt, kind, source, quote }) => ({
    ...{ id, goal, createdAt },
    ...{ kind, source, quote },
  }));
const rows = z.array(z.union([passageRow, outsideRow]));

export function createEvidenceReader(connection: Connection): EvidenceReader {
  const stored = createGoalRowReader(connection, 'goal_evidence');
  return {
    load: (report, coder) => rows.parse(stored.ofCoder(report, coder)),
    loadOfGoal: (goal) => rows.parse(stored.ofGoal(goal)),
    loadPassages: (report) => z.array(passageRow).parse(stored.quoting(report)),
  };
}

export function createEvidenceWriter(connection: Connection): EvidenceWriter {
  const insert = connection.prepare(`
    INSERT INTO goal_evidence (goal_id, kind, report_id, anchor, source, quote, created_at)
    VALUES (?, ?, ?, ?, ?, ?, ?)`);
  const remove = connection.prepare('DELETE FROM goal_evidence WHERE id = ?');
  const saveAnchor = connection.prepare('UPDATE goal_evidence SET anchor = ? WHERE id = ?');
  return {
    insert(goal, evidence, now) {
      if (evidence.kind === 'outside')
        insert.run(goal, 'outside', null, null, evidence.source, evidence.quote, now);
      else insert.run(goal, 'passage', evidence.report, JSON.stringify(evidence.anchor), null, null, now);
    },
    remove: (id) => void remove.run(id),
    saveAnchor: (id, anchor) => void saveAnchor.run(JSON.stringify(anchor), id),
  };
}
