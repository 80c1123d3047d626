import { z } from 'zod';
import {
  DECISION_KINDS,
  type DecisionId,
  type DecisionKind,
  type DecisionLevel,
} from '../../../shared/model/decision.ts';
import type { Anchor } from '../../../shared/model/note.ts';
import type { ReportId } from '../../../shared/model/report.ts';
import type { Connection } from './connection.ts';
import { createPairReader } from './pair-rows.ts';
import {
  anchorSchema,
  anchorToJson,
  decisionIdColumn,
  flagColumn,
  jsonColumn,
  reportIdColumn,
} from './rows.ts';

/** What is settled, before its words are looked for in today's texts. */
export type NewDecision = {
  readonly kind: DecisionKind;
  readonly isLock: boolean;
  readonly level: DecisionLevel;
  readonly leftReport: ReportId;
  readonly rightReport: ReportId;
  readonly left: Anchor | null;
  readonly right: Anchor | null;
  /** Who settled it; empty where that was not recorded. */
  readonly author: string;
};

export type StoredDecision = NewDecision & { readonly id: DecisionId; readonly createdAt: string };

export type DecisionReader = {
  /** What was settled between two reports, oldest first, seen from `left`. */
  load(left: ReportId, right: ReportId): readonly StoredDecision[];
  /** All that was settled between a report and any other one, seen from the report. */
  loadOfReport(report: ReportId): readonly StoredDecision[];
};

export type DecisionWriter = {
  insert(decision: NewDecision, now: string): void;
  remove(id: DecisionId): void;
  /** Puts other words in the place of those that it was settled on. */
  saveAnchors(decision: StoredDecision): void;
};

const anchorColumn = jsonColumn(anchorSchema).nullable();

const decisionRow = z
  .object({
    id: decisionIdColumn,
    kind: z.enum(DECISION_KINDS),
    level: z.enum(['section', 'passage']),
    first_report: reportIdColumn,
    second_report: reportIdColumn,
    first_anchor: anchorColumn,
    second_anchor: anchorColumn,
    created_at: z.string(),
    author: z.string(),
    is_lock: flagColumn,
  })
  .transform((row): StoredDecision => ({
    id: row.id,
    kind: row.kind,
    level: row.level,
    leftReport: row.first_report,
    rightReport: row.second_report,
    left: row.first_anchor,
    right: row.second_anchor,
    createdAt: row.created_at,
    author: row.author,
    isLock: row.is_lock,
  }));

/** The same decision with its sides swapped. */
function turn<T extends NewDecision>(decision: T): T {
  const { leftReport, rightReport, left, right } = decision;
  return { ...decision, leftReport: rightReport, rightReport: leftReport, left: right, right: left };
}

/** Seen in the one order in which decisions are kept. */
function toStoredOrder<T extends NewDecision>(decision: T): T {
  return decision.leftReport < decision.rightReport ? decision : turn(decision);
}

export function createDecisionReader(connection: Connection): DecisionReader {
  return createPairReader<StoredDecision>(connection, {
    ofPair: 'SELECT * FROM decisions WHERE first_report = ? AND second_report = ? ORDER BY id',
    ofReport: 'SELECT * FROM decisions WHERE first_report = :report OR second_report = :report ORDER BY id',
    rows: z.array(decisionRow),
    leftOf: ({ leftReport }) => leftReport,
    turn,
  });
}

export function createDecisionWriter(connection: Connection): DecisionWriter {
  const insert = connection.prepare(`
    INSERT INTO decisions
      (kind, is_lock, level, first_report, second_report, first_anchor, second_anchor, created_at, author)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const remove = connection.prepare('DELETE FROM decisions WHERE id = ?');
  const anchors = connection.prepare('UPDATE decisions SET first_anchor = ?, second_anchor = ? WHERE id = ?');
  return {
    insert(decision, now) {
      const { kind, isLock, level, leftReport, rightReport, left, right, author } = toStoredOrder(decision);
      const anchors = [anchorToJson(left), anchorToJson(right)];
      insert.run(kind, Number(isLock), level, leftReport, rightReport, ...anchors, now, author);
    },
    remove: (id) => void remove.run(id),
    saveAnchors(decision) {
      const { id, left, right } = toStoredOrder(decision);
      anchors.run(anchorToJson(left), anchorToJson(right), id);
    },
  };
}
