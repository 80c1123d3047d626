import type { Database } from '../../db/database.ts';
import { placeOnShelf } from './save-document.ts';
import { SHELF_RULES } from '../shelf/find-shelf.ts';
import { headOf } from '../shelf/summary.ts';

/** Files what an earlier version filed by other rules, and takes along what readers said of the places' indicators. */
export function fileAnew(db: Database): void {
  if (db.read((reader) => reader.reports.loadFiledBefore(SHELF_RULES)).length === 0) return;
  db.write('reports', null, ({ writer, reader }) => {
    const moved = new Map<number, number>();
    for (const stored of reader.reports.loadFiledBefore(SHELF_RULES)) {
      const before = reader.reports.placeKeyOf(stored.id);
      placeOnShelf({ writer, reader }, stored, headOf(stored));
      moved.set(before, reader.reports.placeKeyOf(stored.id));
    }
    for (const [from, to] of moved) if (from !== to) writer.places.moveJoins(from, to);
  });
}
