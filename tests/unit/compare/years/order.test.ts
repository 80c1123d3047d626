import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderRows } from '../../../../shared/compare/years/order.ts';

type Places = readonly (number | null)[];

/** Pairs of rows that a column has in the other order. */
function countCrossings(rows: readonly Places[], order: readonly number[]): number {
  let crossings = 0;
  order.forEach((a, at) => {
    for (const b of order.slice(at + 1))
      rows[a]?.forEach((place, column) => {
        const other = rows[b]?.[column] ?? null;
        if (place !== null && other !== null && place > other) crossings += 1;
      });
  });
  return crossings;
}

describe('the order of rows', () => {
  it('keeps the order of every column where there is one that does', () => {
    const picks = fc.array(fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(picks, fc.infiniteStream(fc.nat()), (rows, numbers) => {
        const ordered = rows.map((row, index): Places => row.map((isThere) => (isThere ? index : null)));
        const shuffled = ordered
          .map((places) => ({ places, key: numbers.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ places }) => places);
        const order = orderRows(shuffled);
        expect([...order].sort((a, b) => a - b).length).toBe(
          shuffled.filter((places) => places.some((place) => place !== null)).length,
        );
        expect(countCrossings(shuffled, order)).toBe(0);
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  it('follows most columns where they contradict one another', () => {
    // Three years read A B C, one reads C A B.
    const rows: readonly Places[] = [
      [0, 0, 0, 1],
      [1, 1, 1, 2],
      [2, 2, 2, 0],
    ];
    expect(orderRows(rows)).toEqual([0, 1, 2]);
    expect(orderRows([...rows].reverse())).toEqual([2, 1, 0]);
  });

  it('is not held up by a section that one year has far ahead of its place', () => {
    // The first year reads X first, the others last; what only that year has stays where it reads it.
    const rows: readonly Places[] = [
      [0, 9, 9],
      [1, 0, 0],
      [2, null, null],
      [3, 1, 1],
      [4, 2, 2],
    ];
    expect(orderRows(rows)).toEqual([1, 2, 3, 4, 0]);
  });
});
