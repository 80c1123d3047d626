import { z } from 'zod';
import type { Join } from '../../../shared/facts/indicators/grouping.ts';
import type { Connection } from './connection.ts';
import type { Made } from './corrections.ts';

/** A join with who said it; empty where that was not recorded. */
export type StoredJoin = Join & { readonly author: string };

export type IndicatorReader = {
  /** What the reader said of the names of a place's indicators, in the order it was said first. */
  loadJoins(place: string): readonly StoredJoin[];
  /** The name of the place with that key; '' where there is none. */
  nameOfPlace(placeKey: number): string;
};

export type IndicatorWriter = {
  /** Puts what is said of a name in the place of what was said before; saying the same again changes nothing. */
  saveJoin(placeKey: number, join: Join, made: Made): void;
  removeJoin(placeKey: number, name: string): void;
};

const rows = z.array(z.object({ name: z.string(), indicator: z.string(), author: z.string() }));

export function createIndicatorReader(connection: Connection): IndicatorReader {
  const joins = connection.prepare(`
    SELECT j.name, j.indicator, j.author FROM indicator_joins j JOIN places p ON p.id = j.place_id
    WHERE p.name = ? ORDER BY j.id`);
  const name = connection.prepare('SELECT name FROM places WHERE id = ?').pluck();
  return {
    loadJoins: (place) => rows.parse(joins.all(place)),
    nameOfPlace: (placeKey) => z.string().catch('').parse(name.get(placeKey)),
  };
}

export function createIndicatorWriter(connection: Connection): IndicatorWriter {
  const save = connection.prepare(`
    INSERT INTO indicator_joins (place_id, name, indicator, created_at, author) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (place_id, name) DO UPDATE SET indicator = excluded.indicator, created_at = excluded.created_at,
      author = excluded.author
    WHERE indicator <> excluded.indicator`);
  const remove = connection.prepare('DELETE FROM indicator_joins WHERE place_id = ? AND name = ?');
  return {
    saveJoin: (placeKey, { name, indicator }, { now, author }) =>
      void save.run(placeKey, name, indicator, now, author),
    removeJoin: (placeKey, name) => void remove.run(placeKey, name),
  };
}
