import type { TableOrders, TablePlan } from '../../../../shared/model/table-columns.ts';
import type { Database } from '../../db/database.ts';

/** How tables are read: keeps what is said of some for those with the same head, and gives it with all that is kept. */
export function orderTables(db: Database, tables: readonly TablePlan[]): TableOrders {
  const said = tables.flatMap(({ sheets }) => sheets.filter(({ hasHead }) => hasHead));
  if (said.length > 0)
    db.write(null, null, ({ writer, now }) => {
      for (const columns of said) writer.tableColumns.save(columns, now);
    });
  return { plans: tables, remembered: db.read((reader) => reader.tableColumns.loadAll()) };
}
