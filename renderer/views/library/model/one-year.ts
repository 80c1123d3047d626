import type { HeadChange, PlaceShelf, PlaceYear } from '../../../../shared/contract/shelf-api.ts';
import type { ReportId } from '../../../../shared/model/report.ts';

/**
 * How many of `reports` a change makes editions of one place and year with others of them; 0 where none. What are
 * editions of one year already is not counted.
 */
export function countMadeAlike(
  shelves: readonly PlaceShelf[],
  reports: readonly ReportId[],
  change: HeadChange,
): number {
  const chosen = new Set(reports);
  /** By what they will be, what they are. */
  const groups = new Map<string, string[]>();
  for (const shelf of shelves)
    for (const { id, head } of shelf.reports) {
      const place = change.place ?? shelf.place;
      const year = change.year ?? head.year;
      if (!chosen.has(id) || place === '' || year === null) continue;
      const key = `${year} ${place}`;
      groups.set(key, [...(groups.get(key) ?? []), `${head.year ?? ''} ${shelf.place}`]);
    }
  return [...groups.values()]
    .filter((before) => new Set(before).size > 1)
    .reduce((sum, before) => sum + before.length, 0);
}

/** Where a change puts those of `reports` that it moves to another place or year, each place and year once. */
export function placesAfter(
  shelves: readonly PlaceShelf[],
  reports: readonly ReportId[],
  change: HeadChange,
): readonly PlaceYear[] {
  const chosen = new Set(reports);
  const found = new Map<string, PlaceYear>();
  for (const shelf of shelves)
    for (const { id, head } of shelf.reports) {
      const place = change.place ?? shelf.place;
      const year = change.year ?? head.year;
      const isMoved = place !== shelf.place || year !== head.year;
      if (chosen.has(id) && isMoved && place !== '' && year !== null)
        found.set(`${year} ${place}`, { place, year });
    }
  return [...found.values()];
}
