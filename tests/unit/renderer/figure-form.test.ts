import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  toFigureForm,
  toReading,
  wrongFigureFields,
} from '../../../renderer/views/reader/model/figure-form.ts';
import { BOUNDS, MEASURES } from '../../../shared/model/figure.ts';
import type { FigureReading } from '../../../shared/model/figure-correction.ts';

const READING: FigureReading = {
  ...{ name: '公园绿地', kind: 'achievement', year: 2023, measure: 'added' },
  ...{ value: 40, valueTo: null, unit: '公顷', bound: 'exact' },
};

describe('the form of a figure', () => {
  test('gives back every reading that it was filled with', () => {
    const value = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((whole) => whole / 100);
    const reading = fc.record({
      name: fc.constantFrom('公园绿地', '地区生产总值（现价）'),
      kind: fc.constantFrom('achievement', 'goal'),
      year: fc.option(fc.integer({ min: 1900, max: 2199 })),
      measure: fc.constantFrom(...MEASURES),
      value,
      valueTo: fc.constant(null),
      unit: fc.constantFrom('', '%', '亿元', '个百分点'),
      bound: fc.constantFrom(...BOUNDS),
    });
    fc.assert(
      fc.property(reading, fc.integer({ min: 1, max: 99 }), fc.boolean(), (one, more, isRange) => {
        const whole = { ...one, valueTo: isRange ? one.value + more : null };
        const form = toFigureForm(whole);
        expect(wrongFigureFields(form)).toEqual([]);
        expect(toReading(form)).toEqual(whole);
      }),
      { seed: 20_261_122 },
    );
  });

  test.each([
    ['name', ' '],
    ['value', '五'],
    ['value', ''],
    ['value', '1-2'],
    ['valueTo', '40'],
    ['valueTo', '三'],
    ['year', '23'],
    ['unit', '万'.repeat(21)],
  ] as const)('takes no %s as %j', (field, typed) => {
    expect(wrongFigureFields({ ...toFigureForm(READING), [field]: typed })).toEqual([field]);
  });

  test('reads full-width digits, grouping commas and the minus sign', () => {
    expect(toReading({ ...toFigureForm(READING), value: '−１,234．5' }).value).toBe(-1234.5);
  });
});
