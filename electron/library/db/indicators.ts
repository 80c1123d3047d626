import { z } from 'zod';
import type { Join } from '../../../shared/facts/indicators/grouping.ts';
import type { Connection } from './connection.ts';

export type IndicatorReader = {
  /** What the reader said of the names of a place's indicators, in the order it was said first. */
  loadJoins(place: string): readonly Join[];
};

export type IndicatorWriter = {
  /** Puts what is said of a name in the place of what was said before; saying the same again changes nothing. */
  saveJoin(placeKey: number, join: Join, now: string): void;
  removeJoin(placeKey: number, name: string): void;
};

const rows = z.array(z.object({ name: z.string(), indicator: z.string() }));

export function createIndicatorReader(connection: Connection): IndicatorReader {
  const joins = connection.prepare(`
    SELECT j.name, j.indicator FROM indicator_joins j JOIN places p ON p.id = j.place_id
    WHERE p.name = ? ORDER BY j.id`);
  return { loadJoins: (place) => rows.parse(joins.all(place)) };
}

export function createIndicatorWriter(connection: Connection): IndicatorWriter {
  const save = connection.prepare(`
    INSERT INTO indicator_joins (place_id, name, indicator, created_at) VALUES (?, ?, ?, ?)
    ON CONFLICT (place_id, name) DO UPDATE SET indicator = excluded.indicator, created_at = excluded.created_at
    WHERE indicator <> excluded.indicator`);
  const remove = connection.prepare('DELETE FROM indicator_joins WHERE place_id = ? AND name = ?');
  return {
    saveJoin: (placeKey, { name, indicator }, now) => void save.run(placeKey, name, indicator, now),
    removeJoin: (placeKey, name) => void remove.run(placeKey, name),
  };
}
