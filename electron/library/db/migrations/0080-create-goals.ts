import type { Migration } from './migration.ts';
import { recordRows } from './record-rows.ts';

const GOALS = [
  ...['id', 'report_id', 'coder_id', 'origin', 'anchor', 'value_anchor', 'read_name', 'state', 'name'],
  ...['due_year', 'created_at'],
];
const EVIDENCE = ['id', 'goal_id', 'kind', 'report_id', 'anchor', 'source', 'quote', 'created_at'];
const VERDICTS = ['goal_id', 'code', 'scheme_version', 'absence', 'comment', 'decided_at'];
const SCHEMES = ['version', 'entries', 'created_at'];

/**
 * What coders make of the goals of a report, each for himself. Who codes is no step of the history: a name is changed
 * back by writing it again.
 */
export const createGoals: Migration = {
  version: 80,
  sql: `
    CREATE TABLE coders (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      name TEXT NOT NULL UNIQUE
    ) STRICT;
    INSERT INTO coders (id, name) VALUES (1, '编码员 A');

    CREATE TABLE current_coder (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      coder_id INTEGER NOT NULL REFERENCES coders (id)
    ) STRICT;
    INSERT INTO current_coder (id, coder_id) VALUES (1, 1);

    -- a goal that a coder touched, found again by its words; two figures can stand in one quote, two tasks likewise
    CREATE TABLE goals (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      report_id INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
      coder_id INTEGER NOT NULL REFERENCES coders (id),
      origin TEXT NOT NULL CHECK (origin IN ('read', 'added')),
      anchor TEXT NOT NULL CHECK (json_valid(anchor)),
      value_anchor TEXT CHECK (value_anchor IS NULL OR json_valid(value_anchor)),
      read_name TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('proposed', 'confirmed', 'rejected')),
      name TEXT,
      due_year INTEGER,
      created_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX goals_by_report ON goals (report_id, coder_id);

    CREATE TABLE goal_evidence (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      goal_id INTEGER NOT NULL REFERENCES goals (id) ON DELETE CASCADE,
      kind TEXT NOT NULL CHECK (kind IN ('passage', 'outside')),
      report_id INTEGER REFERENCES reports (id) ON DELETE CASCADE,
      anchor TEXT CHECK (anchor IS NULL OR json_valid(anchor)),
      source TEXT,
      quote TEXT,
      created_at TEXT NOT NULL,
      CHECK (CASE kind
        WHEN 'passage' THEN report_id IS NOT NULL AND anchor IS NOT NULL AND source IS NULL AND quote IS NULL
        ELSE report_id IS NULL AND anchor IS NULL AND source IS NOT NULL AND quote IS NOT NULL
      END)
    ) STRICT;
    CREATE INDEX goal_evidence_by_goal ON goal_evidence (goal_id);
    CREATE INDEX goal_evidence_by_report ON goal_evidence (report_id);

    CREATE TABLE goal_verdicts (
      goal_id INTEGER PRIMARY KEY REFERENCES goals (id) ON DELETE CASCADE,
      code TEXT NOT NULL,
      -- no reference: a verdict that came with a corrected file may outlast the undo of its scheme
      scheme_version INTEGER NOT NULL,
      absence TEXT CHECK (absence IS NULL OR json_valid(absence)),
      comment TEXT NOT NULL,
      decided_at TEXT NOT NULL
    ) STRICT;

    CREATE TABLE verdict_schemes (
      version INTEGER PRIMARY KEY CHECK (version > 0),
      entries TEXT NOT NULL CHECK (json_valid(entries)),
      created_at TEXT NOT NULL
    ) STRICT;
    ${recordRows('goals', GOALS)}
    ${recordRows('goal_evidence', EVIDENCE)}
    ${recordRows('goal_verdicts', VERDICTS)}
    ${recordRows('verdict_schemes', SCHEMES)}
  `,
};
