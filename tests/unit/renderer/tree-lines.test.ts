import { describe, expect, test } from 'vitest';
import { layTree, nearestShown, shownLines } from '../../../renderer/components/kit/tree-lines.ts';

// 0 一
// 1   （一）
// 2   （二）
// 3     1.
// 4 二
// 5     1. (no（一）between)
// 6   （一）
const LINES = layTree([0, 1, 1, 2, 0, 2, 1]);

describe('a tree of items in reading order', () => {
  test('an item stands under the last one before it that is less deep', () => {
    expect(LINES.map(({ parent }) => parent)).toEqual([-1, 0, 0, 2, -1, 4, 4]);
    expect(LINES.map(({ isParent }) => isParent)).toEqual([true, false, true, false, true, false, false]);
  });

  test('each is counted among those under the same item', () => {
    expect(LINES.map(({ position, size }) => `${position}/${size}`)).toEqual([
      ...['1/2', '1/2', '2/2', '1/1', '2/2', '1/2', '2/2'],
    ]);
  });

  test('a closed item hides all below it, and is open again with what was closed in it', () => {
    expect(shownLines(LINES, new Set())).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(shownLines(LINES, new Set([2]))).toEqual([0, 1, 2, 4, 5, 6]);
    expect(shownLines(LINES, new Set([0, 2]))).toEqual([0, 4, 5, 6]);
  });

  test('what is hidden is stood for by the nearest item above it', () => {
    const shown = shownLines(LINES, new Set([0]));
    expect(nearestShown(LINES, shown, 3)).toBe(0);
    expect(nearestShown(LINES, shown, 5)).toBe(5);
    expect(nearestShown(LINES, shown, -1)).toBe(-1);
  });

  test('there may be no items', () => {
    expect(shownLines(layTree([]), new Set())).toEqual([]);
  });
});
