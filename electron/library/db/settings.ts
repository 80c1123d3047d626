import { z } from 'zod';
import { DEFAULT_SETTINGS, SIZED_PANELS, type Settings } from '../../../shared/contract/views.ts';
import { CITATION_STYLES } from '../../../shared/model/citation.ts';
import { EXPECTED_KINDS } from '../../../shared/model/comparison.ts';
import type { Connection } from './connection.ts';

export type SettingsReader = {
  /** What the user chose, and the default wherever nothing (or nothing this version knows) was chosen. */
  load(): Settings;
};
export type SettingsWriter = { save(settings: Settings): void };

const schema = z.object({
  language: z.enum(['system', 'zh-CN', 'en']).catch(DEFAULT_SETTINGS.language),
  theme: z.enum(['system', 'light', 'dark']).catch(DEFAULT_SETTINGS.theme),
  contrast: z.enum(['system', 'high']).catch(DEFAULT_SETTINGS.contrast),
  palette: z.enum(['standard', 'distinct']).catch(DEFAULT_SETTINGS.palette),
  widths: z.partialRecord(z.enum(SIZED_PANELS), z.number()).catch(DEFAULT_SETTINGS.widths),
  textSize: z.number().catch(DEFAULT_SETTINGS.textSize),
  masks: z.record(z.enum(EXPECTED_KINDS), z.boolean()).catch(DEFAULT_SETTINGS.masks),
  foldUnchanged: z.boolean().catch(DEFAULT_SETTINGS.foldUnchanged),
  citation: z.enum(CITATION_STYLES).catch(DEFAULT_SETTINGS.citation),
});

const settingRow = z.object({ name: z.string(), value: z.string() });

export function createSettingsReader(connection: Connection): SettingsReader {
  const all = connection.prepare('SELECT name, value FROM settings');
  return {
    load() {
      const rows = z.array(settingRow).parse(all.all());
      return schema.parse(Object.fromEntries(rows.map(({ name, value }) => [name, JSON.parse(value)])));
    },
  };
}

export function createSettingsWriter(connection: Connection): SettingsWriter {
  const save = connection.prepare(
    'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  );
  return {
    save(settings) {
      for (const [name, value] of Object.entries(settings)) save.run(name, JSON.stringify(value));
    },
  };
}
