import type { Reading } from './readings.ts';
import { seriesKey } from './series.ts';

/** Unequal values of one report from which on it is enough that no other report uses the words. */
const TOO_MANY = 3;
/** A slip in one report of many leaves a chain what it is: 钢产量 in eleven. Of the reports so many must say it. */
const TOO_OFTEN = 1 / 3;

/**
 * Whether the same words stand for several things: 投资 of ten projects, 项目 of each kind. A report that gives one
 * indicator twice, unequally, is a finding; where a third of the reports do, the words mean several indicators. A rate at
 * this year's prices and one at constant prices are two values of one.
 */
export function isLoose(readings: readonly Reading[]): boolean {
  const values = new Map<string, { readonly report: number; readonly unequal: Set<number> }>();
  for (const reading of readings) {
    const { report, figure, period, isReal } = reading;
    // Growth over several years is given from several bases.
    if (period === 'span' || period === 'part') continue;
    const place = [report, figure.kind, figure.year, seriesKey(reading), isReal].join();
    const known = values.get(place) ?? { report, unequal: new Set() };
    known.unequal.add(figure.value);
    values.set(place, known);
  }
  const places = [...values.values()];
  const reportsWith = (least: number): number =>
    new Set(places.filter(({ unequal }) => unequal.size >= least).map(({ report }) => report)).size;
  const [all, twice, thrice] = [reportsWith(1), reportsWith(2), reportsWith(TOO_MANY)];
  return thrice > all * TOO_OFTEN || (twice > 1 && twice > all * TOO_OFTEN);
}
