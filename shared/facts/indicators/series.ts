import { groupBy } from '../../base/group-by.ts';
import type { IndicatorPair, IndicatorPoint, IndicatorSeries, SeriesStage } from '../../model/indicator.ts';
import { roundNumber } from '../../text/figures/numbers.ts';
import { attain } from '../attain.ts';
import { scaleUnit } from '../units.ts';
import type { Reading } from './readings.ts';

/** Says how things are counted, not which: 9条 and 9个 roads stand on one axis. */
const THING = /^(?:个|条|家|项|座|处|所|件)$/u;

/** What two units share where their values can stand on one axis. */
export function familyOf(unit: string): string {
  const { base } = scaleUnit(unit);
  return THING.test(base) ? '个' : base;
}

/** Stands for the series that a reading belongs to. */
export function seriesKey(reading: Reading): string {
  const { figure, period } = reading;
  const stage = stageOf(reading);
  return [figure.measure, period, familyOf(figure.unit), ...(stage === null ? [] : [stage])].join(':');
}

/** A share or a growth is of what is named, whatever became of it; 新开工及筹集500套 counts others with those begun. */
function stageOf({ figure, period, stage, isOfTwo }: Reading): SeriesStage | null {
  if (period !== 'year' || isOfTwo || figure.measure === 'change' || /[%‰]/u.test(figure.unit)) return null;
  return stage === 'begun' || stage === 'signed' ? stage : null;
}

/** The series of one indicator's readings, that with most points first, ties by what comes first in the reports. `areJoined`: a reader joined names. */
export function makeSeries(readings: readonly Reading[], areJoined = false): readonly IndicatorSeries[] {
  return [...groupBy(readings, seriesKey)]
    .map(([key, group]) => makeOne(key, group, areJoined))
    .filter((series) => series !== null)
    .sort((a, b) => b.points.length - a.points.length);
}

function makeOne(key: string, readings: readonly Reading[], areJoined: boolean): IndicatorSeries | null {
  const [first] = readings;
  if (first === undefined) return null;
  const unit = mostFrequent(readings.map(({ figure }) => figure.unit));
  const inOrder = [...readings].sort(byYear);
  return {
    key,
    measure: first.figure.measure,
    period: first.period,
    stage: stageOf(first),
    unit,
    points: inOrder.map((reading) => toPoint(reading, unit)),
    pairs: pairReadings(inOrder, areJoined),
  };
}

function toPoint({ report, reportYear, figure }: Reading, unit: string): IndicatorPoint {
  const factor = scaleUnit(figure.unit).factor / scaleUnit(unit).factor;
  const convert = (value: number): number => roundNumber(value * factor);
  return {
    report,
    reportYear,
    figure,
    value: convert(figure.value),
    valueTo: figure.valueTo === null ? null : convert(figure.valueTo),
  };
}

function byYear(a: Reading, b: Reading): number {
  return (
    (a.figure.year ?? a.reportYear) - (b.figure.year ?? b.reportYear) ||
    a.reportYear - b.reportYear ||
    a.figure.valueSpan.start - b.figure.valueSpan.start
  );
}

/**
 * Each goal with the first result for its year that a later report gives of the same thing, else with the first that it gives;
 * places are those of `readings`. `areJoined`: a reader said that the names are one.
 */
function pairReadings(readings: readonly Reading[], areJoined: boolean): readonly IndicatorPair[] {
  return readings.flatMap((goal, at) => {
    if (goal.figure.kind !== 'goal' || goal.figure.year === null) return [];
    const results = readings.flatMap((reading, result) =>
      answers(reading, goal) ? [{ result, attainment: attain(goal, reading, areJoined) }] : [],
    );
    const found = results.find(({ attainment }) => attainment.kind === 'comparable') ?? results[0];
    return found === undefined ? [] : [{ goal: at, ...found }];
  });
}

function answers({ figure, reportYear }: Reading, goal: Reading): boolean {
  return figure.kind === 'achievement' && figure.year === goal.figure.year && reportYear > goal.reportYear;
}

/** What stands most often among `values`, ties to the first; '' for none. */
export function mostFrequent(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let [best, most] = ['', 0];
  for (const [value, count] of counts) if (count > most) [best, most] = [value, count];
  return best;
}
