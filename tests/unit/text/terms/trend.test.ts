import fc from 'fast-check';
import { expect, it } from 'vitest';
import { measureChange, nameTrend } from '../../../../shared/text/terms/trend.ts';

const sample = fc.record({ hits: fc.nat(500), characters: fc.integer({ min: 500, max: 100_000 }) });

it('gives the value that is worked out by hand', () => {
  // 3 of 10,000 against 12 of 20,000: E = 5 and 10; G² = 2 (3 ln 0.6 + 12 ln 1.2).
  const change = measureChange({ hits: 3, characters: 10_000 }, { hits: 12, characters: 20_000 });
  expect(change).toBeCloseTo(2 * (3 * Math.log(0.6) + 12 * Math.log(1.2)), 10);
});

it('turns its sign with the periods, and is 0 where the rates are the same', () => {
  fc.assert(
    fc.property(sample, sample, (earlier, later) => {
      const change = measureChange(earlier, later);
      expect(measureChange(later, earlier)).toBeCloseTo(-change, 9);
      expect(Math.sign(change)).toBe(
        Math.sign(later.hits * earlier.characters - earlier.hits * later.characters),
      );
      const same = { hits: earlier.hits * 2, characters: earlier.characters * 2 };
      expect(measureChange(earlier, same)).toBeCloseTo(0, 9);
    }),
    { seed: 20260109 },
  );
});

it('names what came and went by fact, what rose and fell beyond chance', () => {
  const name = (earlier: number, later: number): string =>
    nameTrend({ hits: earlier, characters: 20_000 }, { hits: later, characters: 20_000 });
  expect([name(0, 1), name(1, 0), name(0, 0)]).toEqual(['came', 'went', 'steady']);
  expect(nameTrend({ hits: 0, characters: 9 }, { hits: 1, characters: 9 }, true)).toBe('again');
  // G² of 2 against 7 is 2.94, of 2 against 8 is 3.85.
  expect([name(2, 7), name(2, 8), name(8, 2)]).toEqual(['steady', 'rose', 'fell']);
});
