import { describe, expect, it } from 'vitest';
import { walkGrid, type GridCell, type GridSize } from '../../../renderer/components/kit/grid-keys.ts';

const SIZE: GridSize = { rows: 12, columns: 4, page: 5 };
const PLAIN = { ctrlKey: false, metaKey: false, altKey: false };

/** Where a key leads, `row,column`; `mod+Home` is with Ctrl. */
function walk(key: string, [row, column]: readonly [number, number], size: GridSize = SIZE): string {
  return say(walkGrid(press(key), { row, column }, size));
}

function press(key: string): Parameters<typeof walkGrid>[0] {
  const [name = '', modifier] = key.split('+').toReversed();
  return { ...PLAIN, key: name, ctrlKey: modifier === 'mod', altKey: modifier === 'alt' };
}

function say(cell: GridCell | undefined): string {
  return cell === undefined ? 'nowhere' : `${cell.row},${cell.column}`;
}

describe('the keys of a grid', () => {
  it.each([
    ['ArrowDown', '4,2'],
    ['ArrowUp', '2,2'],
    ['ArrowRight', '3,3'],
    ['ArrowLeft', '3,1'],
    ['Home', '3,0'],
    ['End', '3,3'],
    ['mod+Home', '0,0'],
    ['mod+End', '11,3'],
    ['PageDown', '8,2'],
    ['PageUp', '0,2'],
    ['mod+ArrowDown', 'nowhere'],
    ['alt+ArrowLeft', 'nowhere'],
    ['Enter', 'nowhere'],
  ])('lead with %s from the fourth row and third column to %s', (key, to) => {
    expect(walk(key, [3, 2])).toBe(to);
  });

  it('stay inside the grid', () => {
    expect(['ArrowUp', 'ArrowLeft', 'PageUp'].map((key) => walk(key, [0, 0]))).toEqual(['0,0', '0,0', '0,0']);
    expect(['ArrowDown', 'ArrowRight', 'PageDown'].map((key) => walk(key, [11, 3]))).toEqual([
      '11,3',
      '11,3',
      '11,3',
    ]);
  });

  it('mean whole rows where there is one column', () => {
    const lines = { ...SIZE, columns: 1 };
    expect(['Home', 'End', 'PageDown', 'ArrowRight'].map((key) => walk(key, [3, 0], lines))).toEqual([
      '0,0',
      '11,0',
      '8,0',
      'nowhere',
    ]);
  });

  it('lead to the first cell from nowhere, and nowhere without cells', () => {
    expect(['ArrowDown', 'End', 'x'].map((key) => say(walkGrid(press(key), null, SIZE)))).toEqual([
      '0,0',
      '0,0',
      'nowhere',
    ]);
    expect(walk('ArrowDown', [0, 0], { ...SIZE, rows: 0 })).toBe('nowhere');
  });
});
