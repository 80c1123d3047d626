import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeAgreement, type CodedPair } from '../../../shared/facts/goals/agreement.ts';

/** Pairs by a table: `counts[i][j]` items got code i from the first coder and code j from the second. */
function fromTable(counts: readonly (readonly number[])[]): readonly CodedPair[] {
  return counts.flatMap((row, i) =>
    row.flatMap((count, j) => Array.from({ length: count }, () => [`c${i}`, `c${j}`] as const)),
  );
}

describe('computeAgreement', () => {
  it('gives the textbook’s kappa for two codes: 20, 5, 10, 15 of 50', () => {
    const { items, observed, expected, kappa } = computeAgreement(
      fromTable([
        [20, 5],
        [10, 15],
      ]),
    );
    expect(items).toBe(50);
    expect(observed).toBeCloseTo(0.7, 12);
    expect(expected).toBeCloseTo(0.5, 12);
    expect(kappa).toBeCloseTo(0.4, 12);
  });

  it('gives Cohen’s own example of 1960: three codes, 200 items, kappa 0.492', () => {
    const { observed, expected, kappa } = computeAgreement(
      fromTable([
        [88, 14, 18],
        [10, 40, 10],
        [2, 6, 12],
      ]),
    );
    expect(observed).toBeCloseTo(0.7, 12);
    expect(expected).toBeCloseTo(0.41, 12);
    expect(kappa).toBeCloseTo(0.4915, 4);
  });

  it('tells the same observed agreement apart by what chance explains', () => {
    const even = computeAgreement(fromTable([[45, 15], [25, 15]])); // prettier-ignore
    const uneven = computeAgreement(fromTable([[25, 35], [5, 35]])); // prettier-ignore
    expect([even.observed, uneven.observed]).toEqual([0.6, 0.6]);
    expect(even.kappa).toBeCloseTo(0.1304, 4);
    expect(uneven.kappa).toBeCloseTo(0.2593, 4);
  });

  it('is below nought where coders agree less than by chance', () => {
    expect(computeAgreement([['a', 'b'], ['b', 'a']]).kappa).toBe(-1); // prettier-ignore
  });

  it('is not defined without items, or where chance explains all', () => {
    expect(computeAgreement([])).toEqual({ items: 0, observed: 0, expected: 0, kappa: null });
    expect(computeAgreement([['met', 'met'], ['met', 'met'], ['met', 'met']])).toEqual({
      items: 3, observed: 1, expected: 1, kappa: null,
    }); // prettier-ignore
  });

  it('is 1 for two that agree on more than one code, and the same whoever is first', () => {
    const code = fc.constantFrom('met', 'missed', 'unclear');
    fc.assert(
      fc.property(fc.array(fc.tuple(code, code), { minLength: 1 }), (pairs) => {
        const one = computeAgreement(pairs);
        const turned = computeAgreement(pairs.map(([a, b]) => [b, a] as const));
        expect(turned).toEqual(one);
        if (one.kappa !== null) expect(one.kappa).toBeLessThanOrEqual(1);
        const same = computeAgreement(pairs.map(([a]) => [a, a] as const));
        const isOne = new Set(pairs.map(([a]) => a)).size > 1;
        expect(same.kappa).toBe(isOne ? 1 : null);
      }),
      { seed: 20_261_122 },
    );
  });
});
