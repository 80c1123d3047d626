import { roundNumber } from '../../text/figures/numbers.ts';
import { scaleUnit } from '../units.ts';
import type { Doubt } from './doubt.ts';
import { intervalOf, overlaps } from './intervals.ts';
import type { Levels } from './levels.ts';
import { areOneThing, type Reading } from './readings.ts';
import { seriesKey } from './series.ts';

/** Values farther apart are of different things: a part and its whole, a month and its year. */
const FARTHEST = 1.5;

/** Results of one year that two reports give unequally: each later one that differs from the first, once. */
export function findRestated(levels: Levels): readonly Doubt[] {
  return pairs(levels).flatMap(([first, later]) =>
    first.report !== later.report ? [toDoubt('restated', first, later)] : [],
  );
}

/** Results that one report gives twice, unequally. Two in one sentence are two things: 月人均分别提高350元和300元. */
export function findTwice(levels: Levels): readonly Doubt[] {
  return pairs(levels).flatMap(([first, later]) =>
    first.report === later.report && first.sentence.start !== later.sentence.start
      ? [toDoubt('twice', first, later)]
      : [],
  );
}

/** The first value of each year with every other one that can't be it. */
function pairs({ all }: Levels): readonly (readonly [Reading, Reading])[] {
  const firsts = new Map<string, Reading>();
  const found: (readonly [Reading, Reading])[] = [];
  const said = new Set<string>();
  for (const reading of [...all].sort((a, b) => a.reportYear - b.reportYear)) {
    const key = `${reading.figure.year ?? ''}:${seriesKey(reading)}`;
    const first = firsts.get(key);
    if (first === undefined) {
      firsts.set(key, reading);
      continue;
    }
    const once = `${key}:${reading.report}:${reading.figure.value}`;
    if (said.has(once) || !differs(first, reading) || !areOneThing(first, reading, 'same')) continue;
    said.add(once);
    found.push([first, reading]);
  }
  return found;
}

function differs(a: Reading, b: Reading): boolean {
  const ratio = toBase(a) / toBase(b);
  return ratio < FARTHEST && ratio > 1 / FARTHEST && !overlaps(intervalOf(a), intervalOf(b));
}

function toBase({ figure }: Reading): number {
  return figure.value * scaleUnit(figure.unit).factor;
}

/** Both in the unit that the later one is printed in. */
function toDoubt(kind: 'restated' | 'twice', first: Reading, later: Reading): Doubt {
  const { unit, value } = later.figure;
  return {
    kind,
    allowance: 'rounding',
    readings: [first, later],
    year: later.figure.year ?? later.reportYear,
    expected: roundNumber(toBase(first) / scaleUnit(unit).factor),
    printed: value,
    unit,
  };
}
