import type { Periods, TermColumn } from '../../../../shared/contract/terms-api.ts';
import type { ReportEntry } from '../../../../shared/contract/views.ts';
import type { ReportId } from '../../../../shared/model/report.ts';

/** What the reader wants compared: all before a report with all from it on, or one report with another. */
export type PeriodChoice =
  | { readonly mode: 'halves'; readonly from: ReportId | null }
  | { readonly mode: 'two'; readonly earlier: ReportId | null; readonly later: ReportId | null };

/**
 * The periods that a choice comes to among `reports` (by year); null where the halves are wanted. What was chosen and is
 * not among them any more gives way: to the halves, to the last two.
 */
export function toPeriods(choice: PeriodChoice, reports: readonly ReportId[]): Periods | null {
  if (choice.mode === 'halves') {
    const at = choice.from === null ? 0 : reports.indexOf(choice.from);
    return at <= 0 ? null : { earlier: reports.slice(0, at), later: reports.slice(at) };
  }
  const [before, last] = [reports.at(-2), reports.at(-1)];
  if (before === undefined || last === undefined) return null;
  const has = (id: ReportId | null): id is ReportId => id !== null && reports.includes(id);
  const earlier = has(choice.earlier) ? choice.earlier : before;
  const later = has(choice.later) ? choice.later : last;
  // The same year twice says nothing: the other handle gives way.
  if (earlier !== later) return { earlier: [earlier], later: [later] };
  return earlier === last ? { earlier: [before], later: [last] } : { earlier: [earlier], later: [last] };
}

/** The first and last year of a period; null where none of its reports has a year. */
export function spanOf(
  period: readonly ReportId[],
  columns: readonly TermColumn[],
): { readonly first: number; readonly last: number } | null {
  const years = columns.flatMap(({ summary }) =>
    period.includes(summary.id) && summary.head.year !== null ? [summary.head.year] : [],
  );
  const [first, last] = [years[0], years.at(-1)];
  return first === undefined || last === undefined ? null : { first, last };
}

/** Reports that may stand in the table, by year: those of a shelf that have one. */
export function datedOf(reports: readonly ReportEntry[]): readonly ReportEntry[] {
  return reports.filter(({ head }) => head.year !== null);
}
