import { scaleUnit } from '../units.ts';
import { allowanceOf } from './allowances.ts';
import type { Doubt } from './doubt.ts';
import { divide, intervalOf, overlaps, widen, type Interval } from './intervals.ts';
import { findOwnLevel, type Levels } from './levels.ts';
import { areOneThing, type Reading } from './readings.ts';
import { familyOf } from './series.ts';

/** 是2010年的1.7倍 is the quotient itself; 增长1.7倍 is one less. */
const IS_QUOTIENT = /(?:是|为|相当于)[^，；。]*的(?:约|近)?$/u;
/** Share of itself that a multiple may be off by: bases are revised, and multiples are rounded down. */
const SLACK = 0.05;

/**
 * Multiples of a named year that fit none of its levels. What grows at constant prices is left alone: over years prices
 * make any multiple right.
 */
export function findMultiples(readings: readonly Reading[], levels: Levels): readonly Doubt[] {
  return readings.flatMap((reading) => {
    const { figure, base, isRebased } = reading;
    if (figure.unit !== '倍' || base === null || isRebased) return [];
    if (figure.kind !== 'achievement' || figure.bound !== 'exact' || figure.valueTo !== null) return [];
    const level = findOwnLevel(levels, reading);
    if (level === undefined || allowanceOf(level.figure.name, reading) !== 'rounding') return [];
    const doubt = doubtOf(reading, base, level, levels);
    return doubt === null ? [] : [doubt];
  });
}

function doubtOf(multiple: Reading, baseYear: number, level: Reading, levels: Levels): Doubt | null {
  const bases = levels.of(baseYear, familyOf(level.figure.unit), multiple);
  const base = bases.find((each) => areOneThing(level, each, 'turn'));
  if (base === undefined) return null;
  const printed = quotientOf(multiple);
  const fits = bases.some((each) => overlaps(divide(intervalOf(level), intervalOf(each)), printed));
  if (fits) return null;
  const less = isQuotient(multiple) ? 0 : 1;
  return {
    kind: 'multiple',
    allowance: 'rounding',
    readings: [base, level, multiple],
    year: level.figure.year ?? multiple.reportYear,
    expected: toBase(level) / toBase(base) - less,
    printed: multiple.figure.value,
    unit: '倍',
  };
}

function isQuotient({ figure }: Reading): boolean {
  return IS_QUOTIENT.test(figure.quote.slice(0, figure.valueSpan.start - figure.span.start));
}

function quotientOf(multiple: Reading): Interval {
  const { value } = multiple.figure;
  const quotient = value + (isQuotient(multiple) ? 0 : 1);
  return widen({ low: quotient, high: quotient }, multiple.halfDigit + quotient * SLACK);
}

function toBase({ figure }: Reading): number {
  return figure.value * scaleUnit(figure.unit).factor;
}
