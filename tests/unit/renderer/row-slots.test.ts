import { describe, expect, test } from 'vitest';
import { createRowSlots } from '../../../renderer/components/kit/row-slots.ts';

/** Lines by their first letters: `a1` is one of kind `a`. */
const lines = (...keys: readonly string[]) => keys.map((key) => ({ key, kind: key.slice(0, 1) }));
const moving = { held: undefined, isMoving: true };
const slotsOf = (given: readonly { readonly slot: number; readonly at: number }[]) =>
  given.toSorted((a, b) => a.at - b.at).map(({ slot }) => slot);

describe('slots of lines', () => {
  test('a line that stays keeps its slot, and one that comes takes that of one of its kind that went', () => {
    const slots = createRowSlots();
    expect(slotsOf(slots.give(lines('a1', 'b1', 'a2'), moving))).toEqual([0, 1, 2]);
    expect(slotsOf(slots.give(lines('b1', 'a2', 'a3', 'b2'), moving))).toEqual([1, 2, 0, 3]);
    expect(slotsOf(slots.give(lines('b1', 'a2', 'a3', 'b2'), moving))).toEqual([1, 2, 0, 3]);
  });

  test('no element changes its place among the others while the list moves; at rest they stand as the lines do', () => {
    const slots = createRowSlots();
    slots.give(lines('a1', 'a2', 'a3'), moving);
    const next = lines('a2', 'a3', 'a4');
    expect(slots.give(next, moving).map(({ at }) => at)).toEqual([2, 0, 1]);
    expect(slots.give(next, { held: undefined, isMoving: false }).map(({ at }) => at)).toEqual([0, 1, 2]);
    expect(slots.give(next, moving).map(({ at }) => at)).toEqual([0, 1, 2]);
  });

  test('the slot of a line that may have the focus goes with it', () => {
    const slots = createRowSlots();
    slots.give(lines('a1', 'a2'), { held: 'a1', isMoving: true });
    expect(slotsOf(slots.give(lines('a2', 'a3'), { held: 'a1', isMoving: true }))).toEqual([1, 2]);
  });
});
