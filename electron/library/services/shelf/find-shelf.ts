import type { ReportHead } from '../../../../shared/model/report.ts';
import { newestOf, uniqueName } from '../../../../shared/text/divisions/divisions.ts';
import { resolvePlace } from '../../../../shared/text/divisions/resolve-place.ts';
import type { ShelfName } from '../../db/places.ts';

/** Version of the rules by which reports are filed; those filed by earlier ones are filed anew when a library is opened. */
export const SHELF_RULES = 1;

/**
 * The shelf that a report belongs on: that of its division, named as it is today and so that no other bears the name;
 * where the division can't be told, the place as it is printed. `path` is its file with its folders.
 */
export function findShelf({ place, year }: ReportHead, path: string, text: () => string): ShelfName {
  const division = resolvePlace(place, { path, year, text });
  if (division === undefined) return { name: place.trim(), division: null };
  return { name: uniqueName(division), division: newestOf(division).code };
}

/** The name of the shelf that a place has which stands in a table or on the command line. */
export function shelfNameOf(place: string): string {
  const division = resolvePlace(place, { path: '', year: null, text: () => '' });
  return division === undefined ? place.trim() : uniqueName(division);
}
