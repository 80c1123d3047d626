import { z } from 'zod';
import { EXPORT_FORMATS, type ExportMemory } from '../../../shared/contract/export-api.ts';
import { exportOptions } from '../../../shared/contract/export-parsers.ts';
import type { Connection } from './connection.ts';
import { jsonColumn } from './rows.ts';

export type ExportMemoryReader = {
  /** What was chosen last; what another version chose and this one does not know counts as not chosen. */
  load(): ExportMemory;
};
export type ExportMemoryWriter = { save(memory: ExportMemory): void };

/** Beside the settings of the interface, which know nothing of it. */
const NAME = 'export';
const NOTHING: ExportMemory = { format: null, options: {} };

const memory = z.object({
  format: z.enum(EXPORT_FORMATS).nullable().catch(null),
  options: z.record(z.string(), z.unknown()).catch({}),
});
/** Choices of before there was one of where notes stand. */
const kept = exportOptions.extend({ notePlace: exportOptions.shape.notePlace.default(null) });
const row = z.object({ value: jsonColumn(memory) });

export function createExportMemoryReader(connection: Connection): ExportMemoryReader {
  const one = connection.prepare('SELECT value FROM settings WHERE name = ?');
  return {
    load() {
      const found = one.get(NAME);
      if (found === undefined) return NOTHING;
      const { format, options } = row.parse(found).value;
      const known = EXPORT_FORMATS.flatMap((each) => {
        const chosen = kept.safeParse(options[each]);
        return chosen.success ? [[each, chosen.data] as const] : [];
      });
      return { format, options: Object.fromEntries(known) };
    },
  };
}

export function createExportMemoryWriter(connection: Connection): ExportMemoryWriter {
  const save = connection.prepare(
    'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  );
  return { save: (value) => void save.run(NAME, JSON.stringify(value)) };
}
