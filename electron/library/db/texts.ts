import { z } from 'zod';
import type { ReportWarning } from '../../../shared/contract/views.ts';
import type { CleaningChoice } from '../../../shared/model/cleaning.ts';
import type { ReportId } from '../../../shared/model/report.ts';
import type { Connection } from './connection.ts';
import { choiceSchema, jsonColumn } from './rows.ts';

/** A report's cleaned text with how it was made. */
export type StoredText = {
  readonly text: string;
  readonly choice: CleaningChoice;
  readonly sha256: string;
  /** Version of the rules of `shared/text` that made it. */
  readonly rules: number;
  readonly characters: number;
  readonly warnings: readonly ReportWarning[];
};

export type TextReader = {
  load(id: ReportId): string;
  loadChoice(id: ReportId): CleaningChoice;
};

export type TextWriter = { save(id: ReportId, text: StoredText): void };

export function createTextReader(connection: Connection): TextReader {
  const text = connection.prepare('SELECT text FROM texts WHERE report_id = ?').pluck();
  const choice = connection.prepare('SELECT choice FROM texts WHERE report_id = ?').pluck();
  const choiceColumn = jsonColumn(choiceSchema);
  return {
    load: (id) => z.string().parse(text.get(id)),
    loadChoice: (id) => choiceColumn.parse(choice.get(id)),
  };
}

export function createTextWriter(connection: Connection): TextWriter {
  const save = connection.prepare(`
    INSERT INTO texts (report_id, choice, rules, sha256, characters, warnings, text) VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (report_id) DO UPDATE SET choice = excluded.choice, rules = excluded.rules,
      sha256 = excluded.sha256, characters = excluded.characters, warnings = excluded.warnings, text = excluded.text`);
  return {
    save(id, { choice, rules, sha256, characters, warnings, text }) {
      save.run(id, JSON.stringify(choice), rules, sha256, characters, JSON.stringify(warnings), text);
    },
  };
}
