/** A row's columns as JSON, which holds every value that these tables have: text, whole numbers, NULL. */
function image(row: 'OLD' | 'NEW', columns: readonly string[]): string {
  return `json_object(${columns.map((column) => `'${column}', ${row}.${column}`).join(', ')})`;
}

/** What is written to the history where a step is being recorded. */
function trigger(table: string, event: string, before: string, after: string): string {
  const [verb = ''] = event.split(' ');
  return `
    CREATE TRIGGER ${table}_${verb.toLowerCase()}_history AFTER ${event} ON ${table}
    WHEN (SELECT step FROM history_recording) IS NOT NULL AND ${before} IS NOT ${after}
    BEGIN
      INSERT INTO history_changes (step, place, before, after)
      SELECT step, '${table}', ${before}, ${after} FROM history_recording;
    END;`;
}

/** Triggers that write every row of `table` to the history, as it was and as it became. Part of released migrations: never edited. */
export function recordRows(table: string, columns: readonly string[]): string {
  const [before, after] = [image('OLD', columns), image('NEW', columns)];
  return [
    trigger(table, 'INSERT', 'NULL', after),
    trigger(table, 'UPDATE', before, after),
    trigger(table, 'DELETE', before, 'NULL'),
  ].join('\n');
}

/** Of these rows the user decides on a few columns only, and never makes or ends one. */
export function recordColumns(table: string, key: string, columns: readonly string[]): string {
  const all = [key, ...columns];
  return trigger(table, `UPDATE OF ${columns.join(', ')}`, image('OLD', all), image('NEW', all));
}
