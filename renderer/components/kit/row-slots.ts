import { groupBy } from '../../../shared/base/group-by.ts';

type Key = string | number | bigint;

/** A line that is to be drawn: what it is known by, and which lines are drawn alike. */
type SlotLine = { readonly key: Key; readonly kind: string };

/** Which elements of the page show the lines of a list that is scrolled. */
export type RowSlots = {
  /**
   * The numbers of the lines that are drawn with the slots that show them, which are their keys for React; the slots in the order of
   * their elements. A line that comes into sight takes the slot of one of its kind that went: that costs the page far less than an
   * element made anew. While the list `isMoving` no element changes its place among the others; at rest they stand as the lines do.
   * The slot of the line `held` is left to no other: it may have the focus.
   */
  give(
    lines: readonly SlotLine[],
    how: { readonly held: Key | undefined; readonly isMoving: boolean },
  ): readonly { readonly slot: number; readonly at: number }[];
};

type Slot = SlotLine & { readonly slot: number; readonly isHeld: boolean };

/** The same answer to the same lines, however often it is asked. */
export function createRowSlots(): RowSlots {
  let taken: readonly Slot[] = [];
  let made = 0;
  return {
    give(lines, { held, isMoving }) {
      const shown = new Set(lines.map(({ key }) => key));
      const own = new Map(taken.map((each) => [each.key, each]));
      const free = groupBy(
        taken.filter(({ key, isHeld }) => !isHeld && !shown.has(key)),
        ({ kind }) => kind,
      );
      const given = lines.map(({ key, kind }, at) => {
        const kept = own.get(key);
        const found = kept?.kind === kind ? kept : free.get(kind)?.shift();
        return { key, kind, at, slot: found?.slot ?? made++, isHeld: key === held };
      });
      const places = new Map(taken.map(({ slot }, place) => [slot, place]));
      const placeOf = ({ slot }: Slot): number => places.get(slot) ?? taken.length;
      const ordered = isMoving ? given.toSorted((a, b) => placeOf(a) - placeOf(b)) : given;
      taken = ordered;
      return ordered;
    },
  };
}
