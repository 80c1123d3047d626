import { expect, test } from 'vitest';
import { CHANGE_KINDS } from '../../../shared/model/comparison.ts';
import { ROLES } from '../../../shared/model/outline.ts';
import { RANK_FACTORS, RANK_WEIGHTS, weighChange } from '../../../shared/model/rank.ts';

test('a change in the targets ranks above the same in a greeting', () => {
  expect(weighChange('figure', 4, 'targets')).toBeGreaterThan(weighChange('figure', 4, 'closing'));
  expect(weighChange('bound', 4, 'targets')).toBeGreaterThan(weighChange('year-turn', 400, 'targets'));
});

test('the formula is the one that the help tells, to two places', () => {
  for (const kind of CHANGE_KINDS)
    for (const role of ROLES)
      expect(weighChange(kind, 99, role)).toBeCloseTo(3 * RANK_WEIGHTS[kind] * RANK_FACTORS[role], 1);
  expect(weighChange('figure', 9, 'targets')).toBe(21);
  expect(weighChange('width', 0, 'self')).toBe(0.08);
});
