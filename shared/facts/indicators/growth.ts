import { scaleUnit } from '../units.ts';
import { allowanceOf, allowedRates } from './allowances.ts';
import type { Doubt } from './doubt.ts';
import { divide, intervalOf, overlaps, widen } from './intervals.ts';
import { findOwnLevel, type Levels } from './levels.ts';
import { areOneThing, type Reading } from './readings.ts';
import { familyOf } from './series.ts';

/**
 * Growth rates that fit none of the levels they can be reckoned from: the level of the sentence that gives the rate, and
 * every level of the year before. A rate at another basis (可比口径), about or with a bound, is left alone.
 */
export function findGrowth(readings: readonly Reading[], levels: Levels): readonly Doubt[] {
  return readings.flatMap((reading) => {
    const { figure, period, isRebased } = reading;
    if (figure.measure !== 'change' || figure.unit !== '%' || period !== 'year' || isRebased) return [];
    if (figure.kind !== 'achievement' || figure.bound !== 'exact' || figure.valueTo !== null) return [];
    const level = findOwnLevel(levels, reading);
    const doubt = level === undefined ? null : doubtOf(reading, level, levels);
    return doubt === null ? [] : [doubt];
  });
}

function doubtOf(rate: Reading, level: Reading, levels: Levels): Doubt | null {
  const year = level.figure.year ?? rate.reportYear;
  const bases = levels.of(year - 1, familyOf(level.figure.unit), rate);
  const base = bases.find((each) => areOneThing(level, each, 'turn'));
  if (base === undefined) return null;
  const allowance = allowanceOf(level.figure.name, rate);
  const printed = widen({ low: rate.figure.value, high: rate.figure.value }, rate.halfDigit);
  const fits = bases.some((each) =>
    overlaps(allowedRates(divide(intervalOf(level), intervalOf(each)), allowance), printed),
  );
  if (fits) return null;
  return {
    kind: 'growth',
    allowance,
    readings: [base, level, rate],
    year,
    expected: (toBase(level) / toBase(base) - 1) * 100,
    printed: rate.figure.value,
    unit: '%',
  };
}

function toBase({ figure }: Reading): number {
  return figure.value * scaleUnit(figure.unit).factor;
}
