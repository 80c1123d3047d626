import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findFirst } from '../../../shared/base/bisect.ts';

it('finds the border that a look at every place finds, in steps of a halving', () => {
  fc.assert(
    fc.property(fc.nat({ max: 1000 }), fc.nat({ max: 1000 }), (length, border) => {
      let steps = 0;
      const found = findFirst(length, (at) => {
        steps += 1;
        return at >= border;
      });
      expect(found).toBe(Math.min(length, border));
      expect(steps).toBeLessThanOrEqual(Math.ceil(Math.log2(length + 1)));
    }),
    { seed: 20261128 },
  );
});
