import { AppError } from '../../shared/base/errors.ts';
import type { ReportSummary, Shelf } from '../../shared/contract/views.ts';
import { standing } from '../../shared/model/edition.ts';
import { shelfNameOf } from '../library/services/shelf/find-shelf.ts';
import type { Handlers } from '../library/handlers.ts';
import { callLibrary } from './library-call.ts';
import type { ReadOptions } from './read-options.ts';

/**
 * The shelf of a place, under whatever name it is given: of today, or as a report prints it; without a name the only one.
 * @throws AppError `not-found` {reason: no-such-place, place, choices}; `invalid-input` {reason: which-place, choices}
 */
export async function chooseShelf(handlers: Handlers, place: string | undefined): Promise<Shelf> {
  const shelves = (await callLibrary(handlers, 'library/list', {})).filter((shelf) => shelf.place !== '');
  const choices = shelves.map((shelf) => shelf.place).join('、');
  const [only] = shelves;
  if (place === undefined) {
    if (only !== undefined && shelves.length === 1) return only;
    throw new AppError('invalid-input', 'reports of which place?', { reason: 'which-place', choices });
  }
  const found =
    shelves.find((shelf) => shelf.place === place.trim()) ??
    shelves.find((shelf) => shelf.place === shelfNameOf(place)) ??
    shelves.find(({ reports }) => reports.some(({ head }) => head.place.trim() === place.trim()));
  if (found === undefined)
    throw new AppError('not-found', `no reports of ${place}`, { reason: 'no-such-place', place, choices });
  return found;
}

/** Of each year of a shelf the report that stands for it, by year, between the years that are asked for. */
export function chooseYears({ reports }: Shelf, { from, to }: ReadOptions): readonly ReportSummary[] {
  const chosen = standing(reports, ({ id, shelf, head, edition, isChosen }) => ({
    ...{ id, shelf, year: head.year, label: edition, isChosen },
  }));
  return chosen.filter(
    ({ head: { year } }) => year !== null && year >= (from ?? year) && year <= (to ?? year),
  );
}
