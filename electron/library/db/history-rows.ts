import type { Statement } from 'better-sqlite3';
import { z } from 'zod';
import { remember } from '../../../shared/base/remember.ts';
import type { Connection } from './connection.ts';
import type { Topic } from './revisions.ts';

/** A row as the history keeps it. */
export const imageSchema = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));
export type RowImage = z.infer<typeof imageSchema>;

/** Tables whose rows the history keeps, and what a window is told when one of them changes. */
export const PLACES = [
  ...(['notes', 'reviews', 'corrections', 'decisions', 'reports', 'texts'] as const),
  ...(['goals', 'goal_evidence', 'goal_choices', 'goal_verdicts', 'verdict_schemes'] as const),
  ...(['indicator_joins', 'editions', 'tags', 'report_tags', 'places_apart', 'saved_searches'] as const),
] as const;
export type Place = (typeof PLACES)[number];

export const TOPIC_OF: Readonly<Record<Place, Topic>> = {
  notes: 'notes',
  reviews: 'reviews',
  decisions: 'decisions',
  corrections: 'reports',
  reports: 'reports',
  texts: 'reports',
  goals: 'goals',
  goal_evidence: 'goals',
  goal_choices: 'goals',
  goal_verdicts: 'goals',
  verdict_schemes: 'goals',
  indicator_joins: 'indicators',
  editions: 'reports',
  tags: 'notes',
  report_tags: 'reports',
  places_apart: 'reports',
  saved_searches: 'kept',
};

/** The columns by which a row is found again. */
const KEYS: Readonly<Record<Place, readonly string[]>> = {
  notes: ['id'],
  reviews: ['left_report', 'right_report', 'change_key'],
  corrections: ['id'],
  decisions: ['id'],
  reports: ['id'],
  texts: ['report_id'],
  goals: ['id'],
  goal_evidence: ['id'],
  goal_choices: ['id'],
  goal_verdicts: ['goal_id'],
  verdict_schemes: ['version'],
  indicator_joins: ['id'],
  editions: ['report_id'],
  tags: ['id'],
  report_tags: ['report_id', 'tag'],
  places_apart: ['one', 'other'],
  saved_searches: ['name'],
};

/** Brings a row from one image to the other; null where there is none. */
export type RowMover = (place: Place, from: RowImage | null, to: RowImage | null) => void;

/**
 * Statements are made from the columns of the image, which our own triggers name; an image from a file that somebody
 * else wrote to may name none but those of the table. Values are parameters.
 */
export function createRowMover(connection: Connection): RowMover {
  const columnsOf = connection.prepare('SELECT name FROM pragma_table_info(?)').pluck();
  const listColumns = remember((place: Place) => z.array(z.string()).parse(columnsOf.all(place)));
  const readColumns = (place: Place, image: RowImage): readonly string[] => {
    return listColumns(place).filter((column) => Object.hasOwn(image, column));
  };
  const statements = new Map<string, Statement>();
  const prepare = (sql: string): Statement => {
    const statement = statements.get(sql) ?? connection.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  const run = (sql: string, values: RowImage): void => {
    const { changes } = prepare(sql).run(values);
    // Everything is undone in the order it was done: what is not found was changed behind the history's back.
    if (changes !== 1) throw new Error(`a step of the history found ${changes} rows`);
  };
  const where = (place: Place): string => KEYS[place].map((key) => `${key} = :${key}`).join(' AND ');
  return (place, from, to) => {
    if (to === null) {
      if (from !== null) run(`DELETE FROM ${place} WHERE ${where(place)}`, pick(from, KEYS[place]));
      return;
    }
    const columns = readColumns(place, to);
    const values = pick(to, columns);
    const sql =
      from === null
        ? `INSERT INTO ${place} (${columns.join(', ')}) VALUES (${columns.map((column) => `:${column}`).join(', ')})`
        : `UPDATE ${place} SET ${columns.map((column) => `${column} = :${column}`).join(', ')} WHERE ${where(place)}`;
    run(sql, values);
  };
}

function pick(image: RowImage, columns: readonly string[]): RowImage {
  return Object.fromEntries(columns.map((column) => [column, image[column] ?? null]));
}
