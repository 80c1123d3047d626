import { z } from 'zod';
import {
  VERDICT_NEEDS,
  VERDICT_TONES,
  type SchemeEntry,
  type VerdictScheme,
} from '../../../shared/model/goal.ts';
import type { Connection } from './connection.ts';
import { jsonColumn } from './rows.ts';

export type SchemeReader = {
  /** All versions, oldest first; none before the first use. */
  loadAll(): readonly VerdictScheme[];
};

export type SchemeWriter = {
  /** Puts the next version in force. */
  insert(entries: readonly SchemeEntry[], now: string): void;
};

const entrySchema = z.object({
  code: z.string(),
  label: z.string(),
  meaning: z.string(),
  needs: z.enum(VERDICT_NEEDS),
  tone: z.enum(VERDICT_TONES),
});

const schemeRow = z
  .object({ version: z.number(), entries: jsonColumn(z.array(entrySchema)), created_at: z.string() })
  .transform(({ version, entries, created_at: createdAt }): VerdictScheme => ({
    version,
    entries,
    createdAt,
  }));

export function createSchemeReader(connection: Connection): SchemeReader {
  const all = connection.prepare('SELECT * FROM verdict_schemes ORDER BY version');
  return { loadAll: () => z.array(schemeRow).parse(all.all()) };
}

export function createSchemeWriter(connection: Connection): SchemeWriter {
  const insert = connection.prepare(`
    INSERT INTO verdict_schemes (version, entries, created_at)
    SELECT coalesce(max(version), 0) + 1, ?, ? FROM verdict_schemes`);
  return { insert: (entries, now) => void insert.run(JSON.stringify(entries), now) };
}
