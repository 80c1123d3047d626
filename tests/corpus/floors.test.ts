import { describe, expect, it } from 'vitest';
import { hasCorpus } from '../helpers/reports.ts';
import { hasGold } from './gold.ts';
import { raiseFloors, readFloors, TASKS, withMean } from './measures/floors.ts';

/** `RAISE_FLOORS=1 npx vitest run tests/corpus/floors.test.ts` writes what is measured now, where it is higher. */
const isRaising = process.env['RAISE_FLOORS'] === '1';
const isMissing = !hasCorpus || !hasGold;
const note = isMissing ? ': skipped, ../shared is missing' : '';

describe.skipIf(isMissing)(`what is read of labelled reports${note}`, () => {
  describe.each(Object.entries(TASKS))('%s', (task, measure) => {
    const rows = isMissing ? {} : withMean(measure());
    if (isRaising) raiseFloors(task, rows);
    const floors = readFloors()[task] ?? {};

    it('is measured for every labelled report', () => {
      expect(Object.keys(floors).sort()).toEqual(Object.keys(rows).sort());
    });

    it.each(Object.entries(floors))('%s is at its floors', (name, floor) => {
      const below = Object.entries(floor).filter(([key, least]) => (rows[name]?.[key] ?? 0) < least);
      expect(below.map(([key, least]) => `${key} ${String(rows[name]?.[key])} < ${String(least)}`)).toEqual(
        [],
      );
    });
  });
});
