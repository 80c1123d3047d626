import type { PlaceShelf } from '../../../../shared/contract/shelf-api.ts';
import type { ReportId } from '../../../../shared/model/report.ts';
import { standingOf } from '../../../state/editions.ts';
import { byYear } from '../../../state/report-order.ts';

/** How many reports stand side by side. */
export const LEAST_YEARS = 3;
export const MOST_YEARS = 10;

/** The chosen reports with one more, by year; as they are where ten are chosen. */
export function withReport(
  shelf: PlaceShelf,
  chosen: readonly ReportId[],
  id: ReportId,
): readonly ReportId[] {
  return chosen.length >= MOST_YEARS ? chosen : inOrder(shelf, [...chosen, id]);
}

/** The chosen reports without one; as they are where three are left. */
export function withoutReport(chosen: readonly ReportId[], id: ReportId): readonly ReportId[] {
  return chosen.length <= LEAST_YEARS ? chosen : chosen.filter((other) => other !== id);
}

/** The newest `count` years of a shelf, each by the report that stands for it. */
export function newest(shelf: PlaceShelf, count: number): readonly ReportId[] {
  const dated = standingOf(shelf.reports).filter(({ head }) => head.year !== null);
  return inOrder(
    shelf,
    dated.slice(-Math.min(count, MOST_YEARS)).map(({ id }) => id),
  );
}

function inOrder(shelf: PlaceShelf, ids: readonly ReportId[]): readonly ReportId[] {
  const wanted = new Set(ids);
  return [...shelf.reports]
    .filter(({ id }) => wanted.has(id))
    .sort(byYear)
    .map(({ id }) => id);
}
