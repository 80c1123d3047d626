import { z } from 'zod';
import type { Connection } from './connection.ts';

export type PlaceWriter = {
  /** The key of the place of that name, made where it is new. */
  saveName(name: string): number;
};

export function createPlaceWriter(connection: Connection): PlaceWriter {
  const insert = connection.prepare('INSERT INTO places (name) VALUES (?) ON CONFLICT (name) DO NOTHING');
  const find = connection.prepare('SELECT id FROM places WHERE name = ?').pluck();
  return {
    saveName(name) {
      insert.run(name);
      return z.number().parse(find.get(name));
    },
  };
}
