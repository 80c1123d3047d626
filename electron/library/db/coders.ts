import { z } from 'zod';
import type { Coder, CoderId } from '../../../shared/model/goal.ts';
import type { Connection } from './connection.ts';
import { coderIdColumn, flagColumn } from './rows.ts';

export type CoderReader = {
  /** In the order they were added; there is always one. */
  loadAll(): readonly Coder[];
  /** Who codes now. */
  loadCurrent(): Coder;
  /** True where no coder has anything of his own in the library, nor a step of the history. */
  isUnsigned(): boolean;
};

export type CoderWriter = {
  insert(name: string): CoderId;
  rename(id: CoderId, name: string): void;
  choose(id: CoderId): void;
};

/** The name of who codes now, as a value in SQL. */
export const CURRENT_NAME =
  '(SELECT c.name FROM current_coder JOIN coders c ON c.id = current_coder.coder_id)';

/** What bears the name of who did it, or belongs to him. */
const SIGNED = [
  ...['goals', 'notes', 'decisions', 'reviews', 'corrections', 'indicator_joins'],
  'history_steps',
];

const coderRow = z.object({ id: coderIdColumn, name: z.string() });

export function createCoderReader(connection: Connection): CoderReader {
  const all = connection.prepare('SELECT id, name FROM coders ORDER BY id');
  const current = connection.prepare(
    'SELECT c.id, c.name FROM current_coder JOIN coders c ON c.id = current_coder.coder_id',
  );
  const signed = connection.prepare(
    `SELECT ${SIGNED.map((table) => `EXISTS (SELECT 1 FROM ${table})`).join(' OR ')} AS signed`,
  );
  return {
    loadAll: () => z.array(coderRow).parse(all.all()),
    loadCurrent: () => coderRow.parse(current.get()),
    isUnsigned: () => !z.object({ signed: flagColumn }).parse(signed.get()).signed,
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
