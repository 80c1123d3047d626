import { describe, expect, test } from 'vitest';
import { gistOf, percentOf, WEIGHTIEST } from '../../../shared/model/gist.ts';
import type { Outline } from '../../../shared/model/outline.ts';
import { makeChange, makePair, makeView } from '../renderer/comparison-fixture.ts';

/** The left text is 甲乙丙丁一, the right one 甲乙丙丁二新: a row each but for what came and went. */
const LINES = ['#=甲 。', '=乙。', '~丙旧。|丙新。', '-去。', '+来来。'];

/** Two parts of three characters and the rest, told apart by role. */
function outline(first: number): Outline {
  const section = (index: number, start: number, end: number, role: 'targets' | 'tasks') => ({
    index,
    parent: index === 0 ? -1 : 0,
    level: index,
    marker: '',
    title: `第${index}`,
    runin: false,
    role,
    heading: { start, end: start },
    own: { start, end },
    end,
  });
  return { sections: [section(0, 0, first, 'targets'), section(1, first, 1e6, 'tasks')] };
}

const CHANGES = [
  makeChange({ kind: 'figure', row: 2, left: { start: 5, end: 7 }, right: { start: 5, end: 7 }, weight: 3 }),
  makeChange({ kind: 'added', row: 4, right: { start: 8, end: 11 }, weight: 9 }),
  makeChange({
    kind: 'punctuation',
    row: 1,
    left: { start: 3, end: 4 },
    right: { start: 3, end: 4 },
    weight: 9,
  }),
  makeChange({ kind: 'removed', row: 3, left: { start: 8, end: 10 }, weight: 9 }),
];

function gist(isHidden = false, at = 3) {
  const view = makeView(LINES, { changes: CHANGES });
  const texts = {
    left: { text: view.left.text, outline: outline(at) },
    right: { text: view.right.text, outline: outline(at) },
  };
  return gistOf(view.comparison, texts, (kind) => isHidden && kind === 'punctuation');
}

describe('the gist of a comparison', () => {
  test('counts characters by what became of their sentences', () => {
    expect(gist().shares).toEqual({ kept: 2, edited: 5, moved: 0, removed: 2, added: 3 });
  });

  test('counts a sentence with hidden changes alone as kept', () => {
    expect(gist(true).shares).toMatchObject({ kept: 4, edited: 3 });
  });

  test('counts each part by itself, and all of them together', () => {
    const { parts, shares } = gist();
    expect(parts.map(({ role }) => role)).toEqual(['targets', 'tasks']);
    expect(parts[0]?.shares).toMatchObject({ kept: 2, edited: 0 });
    const total = parts.reduce((sum, part) => sum + part.shares.edited + part.shares.kept, 0);
    expect(total).toBe(shares.edited + shares.kept);
  });

  test('counts a move once, where it stands now', () => {
    const view = makeView(['-去去。', '+去去。']);
    const [left, right] = view.comparison.rows;
    if (left === undefined || right === undefined) throw new Error('the fixture has no rows');
    const rows = [left, right].map((row) => ({ ...row, kind: 'moved' as const, move: 0 }));
    expect(gistOf({ ...view.comparison, rows }, view, () => false).shares).toMatchObject({
      moved: 3,
      removed: 0,
      added: 0,
    });
  });

  test('lists the weightiest changes, the earlier first of those that weigh the same, hidden ones left out', () => {
    const leads = (isHidden: boolean) => gist(isHidden).weightiest.map(({ lead }) => lead);
    expect(leads(false)).toEqual([2, 3, 1, 0]);
    expect(leads(true)).toEqual([3, 1, 0]);
    const many = Array.from({ length: WEIGHTIEST + 5 }, () => CHANGES[0]!);
    const view = makeView(LINES, { changes: many });
    expect(gistOf(view.comparison, view, () => false).weightiest).toHaveLength(WEIGHTIEST);
  });

  test('lets what was added to one section, or removed from one, stand as one entry in the place of its weightiest', () => {
    const added = (row: number, start: number, weight: number) =>
      makeChange({ kind: 'added', row, right: { start, end: start + 1 }, weight });
    const changes = [
      added(2, 8, 2),
      added(4, 9, 9),
      added(0, 1, 8),
      added(3, 10, 4),
      makeChange({ kind: 'removed', row: 3, left: { start: 8, end: 10 }, weight: 5 }),
      makeChange({
        kind: 'figure',
        row: 4,
        left: { start: 8, end: 9 },
        right: { start: 9, end: 10 },
        weight: 7,
      }),
    ];
    const view = makeView(LINES, { changes });
    const texts = {
      left: { text: view.left.text, outline: outline(3) },
      right: { text: view.right.text, outline: outline(3) },
    };
    expect(gistOf(view.comparison, texts, () => false).weightiest).toEqual([
      { lead: 1, more: [0, 3] },
      { lead: 2, more: [] },
      { lead: 5, more: [] },
      { lead: 4, more: [] },
    ]);
  });

  test('lists figures that changed among the targets alone', () => {
    expect(gist().targets).toEqual([]);
    expect(gist(false, 8).targets).toEqual([0]);
  });

  test('tells what became of sections of the first levels, and how many of each kind', () => {
    const view = makeView(LINES, {
      sections: [
        makePair({ left: 0, right: 0 }),
        makePair({ left: 1, right: null, relation: 'dropped' }),
        makePair({ left: null, right: 1, relation: 'new' }),
      ],
      tree: [0, 2, 1].map((pair) => ({
        pair,
        depth: 0,
        related: [],
        counts: makeView([]).comparison.counts,
      })),
    });
    const texts = { left: { text: '', outline: outline(3) }, right: { text: '', outline: outline(3) } };
    const { relations, structure } = gistOf({ ...view.comparison, rows: [] }, texts, () => false);
    expect(structure).toEqual([2, 1]);
    expect(relations).toEqual([
      { relation: 'new', count: 1 },
      { relation: 'dropped', count: 1 },
    ]);
  });
});

test.each([
  [0, 200, '0'],
  [0, 0, '0'],
  [1, 300, '<1'],
  [1, 200, '1'],
  [100, 300, '33'],
  [299, 300, '>99'],
  [300, 300, '100'],
])('%i of %i characters are %s hundredths', (share, total, expected) => {
  expect(percentOf(share, total)).toBe(expected);
});
