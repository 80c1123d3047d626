import type { Finding, Indicator } from '../../../../shared/model/indicator.ts';
import { foldCase } from '../../../../shared/text/plain/fold.ts';

/** Whether an indicator is a chain: it has points for two years or more, and means one thing. */
export function isChain(indicator: Indicator): boolean {
  return !indicator.isLoose && yearsOf(indicator).length > 1;
}

/** The years that an indicator has points for, ascending. */
export function yearsOf({ series }: Indicator): readonly number[] {
  const years = series.flatMap(({ points }) =>
    points.map(({ figure, reportYear }) => figure.year ?? reportYear),
  );
  return [...new Set(years)].sort((a, b) => a - b);
}

/** The indicators that one of its names fits; every name where nothing is asked for. */
export function filterIndicators(
  indicators: readonly Indicator[],
  scope: 'chains' | 'all',
  query: string,
): readonly Indicator[] {
  const wanted = foldCase(query).trim();
  return indicators.filter(
    (indicator) =>
      (scope === 'all' || isChain(indicator)) &&
      (wanted === '' || [indicator.name, ...indicator.names].some((name) => foldCase(name).includes(wanted))),
  );
}

/** What is known of a year of one indicator: a result, a goal alone, nothing. */
export type YearMark = 'result' | 'goal' | 'none';

/** The marks of each year from `first` to `last`. */
export function yearMarks({ series }: Indicator, first: number, last: number): readonly YearMark[] {
  const marks = Array.from({ length: Math.max(0, last - first + 1) }, (): YearMark => 'none');
  for (const { points } of series)
    for (const { figure, reportYear } of points) {
      const at = (figure.year ?? reportYear) - first;
      if (at < 0 || at >= marks.length) continue;
      if (figure.kind === 'achievement') marks[at] = 'result';
      else if (marks[at] === 'none') marks[at] = 'goal';
    }
  return marks;
}

/** The findings of an indicator, in the order of the years. */
export function findingsOf(findings: readonly Finding[], indicator: Indicator): readonly Finding[] {
  return findings.filter((finding) => finding.indicator === indicator.name);
}
