import type { Allowance } from '../../model/indicator.ts';
import type { Interval } from './intervals.ts';
import { widen } from './intervals.ts';
import type { Reading } from './readings.ts';

/** Grow at constant prices by the rules of the statistical offices, while their levels are at the prices of the year. */
const AT_CONSTANT_PRICES = /生产总值|GDP|国民收入|增加值|总产值|产值$|工业总产|农业总产/u;
/** Count whoever is above a line, or what is above a sum: another crowd each year. */
const BY_COVERAGE = /规模以上|限额以上|固定资产投资|规上/u;

/** Percentage points that a base may have been revised by without a word: 13.3 and 13.6 are left alone. */
const SLACK = 0.5;
/** Of a high rate so much of itself. */
const SLACK_SHARE = 0.03;
/** Yearly change of prices between which no rate at constant prices is doubted, as factors: 1994 had 1.21, 1999 0.99. */
const PRICES: Interval = { low: 0.95, high: 1.25 };
/** Percentage points that another coverage may make. */
const COVERAGE = 10;

/** What the check of a growth rate must let pass: more the less its two sides are of one kind. */
export function allowanceOf(name: string, { isReal }: Reading): Allowance {
  if (BY_COVERAGE.test(name)) return 'coverage';
  return isReal || AT_CONSTANT_PRICES.test(name) ? 'prices' : 'rounding';
}

/** The rates, in per cent, that `nominal` (the quotients of the two levels) agrees with. */
export function allowedRates(nominal: Interval, allowance: Allowance): Interval {
  const rates = { low: (nominal.low - 1) * 100, high: (nominal.high - 1) * 100 };
  switch (allowance) {
    case 'rounding':
      return widen(
        rates,
        Math.max(SLACK, Math.abs(rates.low) * SLACK_SHARE),
        Math.max(SLACK, Math.abs(rates.high) * SLACK_SHARE),
      );
    case 'prices':
      return {
        low: (nominal.low / PRICES.high - 1) * 100,
        high: (nominal.high / PRICES.low - 1) * 100,
      };
    case 'coverage':
      return widen(rates, COVERAGE);
  }
}
