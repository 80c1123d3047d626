import type { IndicatorPoint, IndicatorSeries } from '../../../shared/model/indicator.ts';
import type { ReportSummary } from '../../../shared/contract/views.ts';

/** A year of the library's span: with its report, or null where there is none. */
export type ReportYear = { readonly year: number; readonly report: ReportSummary | null };

/** What is known of one year. */
export type ChartRow = {
  readonly year: number;
  /** The result that stands for the year: what the report of the year after says, else the first that a later one says. */
  readonly result: IndicatorPoint | null;
  readonly otherResults: readonly IndicatorPoint[];
  readonly goals: readonly IndicatorPoint[];
  /** False where the library has no report of the year after, which would have given the result. */
  readonly hasResultReport: boolean;
  /** False where the library has no report of the year itself, which would have set the goal. */
  readonly hasGoalReport: boolean;
};

/** Charts of less than this look as if they were cut off. */
const FEWEST_YEARS = 5;

/** Every year from the first to the last that the series has a point for, at least five; figures without a year are left out. */
export function toChartRows(series: IndicatorSeries, years: readonly ReportYear[]): readonly ChartRow[] {
  const known = series.points.flatMap(({ figure }) => figure.year ?? []);
  if (known.length === 0) return [];
  const [first, last] = spread(Math.min(...known), Math.max(...known));
  const there = new Set(years.flatMap(({ year, report }) => (report === null ? [] : [year])));
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index;
    return toRow(
      year,
      series.points.filter(({ figure }) => figure.year === year),
      there,
    );
  });
}

function spread(first: number, last: number): readonly [number, number] {
  const missing = Math.max(0, FEWEST_YEARS - (last - first + 1));
  const before = Math.floor(missing / 2);
  return [first - before, last + missing - before];
}

function toRow(year: number, points: readonly IndicatorPoint[], there: ReadonlySet<number>): ChartRow {
  const results = points.filter(({ figure }) => figure.kind === 'achievement');
  const result = results.find(({ reportYear }) => reportYear === year + 1) ?? results[0] ?? null;
  return {
    year,
    result,
    otherResults: results.filter((point) => point !== result),
    goals: points.filter(({ figure }) => figure.kind === 'goal'),
    hasResultReport: there.has(year + 1),
    hasGoalReport: there.has(year),
  };
}
