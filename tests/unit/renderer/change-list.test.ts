import { describe, expect, test } from 'vitest';
import { CHANGE_KINDS } from '../../../shared/model/comparison.ts';
import {
  listChanges,
  listedKinds,
  NO_FILTER,
  readingOrder,
  reviewState,
  snippetOf,
  soloKind,
} from '../../../renderer/views/comparison/model/change-list.ts';
import { ALL_MASKS, makeChange, makeView, NO_COUNTS, NO_MASKS } from './comparison-fixture.ts';

const CHANGES = [
  makeChange({ kind: 'figure', row: 2, weight: 9, left: { start: 8, end: 9 }, right: { start: 8, end: 9 } }),
  makeChange({ kind: 'removed', row: 0, weight: 1, left: { start: 0, end: 4 } }),
  makeChange({
    kind: 'year-turn',
    row: 1,
    weight: 5,
    left: { start: 4, end: 5 },
    right: { start: 0, end: 1 },
  }),
];
const VIEW = makeView(['-甲甲甲甲', '=乙乙乙乙', '=丙丙丙丙丙丙'], {
  changes: CHANGES,
  counts: { ...NO_COUNTS, figure: 1, removed: 1, 'year-turn': 1 },
});
const NONE = new Set<string>();

describe('the list of changes', () => {
  test('is in reading order, or by weight', () => {
    expect(readingOrder(CHANGES)).toEqual([1, 2, 0]);
    expect(listChanges(VIEW, { ...NO_FILTER, order: 'weight' }, NO_MASKS, NONE)).toEqual([0, 2, 1]);
  });

  test('leaves out what is masked, switched off, reviewed or without the words', () => {
    expect(listChanges(VIEW, NO_FILTER, ALL_MASKS, NONE)).toEqual([1, 0]);
    expect(listChanges(VIEW, { ...NO_FILTER, off: new Set(['figure']) }, NO_MASKS, NONE)).toEqual([1, 2]);
    const reviewed = new Set(['removed0']);
    expect(listChanges(VIEW, { ...NO_FILTER, unreviewedOnly: true }, NO_MASKS, reviewed)).toEqual([2, 0]);
    expect(listChanges(VIEW, { ...NO_FILTER, query: '甲甲' }, NO_MASKS, NONE)).toEqual([1]);
  });

  test('offers the kinds that are there', () => {
    expect(listedKinds(VIEW, NO_MASKS)).toEqual(['removed', 'figure', 'year-turn']);
    expect(listedKinds(VIEW, ALL_MASKS)).toEqual(['removed', 'figure']);
  });
});

describe('the review is complete', () => {
  test('only when what the masks hide is reviewed too', () => {
    const shown = reviewState(VIEW, ALL_MASKS, new Set(['removed0', 'figure2']));
    expect(shown).toEqual({ total: 2, done: 2, hidden: 1, hiddenDone: 0, isComplete: false });
    const all = reviewState(VIEW, ALL_MASKS, new Set(['removed0', 'figure2', 'year-turn1']));
    expect(all.isComplete).toBe(true);
  });
});

describe('a change in a line', () => {
  const text = '地区生产总值完成253.7亿元;地方财政总收入完成24.85亿元，增长20.3%。';
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

  test('begins with its clause, in whichever width the comma is', () => {
    const view = makeView([`=${text}`]);
    const span = at('24.85亿元');
    const snippet = snippetOf(view, makeChange({ kind: 'figure', row: 0, left: span, right: span }));
    expect(snippet).toMatchObject({ before: '地方财政总收入完成', left: '24.85亿元', after: '' });
  });

  test('says where the clause goes back further, so that no number seems to begin there', () => {
    const view = makeView(['=全区固定资产投资完成123456789亿元和其他许许多多的项目']);
    const span = { start: 20, end: 22 };
    const { before, after } = snippetOf(
      view,
      makeChange({ kind: 'figure', row: 0, left: span, right: span }),
    );
    expect(before.startsWith('…')).toBe(true);
    expect(after.endsWith('目')).toBe(true);
  });
});

test('a kind that is shown alone hides all others, and none the second time', () => {
  const alone = soloKind(new Set(), 'added');
  expect(alone.has('added')).toBe(false);
  expect(alone.size).toBe(CHANGE_KINDS.length - 1);
  expect(soloKind(alone, 'added').size).toBe(0);
});
