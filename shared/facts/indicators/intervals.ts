import { scaleUnit } from '../units.ts';
import type { Reading } from './readings.ts';

/** All values that a printed one may stand for. */
export type Interval = { readonly low: number; readonly high: number };

/** What a printed value may stand for by its last digit, in the base unit. */
export function intervalOf({ figure, halfDigit }: Reading): Interval {
  const { factor } = scaleUnit(figure.unit);
  return { low: (figure.value - halfDigit) * factor, high: (figure.value + halfDigit) * factor };
}

/** All quotients of two intervals of positive numbers. */
export function divide(a: Interval, b: Interval): Interval {
  return { low: a.low / b.high, high: a.high / b.low };
}

/** `interval` made larger by `below` and `above`. */
export function widen({ low, high }: Interval, below: number, above = below): Interval {
  return { low: low - below, high: high + above };
}

export function overlaps(a: Interval, b: Interval): boolean {
  return a.low <= b.high && b.low <= a.high;
}
