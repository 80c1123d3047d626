import { z } from 'zod';
import { COLUMN_ROLES, type RememberedColumns } from '../../../shared/model/table-columns.ts';
import type { Connection } from './connection.ts';
import { jsonColumn } from './rows.ts';

export type TableColumnsReader = {
  /** What was said last of tables with each head. */
  loadAll(): readonly RememberedColumns[];
};
export type TableColumnsWriter = { save(columns: RememberedColumns, now: string): void };

/** A role that this version does not know is not taken. */
const role = z.enum(COLUMN_ROLES).nullable().catch(null);
const row = z.object({ head: jsonColumn(z.array(z.string())), roles: jsonColumn(z.array(role)) });

export function createTableColumnsReader(connection: Connection): TableColumnsReader {
  const all = connection.prepare('SELECT head, roles FROM table_columns ORDER BY said_at DESC');
  return { loadAll: () => z.array(row).parse(all.all()) };
}

export function createTableColumnsWriter(connection: Connection): TableColumnsWriter {
  const save = connection.prepare(
    'INSERT OR REPLACE INTO table_columns (head, roles, said_at) VALUES (?, ?, ?)',
  );
  return {
    save: ({ head, roles }, now) => void save.run(JSON.stringify(head), JSON.stringify(roles), now),
  };
}
