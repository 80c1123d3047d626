import { z } from 'zod';
import type { Kept, KeptEntry, KeptKind } from '../../../shared/contract/kept-api.ts';
import { kept } from '../../../shared/contract/kept-parsers.ts';
import type { Connection } from './connection.ts';
import { jsonColumn } from './rows.ts';

/** Screens that are remembered. */
const MOST_VISITS = 30;

export type KeptReader = {
  /** Those of a kind, or the one with a key; the newest first. What this version does not know is left out. */
  load(kind: KeptKind, key: string | null): readonly KeptEntry[];
};
export type KeptWriter = {
  put(key: string, value: Kept, now: string): void;
  remove(kind: KeptKind, key: string): void;
};

const row = z
  .object({ key: z.string(), value: jsonColumn(kept.nullable().catch(null)), kept_at: z.string() })
  .transform(({ key, value, kept_at: keptAt }): readonly KeptEntry[] =>
    value === null ? [] : [{ key, value, keptAt }],
  );

export function createKeptReader(connection: Connection): KeptReader {
  const all = connection.prepare(
    'SELECT key, value, kept_at FROM kept WHERE kind = :kind AND (:key IS NULL OR key = :key) ORDER BY kept_at DESC, key',
  );
  return { load: (kind, key) => z.array(row).parse(all.all({ kind, key })).flat() };
}

export function createKeptWriter(connection: Connection): KeptWriter {
  const put = connection.prepare(
    'INSERT OR REPLACE INTO kept (kind, key, value, kept_at) VALUES (?, ?, ?, ?)',
  );
  const prune = connection.prepare(`
    DELETE FROM kept WHERE kind = 'visit' AND key NOT IN
      (SELECT key FROM kept WHERE kind = 'visit' ORDER BY kept_at DESC, key LIMIT ${MOST_VISITS})`);
  const remove = connection.prepare('DELETE FROM kept WHERE kind = ? AND key = ?');
  return {
    put: (key, value, now) => {
      put.run(value.kind, key, JSON.stringify(value), now);
      if (value.kind === 'visit') prune.run();
    },
    remove: (kind, key) => void remove.run(kind, key),
  };
}
