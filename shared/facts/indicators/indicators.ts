import { compareText } from '../../base/compare-text.ts';
import { groupBy } from '../../base/group-by.ts';
import type { Finding, Indicator } from '../../model/indicator.ts';
import { findFindings } from './findings.ts';
import { createGrouping, type Grouping, type Join } from './grouping.ts';
import { isLoose } from './loose.ts';
import type { Reading } from './readings.ts';
import { makeSeries, mostFrequent } from './series.ts';

export type IndicatorsFound = {
  /** Those of most years first; ties, and those of one year, in the order of their names. */
  readonly indicators: readonly Indicator[];
  /** In the order of the years, then of the indicators' names. */
  readonly findings: readonly Finding[];
};

/** The chains of all readings of a place's reports, in the order of the reports. Cost: linear in them but for sorting. */
export function findIndicators(readings: readonly Reading[], joins: readonly Join[]): IndicatorsFound {
  const grouping = createGrouping(joins);
  const named = [...groupReadings(readings, grouping)].map(([group, own]) => ({
    indicator: toIndicator(group, own, grouping),
    readings: own,
  }));
  const found = named.map((each) => ({ ...each, years: countYears(each.indicator) }));
  found.sort(
    (a, b) =>
      Number(a.indicator.isLoose) - Number(b.indicator.isLoose) ||
      b.years - a.years ||
      b.readings.length - a.readings.length ||
      compareText(a.indicator.name, b.indicator.name),
  );
  return {
    indicators: found.map(({ indicator }) => indicator),
    findings: findFindings(found.filter(({ indicator }) => !indicator.isLoose)),
  };
}

/** The years that an indicator has points for: what a chain is long by. */
export function countYears({ series }: Indicator): number {
  const years = series.flatMap(({ points }) =>
    points.map(({ figure, reportYear }) => figure.year ?? reportYear),
  );
  return new Set(years).size;
}

function groupReadings(readings: readonly Reading[], grouping: Grouping): ReadonlyMap<string, Reading[]> {
  const groups = groupBy(readings, ({ figure }) => grouping.groupOf(figure.name));
  groups.delete('');
  return new Map([...groups].map(([group, own]) => [group, dropBases(own)]));
}

/** 由3480亿元增加到9380亿元: where one clause gives two levels of one year, the first is what it began with. */
function dropBases(readings: readonly Reading[]): Reading[] {
  return readings.filter((reading, at) => {
    const next = readings[at + 1];
    return !(
      next?.report === reading.report &&
      next.figure.span.start === reading.figure.span.start &&
      next.figure.year === reading.figure.year &&
      next.figure.measure === 'level' &&
      reading.figure.measure === 'level' &&
      /[从由]/u.test(reading.figure.quote)
    );
  });
}

function toIndicator(group: string, readings: readonly Reading[], grouping: Grouping): Indicator {
  const printed = readings.map(({ figure }) => figure.name);
  const counts = new Map<string, number>();
  for (const name of printed) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts].sort(([a, m], [b, n]) => n - m || compareText(a, b)).map(([name]) => name);
  const title = grouping.titleOf(group);
  return {
    name: title ?? mostFrequent(printed),
    names,
    series: makeSeries(readings, title !== undefined),
    isLoose: title === undefined && isLoose(readings),
  };
}
