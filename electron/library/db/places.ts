import { z } from 'zod';
import type { Connection } from './connection.ts';

/** A shelf of the library: the name that it bears and the code of the division that it is of, if that is known. */
export type ShelfName = { readonly name: string; readonly division: string | null };

export type PlaceWriter = {
  /** The key of the shelf of that name, made where it is new. */
  saveShelf(shelf: ShelfName): number;
  /** The key of the place of that name, made where it is new; its division stays what it was. */
  saveName(name: string): number;
  /** What readers said of a place's indicators follows its reports, where none is left under the old name. */
  moveJoins(from: number, to: number): void;
};

export function createPlaceWriter(connection: Connection): PlaceWriter {
  const insert = connection.prepare('INSERT INTO places (name) VALUES (?) ON CONFLICT (name) DO NOTHING');
  const setDivision = connection.prepare('UPDATE places SET division = ? WHERE name = ?');
  const find = connection.prepare('SELECT id FROM places WHERE name = ?').pluck();
  const moveJoins = connection.prepare(`
    UPDATE OR IGNORE indicator_joins SET place_id = :to
    WHERE place_id = :from AND NOT EXISTS (SELECT 1 FROM reports r WHERE r.place_id = :from)`);
  const saveName = (name: string): number => {
    insert.run(name);
    return z.number().parse(find.get(name));
  };
  return {
    saveName,
    saveShelf({ name, division }) {
      const key = saveName(name);
      setDivision.run(division, name);
      return key;
    },
    moveJoins: (from, to) => void moveJoins.run({ from, to }),
  };
}
