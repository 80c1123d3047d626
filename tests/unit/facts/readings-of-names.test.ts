import { describe, expect, it } from 'vitest';
import { demands } from '../../../shared/facts/figure-kind.ts';
import { isOnlyVerb, nameAfter, nameBefore, topicOf } from '../../../shared/facts/figure-name.ts';
import {
  findComparedYear,
  findYear,
  findYearAhead,
  findYearNear,
  isRunningYear,
} from '../../../shared/facts/figure-time.ts';
import { endsPast, findFrame } from '../../../shared/facts/frame.ts';
import { toIndicatorKey } from '../../../shared/facts/indicators/names.ts';
import { isList, splitNames } from '../../../shared/facts/joint-names.ts';
import { compareNames } from '../../../shared/facts/same-name.ts';
import { compareThings } from '../../../shared/facts/same-thing.ts';
import { isMeasure } from '../../../shared/facts/shared-words.ts';
import { spellOut } from '../../../shared/facts/track/spelled-out.ts';
import { areComparableUnits, isSameValue, scaleUnit } from '../../../shared/facts/units.ts';
import { expectReadings, listReadings, readLines } from '../../helpers/expect-readings.ts';
import { readMarked } from './things.ts';
import { writeThing } from './write-facts.ts';

const REPORT_YEAR = 2031;

describe('what is read of words', () => {
  it.each(listReadings('names'))(
    'that name what is measured, and which of them are one: %s',
    async (file) => {
      const names = readLines(file);
      const count = await expectReadings(file, (name) => {
        const key = toIndicatorKey(name);
        const like = names.filter(
          (other) => other !== name && toIndicatorKey(other) !== '' && compareNames(name, other) !== 'other',
        );
        return [
          `${key || '—'}${spellOut(name) === name ? '' : ` | ${spellOut(name)}`}${isMeasure(name) ? ' | a measure' : ''}`,
          ...(key === ''
            ? ['unsure with all']
            : like.map((other) => `${compareNames(name, other)} ${other}`)),
        ];
      });
      expect(count).toBeGreaterThan(5);
    },
  );

  it('that name several things', async () => {
    const count = await expectReadings('lists-of-names', (name) =>
      [2, 3].map((many) => splitNames(name, many).join(' + ') || (isList(name) ? 'a list' : '—')),
    );
    expect(count).toBeGreaterThan(35);
  });

  it('before and behind a figure, or of a clause without one', async () => {
    const count = await expectReadings('clauses', (words) => [
      `before: ${nameBefore(words) || '—'}; behind: ${nameAfter(words) || '—'}; topic: ${topicOf(words) ?? '?'}${isOnlyVerb(words) ? '; a verb' : ''}`,
    ]);
    expect(count).toBeGreaterThan(20);
  });

  it('that set a time', async () => {
    const past = findFrame('过去五年', REPORT_YEAR);
    const count = await expectReadings('times', (words) => {
      const frame = findFrame(words, REPORT_YEAR);
      const years = [
        findYear(words),
        findYearNear(words, REPORT_YEAR),
        findYearAhead(words, REPORT_YEAR),
        findComparedYear(words),
      ];
      const marks: readonly (readonly [string, boolean])[] = [
        ['runs', isRunningYear(words, REPORT_YEAR)],
        ['ends a look back', endsPast(past, words)],
        ['demands', demands(words)],
      ];
      return [
        frame === null ? 'no frame' : `${frame.kind} ${frame.year ?? '—'} ${frame.years}`,
        years.map((year) => year ?? '—').join(' '),
        ...marks.flatMap(([name, holds]) => (holds ? [name] : [])),
      ];
    });
    expect(count).toBeGreaterThan(55);
  });

  it('that are units, and which of them go together', async () => {
    const units = readLines('units');
    const count = await expectReadings('units', (unit) => {
      const { base, factor } = scaleUnit(unit);
      const one = { value: 3, unit };
      const inOther = (other: string): { readonly value: number; readonly unit: string } => ({
        value: (3 * factor) / scaleUnit(other).factor,
        unit: other,
      });
      return [
        `${factor} ${base}`,
        `compares with ${units.filter((other) => areComparableUnits(unit, other)).join(' ')}`,
        `can be the same as ${units.filter((other) => isSameValue(one, inOther(other))).join(' ')}`,
      ];
    });
    expect(count).toBeGreaterThan(55);
  });

  it('around a figure, and which figures are of the same thing', async () => {
    const lines = readLines('things');
    const results = lines.map((line) => ({ line, thing: readMarked(line, 'review') }));
    const count = await expectReadings('things', (line) => {
      const goal = readMarked(line, 'goals', REPORT_YEAR - 1);
      const answers = results.flatMap(({ line: other, thing }) => {
        const sameness = compareThings(goal, thing, { years: 'same' });
        if (sameness.answer === 'yes') return [`yes ${other}`];
        return sameness.answer === 'no' && ['unit', 'indicator'].includes(sameness.reason)
          ? []
          : [`${sameness.answer} (${sameness.reason}) ${other}`];
      });
      return [writeThing(goal), ...answers];
    });
    expect(count).toBeGreaterThan(45);
  });
});
