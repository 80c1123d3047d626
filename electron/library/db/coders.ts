import { z } from 'zod';
import type { Coder, CoderId } from '../../../shared/model/goal.ts';
import type { Connection } from './connection.ts';
import { coderIdColumn } from './rows.ts';

export type CoderReader = {
  /** In the order they were added; there is always one. */
  loadAll(): readonly Coder[];
  /** Who codes now. */
  loadCurrent(): Coder;
};

export type CoderWriter = {
  insert(name: string): CoderId;
  rename(id: CoderId, name: string): void;
  choose(id: CoderId): void;
};

/** The name of who codes now, as a value in SQL. */
export const CURRENT_NAME =
  '(SELECT c.name FROM current_coder JOIN coders c ON c.id = current_coder.coder_id)';

const coderRow = z.object({ id: coderIdColumn, name: z.string() });

export function createCoderReader(connection: Connection): CoderReader {
  const all = connection.prepare('SELECT id, name FROM coders ORDER BY id');
  const current = connection.prepare(
    'SELECT c.id, c.name FROM current_coder JOIN coders c ON c.id = current_coder.coder_id',
  );
  return {
    loadAll: () => z.array(coderRow).parse(all.all()),
    loadCurrent: () => coderRow.parse(current.get()),
  };
}

export function createCoderWriter(connection: Connection): CoderWriter {
  const insert = connection.prepare('INSERT INTO coders (name) VALUES (?) RETURNING id');
  const rename = connection.prepare('UPDATE coders SET name = ? WHERE id = ?');
  const choose = connection.prepare('UPDATE current_coder SET coder_id = ?');
  return {
    insert: (name) => z.object({ id: coderIdColumn }).parse(insert.get(name)).id,
    rename: (id, name) => void rename.run(name, id),
    choose: (id) => void choose.run(id),
  };
}
