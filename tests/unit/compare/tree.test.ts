import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { relateRoles } from '../../../shared/compare/sections/score.ts';
import { buildTree } from '../../../shared/compare/sections/tree.ts';
import { measureShared } from '../../../shared/compare/changes/likeness.ts';
import type { Change, ChangeCounts, SectionPair } from '../../../shared/model/comparison.ts';
import { ROLES, type Role, type Section } from '../../../shared/model/outline.ts';

function makeSection(index: number): Section {
  const own = { start: index * 10, end: index * 10 + 10 };
  const tree = { parent: index === 0 ? null : 0, level: index === 0 ? 0 : 1 };
  return { index, ...tree, title: `第${index}节`, marker: '', role: 'tasks', own, end: own.end } as Section;
}

function pair(left: number | null, right: number | null, score = 0.5): SectionPair {
  return { left, right, relation: 'same', score, terms: [], isDecided: false } as unknown as SectionPair;
}

const changeIn = (section: number): Change =>
  ({ kind: 'reworded', section, key: String(section), left: null, right: null }) as unknown as Change;
const sections = (count: number): Section[] =>
  Array.from({ length: count }, (_, index) => makeSection(index));

const sumCounts = (counts: ChangeCounts): number =>
  Object.values(counts).reduce((sum, each) => sum + each, 0);

/** The pairs of the nodes as left:right, with how much changed there. */
function draw(lefts: number, rights: number, pairs: readonly SectionPair[]): readonly string[] {
  const changes = pairs.map((_, index) => changeIn(index));
  return buildTree(sections(lefts), sections(rights), pairs, changes).map((node) => {
    const { left, right } = pairs[node.pair]!;
    return `${left ?? '-'}:${right ?? '-'} ${sumCounts(node.counts)}`;
  });
}

describe('the tree of both outlines', () => {
  it.each([
    ['in the order of the right', 3, 3, [pair(0, 0), pair(1, 2), pair(2, 1)], ['0:0 1', '2:1 1', '1:2 1']],
    [
      'with what is only on the left behind the left section before it',
      ...([3, 2] as const),
      ...([
        [pair(0, 0), pair(1, null), pair(2, 1)],
        ['0:0 1', '1:- 1', '2:1 1'],
      ] as const),
    ],
    [
      'with a merged section behind its own like, and the better pair for the right one',
      ...([3, 2] as const),
      ...([
        [pair(0, 0), pair(1, 1, 0.4), pair(2, 1, 0.6)],
        ['0:0 1', '1:1 1', '2:1 1'],
      ] as const),
    ],
    [
      'with a split section at both of its ends',
      ...([2, 3] as const),
      ...([
        [pair(0, 0), pair(1, 1, 0.6), pair(1, 2, 0.4)],
        ['0:0 1', '1:1 1', '1:2 1'],
      ] as const),
    ],
    [
      'where the weaker of two pairs of the same ends has no node, and its changes are at the better',
      ...([2, 2] as const),
      ...([
        [pair(0, 0), pair(1, 1, 0.4), pair(1, 1, 0.6)],
        ['0:0 1', '1:1 2'],
      ] as const),
    ],
    [
      'with changes of a pair without a node at its right section, before those at its left',
      ...([3, 3] as const),
      ...([
        [pair(0, 0), pair(1, 1, 0.9), pair(2, 2, 0.9), pair(1, 2, 0.3)],
        ['0:0 1', '1:1 1', '2:2 2'],
      ] as const),
    ],
  ] as const)('stands %s', (_, lefts, rights, pairs, expected) => {
    expect(draw(lefts, rights, pairs)).toEqual(expected);
  });

  it('has each section and each change once, and knows its kin', () => {
    const ends = fc.tuple(
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 5 }),
      fc.constantFrom(0.3, 0.5, 0.9),
    );
    const extra = fc.uniqueArray(ends, { selector: ([left, right]) => `${left}:${right}`, maxLength: 8 });
    fc.assert(
      fc.property(extra, (found) => {
        const joined = found.map(([left, right, score]) => pair(left, right, score));
        const lone = (side: 'left' | 'right') =>
          [1, 2, 3, 4, 5].filter((index) => joined.every((each) => each[side] !== index));
        const pairs = [
          ...[pair(0, 0), ...joined],
          ...[
            ...lone('left').map((at) => pair(at, null, 0)),
            ...lone('right').map((at) => pair(null, at, 0)),
          ],
        ];
        const tree = buildTree(
          sections(6),
          sections(6),
          pairs,
          pairs.map((_, index) => changeIn(index)),
        );
        const shown = tree.map((node) => pairs[node.pair]!);
        expect(new Set(tree.map((node) => node.pair)).size).toBe(tree.length);
        for (const side of ['left', 'right'] as const)
          expect(new Set(shown.flatMap((each) => each[side] ?? [])).size).toBe(6);
        expect(tree.reduce((sum, { counts }) => sum + sumCounts(counts), 0)).toBe(pairs.length);
        for (const { pair: own, related } of tree)
          expect(related).toEqual(
            pairs.flatMap((other, index) => {
              const isKin = (['left', 'right'] as const).some(
                (side) => other[side] !== null && other[side] === pairs[own]![side],
              );
              return isKin && index !== own ? [index] : [];
            }),
          );
      }),
      { seed: 20_261_128 },
    );
  });
});

it('parts of a report that may be written as one are near each other, and no others', () => {
  const near = new Set(
    [
      ...['requirements targets', 'requirements tasks', 'targets tasks', 'tasks self', 'review problems'],
      'opening closing',
    ].flatMap((words) => [words, words.split(' ').toReversed().join(' ')]),
  );
  const expected = (a: Role, b: Role): number => (a === b ? 1 : near.has(`${a} ${b}`) ? 0.9 : 0.4);
  for (const a of ROLES)
    for (const b of ROLES) expect([a, b, relateRoles(a, b)]).toEqual([a, b, expected(a, b)]);
});

it.each([
  ['建成大桥', '建成隧道', 2, 0],
  ['新建大桥', '改造大桥', 0, 2],
  ['大桥', '大桥', 2, 2],
  ['大桥', '大桥两座', 2, 0],
  ['两座大桥', '大桥', 0, 2],
  ['', '大桥', 0, 0],
])('%s and %s begin alike by %i and end alike by %i characters', (from, to, head, tail) => {
  expect(measureShared(from, to)).toEqual({ head, tail });
});
