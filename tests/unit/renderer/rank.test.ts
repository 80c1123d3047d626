import { expect, test } from 'vitest';
import { CHANGE_KINDS } from '../../../shared/model/comparison.ts';
import { ROLES } from '../../../shared/model/outline.ts';
import { weighChange } from '../../../shared/model/rank.ts';
import { RANK_FACTORS, RANK_WEIGHTS } from '../../../renderer/app/rank.ts';

test('the help gives the numbers that changes are ranked by', () => {
  for (const kind of CHANGE_KINDS)
    for (const role of ROLES)
      for (const characters of [0, 9, 99]) {
        const rank = RANK_WEIGHTS[kind] * (1 + Math.log10(1 + characters)) * RANK_FACTORS[role];
        expect(weighChange(kind, characters, role)).toBe(Math.round(100 * rank) / 100);
      }
});
