import { describe, expect, test } from 'vitest';
import type { Change } from '../../../shared/model/comparison.ts';
import {
  changeBeside,
  changeOf,
  changesOf,
  keptPlace,
  notedWords,
  outlinedWords,
  pairOf,
  pickedOf,
  placeOfChange,
  placeOfClick,
  placeOfMove,
  placeOfPair,
  placeOfSentences,
  placeOfWords,
  restorePlace,
  rowOfWords,
  subjectOf,
  translatePlace,
} from '../../../renderer/views/comparison/model/place.ts';
import { cursorAt } from '../../../renderer/views/comparison/model/picking.ts';
import { ALL_MASKS, makeChange, makePair, makeView, NO_MASKS } from './comparison-fixture.ts';

/** 甲。| 乙一。→ 乙二。| ＋丙。| 丁。| 戊三。→ 戊四。 with a change in the second, the third and twice in the last row. */
const LINES = ['^=甲。', '~乙一。|乙二。', '^+丙。', '=丁。', '~戊三。|戊四。'];
const CHANGES: readonly Change[] = [
  makeChange({
    kind: 'reworded',
    row: 1,
    left: { start: 3, end: 4 },
    right: { start: 3, end: 4 },
    weight: 2,
  }),
  makeChange({ kind: 'added', row: 2, right: { start: 5, end: 7 }, weight: 9 }),
  makeChange({
    kind: 'reworded',
    row: 4,
    left: { start: 7, end: 9 },
    right: { start: 9, end: 11 },
    weight: 5,
  }),
  makeChange({ kind: 'year-turn', row: 4, left: { start: 8, end: 9 }, right: { start: 10, end: 11 } }),
];
const VIEW = makeView(LINES, { changes: CHANGES });
const READING = { indices: [0, 1, 2, 3], order: 'reading' } as const;

function beside(from: Parameters<typeof changeBeside>[2], step: 1 | -1, row = 0): number | undefined {
  return changeBeside(VIEW.comparison, READING, from, row, step);
}

describe('the next change', () => {
  test('is the neighbour of a change in the list', () => {
    expect(beside(placeOfChange(VIEW.comparison, 0), 1)).toBe(1);
    expect(beside(placeOfChange(VIEW.comparison, 2), -1)).toBe(1);
    expect(beside(placeOfChange(VIEW.comparison, 3), 1)).toBeUndefined();
  });

  test('is the first that stands at a sentence, at found words, at a section, or after them', () => {
    expect(beside(placeOfSentences(cursorAt('right', 3)), 1)).toBe(2);
    expect(beside(placeOfSentences(cursorAt('right', 3)), -1)).toBe(1);
    expect(beside(placeOfWords(VIEW, [{ side: 'right', span: { start: 5, end: 6 } }]), 1)).toBe(1);
    expect(beside(placeOfPair(VIEW, 0), 1)).toBe(0);
  });

  test('is told by what is seen where there is no place', () => {
    expect(beside(null, 1, 3)).toBe(2);
    expect(beside(null, -1, 3)).toBe(1);
  });

  test('goes on from a change that the filters left out', () => {
    const listed = { ...READING, indices: [0, 1, 3] };
    expect(changeBeside(VIEW.comparison, listed, placeOfChange(VIEW.comparison, 2), 0, 1)).toBe(3);
    expect(changeBeside(VIEW.comparison, listed, placeOfChange(VIEW.comparison, 2), 0, -1)).toBe(1);
  });

  test('follows the list by weight', () => {
    const listed = { indices: [1, 0], order: 'weight' } as const;
    expect(changeBeside(VIEW.comparison, listed, placeOfChange(VIEW.comparison, 2), 0, 1)).toBe(0);
    expect(changeBeside(VIEW.comparison, listed, placeOfChange(VIEW.comparison, 2), 0, -1)).toBe(1);
    expect(changeBeside(VIEW.comparison, listed, null, 4, 1)).toBe(1);
  });
});

describe('a click', () => {
  test('on changed words goes to the narrowest change, and picks the sentence for the keys of links', () => {
    const place = placeOfClick(VIEW, 'right', 4, 10, NO_MASKS);
    expect(changeOf(place)).toBe(3);
    expect(pickedOf(place)).toEqual(cursorAt('right', 4));
    expect(changeOf(placeOfClick(VIEW, 'right', 4, 10, ALL_MASKS))).toBe(2);
  });

  test('on other words goes to their sentence', () => {
    const place = placeOfClick(VIEW, 'left', 1, 2, NO_MASKS);
    expect(changeOf(place)).toBeNull();
    expect(place).toEqual(placeOfSentences(cursorAt('left', 1)));
  });
});

describe('a key at the place', () => {
  test('marks the change as reviewed, or all changes that are shown in what is outlined', () => {
    const marked = (place: ReturnType<typeof placeOfChange>, masks = NO_MASKS) =>
      place === null ? null : changesOf(VIEW, place, masks);
    expect(marked(placeOfChange(VIEW.comparison, 1))).toEqual([1]);
    expect(marked(placeOfSentences(cursorAt('right', 4)))).toEqual([2, 3]);
    expect(marked(placeOfSentences(cursorAt('right', 4)), ALL_MASKS)).toEqual([2]);
    expect(marked(placeOfSentences(cursorAt('right', 0)))).toEqual([]);
    expect(marked(placeOfWords(VIEW, [{ side: 'right', span: { start: 9, end: 10 } }]))).toEqual([2]);
    expect(marked(placeOfPair(VIEW, 0))).toEqual([]);
  });

  test('notes the words that are outlined', () => {
    expect(notedWords(VIEW, placeOfSentences(cursorAt('left', 3)))).toEqual([
      { side: 'left', span: { start: 5, end: 7 } },
    ]);
    const added = placeOfChange(VIEW.comparison, 1);
    expect(added === null ? null : notedWords(VIEW, added)).toEqual([
      { side: 'right', span: { start: 5, end: 7 } },
    ]);
  });

  test('writes a note on both of the sentences that were left unchanged, and on the one that was picked of others', () => {
    const sidesOf = (row: number) =>
      subjectOf(VIEW, placeOfSentences(cursorAt('right', row))).map(({ side, span }) => [side, span.start]);
    expect(sidesOf(3)).toEqual([
      ['left', 5],
      ['right', 7],
    ]);
    expect(sidesOf(4)).toEqual([['right', 9]]);
    expect(sidesOf(2)).toEqual([['right', 5]]);
  });

  test('is about the section that the place stands in', () => {
    const view = makeView(LINES, {
      changes: [{ ...CHANGES[0], section: 1 } as Change],
      sections: [makePair({ left: 0, right: 0 }), makePair({ left: null, right: 0 })],
    });
    const place = placeOfChange(view.comparison, 0);
    expect(place === null ? null : pairOf(view, place)).toBe(1);
    expect(pairOf(view, placeOfSentences(cursorAt('right', 0)))).toBe(0);
  });
});

describe('a move', () => {
  const [first, second, ...rest] = makeView(LINES).comparison.rows;
  if (first === undefined || second === undefined) throw new Error('the fixture has no rows');
  const move = {
    left: { start: 0, end: 2 },
    right: { start: 5, end: 7 },
    leftRow: 0,
    rightRow: 2,
    score: 1,
    spans: [],
    isAmbiguous: false,
  };
  const rows = [{ ...first, move: 0 }, second, ...rest];
  const moved = makeChange({ kind: 'moved', row: 0, left: move.left, right: move.right });

  test('is one change with two ends', () => {
    const { comparison } = makeView(LINES, { rows, moves: [move], changes: [moved] });
    expect(placeOfMove(comparison, 0, 'right')).toMatchObject({ kind: 'change', index: 0, row: 2 });
    expect(placeOfMove(comparison, 0, 'left')).toMatchObject({ kind: 'change', index: 0, row: 0 });
  });

  test('has the words of a change that are of its right end alone there', () => {
    const ends = rows.map((row, index) => {
      if (index === 0) return { ...row, kind: 'moved' as const, right: null };
      return index === 2 ? { ...row, kind: 'moved' as const, move: 0 } : row;
    });
    const right = makeChange({ kind: 'figure', row: 0, left: null, right: { start: 5, end: 6 } });
    const left = makeChange({ kind: 'figure', row: 0, left: { start: 0, end: 1 }, right: null });
    const changes = [moved, right, left, ...CHANGES];
    const { comparison } = makeView(LINES, { rows: ends, moves: [move], changes });
    expect([0, 1, 2, 3].map((index) => rowOfWords(comparison, index))).toEqual([0, 2, 0, 1]);
  });

  test('is outlined at both ends where it is in no list', () => {
    const view = makeView(LINES, { rows, moves: [move] });
    expect(outlinedWords(view, placeOfMove(view.comparison, 0, 'right'))).toHaveLength(2);
  });
});

describe('the place in another comparison of the same texts', () => {
  test('is the same change, wherever it stands now', () => {
    const after = makeView(LINES, { changes: [...CHANGES].reverse() });
    const place = placeOfChange(VIEW.comparison, 1);
    expect(place === null ? null : translatePlace(VIEW, after, place)).toEqual({ ...place, index: 2 });
  });

  test('is its words where the change is gone', () => {
    const after = makeView(LINES, { changes: [] });
    const place = placeOfChange(VIEW.comparison, 1);
    expect(place === null ? null : translatePlace(VIEW, after, place)).toMatchObject({
      kind: 'words',
      row: 2,
    });
  });

  test('is nowhere where the text is another', () => {
    const after = makeView(['^=另一。'], { changes: [] });
    const place = placeOfSentences(cursorAt('right', 3));
    expect(translatePlace(VIEW, after, place)).toBeNull();
  });
});

describe('a place that was kept', () => {
  test.each([
    placeOfChange(VIEW.comparison, 1),
    placeOfSentences(cursorAt('left', 3)),
    placeOfWords(VIEW, [{ side: 'right', span: { start: 5, end: 6 } }]),
  ])('is the same after a restart: %o', (place) => {
    const kept = place === null ? null : keptPlace(VIEW, place);
    expect(kept === null ? null : restorePlace(VIEW, kept)).toEqual(place);
  });

  test('is at its words where the change is gone', () => {
    const kept = {
      kind: 'place',
      at: 'change',
      change: 'gone',
      side: 'right',
      span: { start: 5, end: 7 },
    } as const;
    expect(restorePlace(VIEW, kept)).toMatchObject({ kind: 'words', row: 2 });
  });
});
