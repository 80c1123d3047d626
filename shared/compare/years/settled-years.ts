import type { Settled } from '../decisions.ts';
import type { Place, Years } from './columns.ts';
import { settleColumns } from './link-columns.ts';

/** What the reader settled between any two columns, as far as it puts sections into one row or keeps them apart. */
export type SettledYears = {
  /** In order of the columns, then of the sections. */
  readonly links: readonly (readonly [Place, Place])[];
  /** True where the reader said that the two do not belong together. */
  isApart(a: Place, b: Place): boolean;
};

export function settleYears(years: Years): SettledYears {
  const settled = new Map<string, Settled>();
  const links: (readonly [Place, Place])[] = [];
  years.columns.forEach((_, left) => {
    for (let right = left + 1; right < years.columns.length; right++) {
      const found = settleColumns(years, left, right);
      if (found === null) continue;
      settled.set(`${left}:${right}`, found);
      for (const link of found.links)
        links.push([
          { column: left, section: link.left.start },
          { column: right, section: link.right.start },
        ]);
    }
  });
  return {
    links,
    isApart(a, b) {
      const [left, right] = a.column < b.column ? [a, b] : [b, a];
      const found = settled.get(`${left.column}:${right.column}`);
      if (found === undefined) return false;
      return isApartIn(found, left.section, right.section);
    },
  };
}

/** A cut, or one of them was settled to belong to something else or to nothing. */
function isApartIn(settled: Settled, left: number, right: number): boolean {
  if (settled.links.some((link) => link.left.start === left && link.right.start === right)) return false;
  return settled.isCut(left, right) || settled.isTaken('left', left) || settled.isTaken('right', right);
}
