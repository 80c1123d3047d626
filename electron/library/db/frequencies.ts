import { z } from 'zod';
import { FREQUENCY_RULES, unpackFrequencies, type Frequencies } from '../../../shared/compare/frequencies.ts';
import type { ReportId } from '../../../shared/model/report.ts';
import type { Connection } from './connection.ts';

export type FrequencyReader = {
  /** How often words stand in the report's stored text; undefined where nobody counted them by today's rules. */
  find(report: ReportId): Frequencies | undefined;
};

export type FrequencyWriter = {
  /** `packed` by `packFrequencies`, counted by today's rules. */
  save(report: ReportId, packed: Uint8Array): void;
};

export function createFrequencyReader(connection: Connection): FrequencyReader {
  const find = connection.prepare('SELECT counts FROM frequencies WHERE report_id = ? AND rules = ?').pluck();
  const column = z.instanceof(Uint8Array).optional();
  return {
    find(report) {
      const packed = column.parse(find.get(report, FREQUENCY_RULES));
      return packed === undefined ? undefined : unpackFrequencies(packed);
    },
  };
}

export function createFrequencyWriter(connection: Connection): FrequencyWriter {
  const save = connection.prepare(`
    INSERT INTO frequencies (report_id, rules, counts) VALUES (?, ?, ?)
    ON CONFLICT (report_id) DO UPDATE SET rules = excluded.rules, counts = excluded.counts`);
  return {
    save: (report, packed) => void save.run(report, FREQUENCY_RULES, Buffer.from(packed)),
  };
}
