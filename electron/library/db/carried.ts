import type { Statement } from 'better-sqlite3';
import { z } from 'zod';
import { BYTES, CARRIED } from './carried-tables.ts';
import type { Connection } from './connection.ts';

/** A row of a carried table as it is stored, but for original bytes. */
export type CarriedRow = Readonly<Record<string, string | number | null>>;
/** The same with bytes, where a report has them. */
export type NewRow = Readonly<Record<string, string | number | null | Uint8Array>>;

export type CarriedReader = {
  /** All rows by their key. */
  load(table: string): readonly CarriedRow[];
  /** Names of the columns, in their order, but for original bytes. */
  columnsOf(table: string): readonly string[];
};

export type CarriedWriter = {
  /** Gives the number that the row has now; what that means, the table says. */
  insert(table: string, row: NewRow): number;
  /** Writes `values` over those of the row with the same key as `row`. */
  update(table: string, row: CarriedRow, values: CarriedRow): void;
  remove(table: string, row: CarriedRow): void;
};

const NAMES = new Set(CARRIED.map(({ name }) => name));
const rowSchema = z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()])));
const columnSchema = z.array(z.object({ name: z.string(), pk: z.number() }));

/** Columns of a table by name; `pk` is the place in its key, from 1, or 0. Only carried tables are ever named in SQL. */
function describeTable(connection: Connection, table: string) {
  if (!NAMES.has(table)) throw new Error(`${table} is no table of a bundle`);
  const columns = columnSchema.parse(
    connection.prepare('SELECT name, pk FROM pragma_table_info(?)').all(table),
  );
  const keys = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
  return { columns: columns.map(({ name }) => name), keys: keys.map(({ name }) => name) };
}

export function createCarriedReader(connection: Connection): CarriedReader {
  const columnsOf = (table: string): readonly string[] =>
    describeTable(connection, table).columns.filter((column) => column !== BYTES);
  return {
    columnsOf,
    load(table) {
      const order = describeTable(connection, table).keys.join(', ');
      const columns = columnsOf(table).join(', ');
      return rowSchema.parse(connection.prepare(`SELECT ${columns} FROM ${table} ORDER BY ${order}`).all());
    },
  };
}

export function createCarriedWriter(connection: Connection): CarriedWriter {
  const statements = new Map<string, Statement>();
  const run = (sql: string, values: NewRow) => {
    const statement = statements.get(sql) ?? connection.prepare(sql);
    statements.set(sql, statement);
    return statement.run(values);
  };
  const known = (table: string, row: NewRow): readonly string[] =>
    describeTable(connection, table).columns.filter((column) => Object.hasOwn(row, column));
  const where = (table: string): string =>
    describeTable(connection, table)
      .keys.map((key) => `${key} = :${key}`)
      .join(' AND ');
  return {
    insert(table, row) {
      const columns = known(table, row);
      const values = columns.map((column) => `:${column}`).join(', ');
      const { lastInsertRowid } = run(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${values})`, row);
      return Number(lastInsertRowid);
    },
    update(table, row, values) {
      const sets = known(table, values).map((column) => `${column} = :${column}`);
      if (sets.length > 0)
        run(`UPDATE ${table} SET ${sets.join(', ')} WHERE ${where(table)}`, { ...row, ...values });
    },
    remove: (table, row) => void run(`DELETE FROM ${table} WHERE ${where(table)}`, row),
  };
}
