import { groupBy } from '../../../../shared/base/group-by.ts';
import type { ListedReport, PlaceShelf } from '../../../../shared/contract/shelf-api.ts';
import type { ReportEntry } from '../../../../shared/contract/views.ts';
import { byEdition, standingOf } from '../../../state/editions.ts';

/** One year of a shelf's strip: its reports, or none where it is missing. */
export type YearCell = { readonly year: number; readonly reports: readonly ListedReport[] };

/** Every year from the first to the last of a shelf; none for reports without a place, which are no series. */
export function yearCells(shelf: PlaceShelf): readonly YearCell[] {
  if (shelf.place === '') return [];
  const years = shelf.reports.flatMap((report) => (report.head.year === null ? [] : [report.head.year]));
  if (years.length === 0) return [];
  const first = Math.min(...years);
  const last = Math.max(...years);
  const byYear = groupBy(shelf.reports, ({ head }) => head.year);
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index;
    return { year, reports: byYear.get(year) ?? [] };
  });
}

/** A line of a shelf: a report, or a run of years that are missing. */
export type ShelfLine =
  | {
      readonly kind: 'report';
      readonly report: ListedReport;
      readonly before: ListedReport | null;
      /** The report that stands for the year where the year has several; null where it has one. */
      readonly standing: ListedReport | null;
    }
  | { readonly kind: 'gap'; readonly from: number; readonly to: number };

/**
 * The reports newest first with the gaps between them, of a year the one that stands for it before its other editions;
 * those without a year stand last.
 */
export function shelfLines(shelf: PlaceShelf): readonly ShelfLine[] {
  if (shelf.place === '') return shelf.reports.map(alone);
  const dated = shelf.reports.filter((report) => report.head.year !== null);
  const years = [...groupBy(dated, ({ head }) => head.year ?? 0)].sort(([a], [b]) => b - a);
  const standing = new Map(standingOf(dated).map((report) => [report.head.year ?? 0, report]));
  const lines = years.flatMap(([year, reports], index): readonly ShelfLine[] => {
    const earlier = years[index + 1]?.[0];
    const before = (earlier === undefined ? undefined : standing.get(earlier)) ?? null;
    const own = standing.get(year) ?? null;
    const ofYear = reports
      .toSorted((a, b) => Number(b === own) - Number(a === own) || byEdition(a, b))
      .map((report): ShelfLine => {
        return { kind: 'report', report, before, standing: reports.length > 1 ? own : null };
      });
    const isGap = earlier !== undefined && earlier < year - 1;
    return isGap ? [...ofYear, { kind: 'gap', from: earlier + 1, to: year - 1 }] : ofYear;
  });
  return [...lines, ...shelf.reports.filter((report) => report.head.year === null).map(alone)];
}

function alone(report: ListedReport): ShelfLine {
  return { kind: 'report', report, before: null, standing: null };
}

/** More than these can't stand side by side. */
export const MOST_YEARS = 10;

/** True for reports that can stand side by side: three to ten of one place. */
export function areYears(reports: readonly ReportEntry[]): boolean {
  return (
    reports.length > 2 &&
    reports.length <= MOST_YEARS &&
    new Set(reports.map(({ shelf }) => shelf)).size === 1
  );
}
