import { z } from 'zod';
import type { CleaningChoice, CleanText } from '../../../shared/model/cleaning.ts';
import type { ReportId, ReportWarning } from '../../../shared/model/report.ts';
import type { Connection } from './connection.ts';
import { fromRuns, type OriginRuns } from './origin-runs.ts';
import { choiceSchema, jsonColumn } from './rows.ts';

/** A report's cleaned text with how it was made. */
export type StoredText = {
  readonly text: string;
  /** Where its characters stand in the file. */
  readonly runs: OriginRuns;
  readonly choice: CleaningChoice;
  readonly sha256: string;
  /** Version of the rules of `shared/text` that made it. */
  readonly rules: number;
  readonly characters: number;
  readonly warnings: readonly ReportWarning[];
};

export type TextReader = {
  load(id: ReportId): string;
  has(id: ReportId): boolean;
  /** The UTF-8 bytes of a text, a character each: a tenth of the time that the text takes. */
  loadBytes(id: ReportId): string;
  /** SHA-256 of the text as UTF-8. */
  loadVersion(id: ReportId): string;
  loadChoice(id: ReportId): CleaningChoice;
  /** The text with the places of its characters; undefined where a version that kept none made it. */
  findMapped(id: ReportId): Pick<CleanText, 'text' | 'origin'> | undefined;
};

export type TextWriter = { save(id: ReportId, text: StoredText): void };

export function createTextReader(connection: Connection): TextReader {
  const text = connection.prepare('SELECT text FROM texts WHERE report_id = ?').pluck();
  const bytes = connection.prepare('SELECT CAST(text AS BLOB) FROM texts WHERE report_id = ?').pluck();
  const one = connection.prepare('SELECT 1 FROM texts WHERE report_id = ?').pluck();
  const version = connection.prepare('SELECT sha256 FROM texts WHERE report_id = ?').pluck();
  const choice = connection.prepare('SELECT choice FROM texts WHERE report_id = ?').pluck();
  const runs = connection.prepare('SELECT runs FROM origins WHERE report_id = ?').pluck();
  const choiceColumn = jsonColumn(choiceSchema);
  const runsColumn = jsonColumn(z.array(z.number().int().nonnegative())).optional();
  const load = (id: ReportId): string => z.string().parse(text.get(id));
  return {
    load,
    has: (id) => one.get(id) !== undefined,
    loadBytes: (id) => z.instanceof(Buffer).parse(bytes.get(id)).toString('latin1'),
    loadVersion: (id) => z.string().parse(version.get(id)),
    loadChoice: (id) => choiceColumn.parse(choice.get(id)),
    findMapped(id) {
      const found = runsColumn.parse(runs.get(id));
      if (found === undefined) return undefined;
      const words = load(id);
      return { text: words, origin: fromRuns(found, words.length + 1) };
    },
  };
}

export function createTextWriter(connection: Connection): TextWriter {
  const save = connection.prepare(`
    INSERT INTO texts (report_id, choice, rules, sha256, characters, warnings, text) VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (report_id) DO UPDATE SET choice = excluded.choice, rules = excluded.rules,
      sha256 = excluded.sha256, characters = excluded.characters, warnings = excluded.warnings, text = excluded.text`);
  const saveRuns = connection.prepare(`
    INSERT INTO origins (report_id, runs) VALUES (?, ?) ON CONFLICT (report_id) DO UPDATE SET runs = excluded.runs`);
  return {
    save(id, { choice, rules, sha256, characters, warnings, text, runs }) {
      save.run(id, JSON.stringify(choice), rules, sha256, characters, JSON.stringify(warnings), text);
      saveRuns.run(id, JSON.stringify(runs));
    },
  };
}
