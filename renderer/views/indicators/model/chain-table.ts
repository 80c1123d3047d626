import type { IndicatorPair, IndicatorPoint, IndicatorSeries } from '../../../../shared/model/indicator.ts';
import type { ReportYear } from '../../../components/chart/chart-rows.ts';

/** Why a cell is empty: its report says nothing, there is no such report, or it is yet to come. */
export type Absence = 'unsaid' | 'no-report' | 'to-come';

/** One year of a chain. */
export type ChainRow = {
  readonly kind: 'year';
  readonly year: number;
  readonly goals: readonly IndicatorPoint[];
  readonly results: readonly IndicatorPoint[];
  /** Null where there is a goal, or a result. */
  readonly noGoal: Absence | null;
  readonly noResult: Absence | null;
  /** The goals that are set against a result, in their order. */
  readonly pairs: readonly IndicatorPair[];
};

/** Years before the first point, or after the last, that say nothing: one line, however many. */
export type EmptyRun = {
  readonly kind: 'empty';
  readonly from: number;
  readonly to: number;
  /** Those of them without a report. */
  readonly gaps: readonly number[];
};

export type ChainLine = ChainRow | EmptyRun;

/** The lines of a series from the year before the first report to the last report, and on to the last goal's year. */
export function toChainLines(series: IndicatorSeries, years: readonly ReportYear[]): readonly ChainLine[] {
  const known = series.points.flatMap(({ figure }) => figure.year ?? []);
  if (known.length === 0) return [];
  const there = new Set(years.flatMap(({ year, report }) => (report === null ? [] : [year])));
  const [first, last] = [Math.min(...known), Math.max(...known)];
  const lastReport = years.at(-1)?.year ?? last;
  const rows = range(first, last).map((year) => toRow(series, year, there, lastReport));
  return [
    ...toRun(years[0]?.year ?? first, first - 1, there),
    ...rows,
    ...toRun(last + 1, lastReport, there),
  ];
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

function toRun(from: number, to: number, there: ReadonlySet<number>): readonly EmptyRun[] {
  if (from > to) return [];
  return [{ kind: 'empty', from, to, gaps: range(from, to).filter((year) => !there.has(year)) }];
}

function toRow(
  { points, pairs }: IndicatorSeries,
  year: number,
  there: ReadonlySet<number>,
  lastReport: number,
): ChainRow {
  const own = points.filter(({ figure }) => figure.year === year);
  const goals = own.filter(({ figure }) => figure.kind === 'goal');
  const results = own.filter(({ figure }) => figure.kind === 'achievement');
  const absence = (reportYear: number): Absence =>
    reportYear > lastReport ? 'to-come' : there.has(reportYear) ? 'unsaid' : 'no-report';
  return {
    kind: 'year',
    year,
    goals,
    results,
    noGoal: goals.length > 0 ? null : absence(year),
    noResult: results.length > 0 ? null : absence(year + 1),
    pairs: pairs.filter(({ goal }) => points[goal]?.figure.year === year),
  };
}

/** Number, unit and bound as the report prints them, in one width: 8%左右. */
export function printedValue({ figure }: Pick<IndicatorPoint, 'figure'>): string {
  const { quote, span, valueSpan } = figure;
  return quote
    .slice(valueSpan.start - span.start, valueSpan.end - span.start)
    .normalize('NFKC')
    .replaceAll(' ', '');
}

/** Points of one report that say the same: the goal of the first page is said once more among the tasks. */
export function groupSame(
  points: readonly IndicatorPoint[],
): readonly (readonly [IndicatorPoint, ...IndicatorPoint[]])[] {
  const groups: [IndicatorPoint, ...IndicatorPoint[]][] = [];
  for (const point of points) {
    const group = groups.find(([first]) => isSaidAgain(first, point));
    if (group === undefined) groups.push([point]);
    else group.push(point);
  }
  return groups;
}

function isSaidAgain(a: IndicatorPoint, b: IndicatorPoint): boolean {
  return (
    a.report === b.report &&
    a.value === b.value &&
    a.valueTo === b.valueTo &&
    a.figure.bound === b.figure.bound
  );
}

/** Whether the report says that a rate is at constant prices: 实际增长. */
export function isSaidReal({ figure }: Pick<IndicatorPoint, 'figure'>): boolean {
  const before = figure.quote.slice(0, figure.valueSpan.start - figure.span.start);
  return figure.measure === 'change' && /实际(?!利用|使用|到位)|不变价|可比价/u.test(before);
}
