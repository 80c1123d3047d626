import type { ReportSummary, Shelf } from '../../../../shared/contract/views.ts';

/** One year of a shelf's strip: its reports, or none where it is missing. */
export type YearCell = { readonly year: number; readonly reports: readonly ReportSummary[] };

/** Every year from the first to the last of a shelf; none for reports without a place, which are no series. */
export function yearCells(shelf: Shelf): readonly YearCell[] {
  if (shelf.place === '') return [];
  const years = shelf.reports.flatMap((report) => (report.head.year === null ? [] : [report.head.year]));
  if (years.length === 0) return [];
  const first = Math.min(...years);
  const last = Math.max(...years);
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index;
    return { year, reports: shelf.reports.filter((report) => report.head.year === year) };
  });
}

/** A line of a shelf: a report, or a run of years that are missing. */
export type ShelfLine =
  | { readonly kind: 'report'; readonly report: ReportSummary; readonly before: ReportSummary | null }
  | { readonly kind: 'gap'; readonly from: number; readonly to: number };

/** The reports newest first with the gaps between them; those without a year stand last. */
export function shelfLines(shelf: Shelf): readonly ShelfLine[] {
  if (shelf.place === '')
    return shelf.reports.map((report): ShelfLine => ({ kind: 'report', report, before: null }));
  const dated = shelf.reports
    .filter((report) => report.head.year !== null)
    .sort((a, b) => (b.head.year ?? 0) - (a.head.year ?? 0) || a.id - b.id);
  const lines: ShelfLine[] = [];
  dated.forEach((report, index) => {
    const year = report.head.year ?? 0;
    const before = dated.slice(index + 1).find((other) => (other.head.year ?? 0) < year) ?? null;
    lines.push({ kind: 'report', report, before });
    const next = dated[index + 1]?.head.year;
    if (next !== undefined && next !== null && next < year - 1)
      lines.push({ kind: 'gap', from: next + 1, to: year - 1 });
  });
  const undated = shelf.reports.filter((report) => report.head.year === null);
  return [...lines, ...undated.map((report): ShelfLine => ({ kind: 'report', report, before: null }))];
}

/** True for reports that can stand side by side: three or more of one place. */
export function areYears(reports: readonly ReportSummary[]): boolean {
  return reports.length > 2 && new Set(reports.map(({ shelf }) => shelf)).size === 1;
}
