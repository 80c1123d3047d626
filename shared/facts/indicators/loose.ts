import type { Reading } from './readings.ts';
import { seriesKey } from './series.ts';

/** Unequal values of one report from which on the same words can't be one indicator. */
const TOO_MANY = 3;
/** Reports with two of them that say the same. */
const TOO_OFTEN = 2;

/**
 * Whether the same words stand for several things: 投资 of ten projects, 项目 of each kind. A report that gives one
 * indicator twice, unequally, is a finding; one that does so three times, or two that do, means several indicators.
 */
export function isLoose(readings: readonly Reading[]): boolean {
  const values = new Map<string, Set<number>>();
  for (const reading of readings) {
    const { report, figure, period } = reading;
    // Growth over several years is given from several bases.
    if (period === 'span' || period === 'part') continue;
    const place = [report, figure.kind, figure.year, seriesKey(reading)].join();
    const known = values.get(place) ?? new Set();
    values.set(place, known.add(figure.value));
  }
  const counts = [...values.values()].map(({ size }) => size);
  return counts.some((count) => count >= TOO_MANY) || counts.filter((count) => count > 1).length >= TOO_OFTEN;
}
