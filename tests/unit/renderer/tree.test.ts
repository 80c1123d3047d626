import { describe, expect, test } from 'vitest';
import type { ComparisonView } from '../../../shared/contract/views.ts';
import type { Relation, SectionPair, TreeNode } from '../../../shared/model/comparison.ts';
import type { Outline, Section } from '../../../shared/model/outline.ts';
import { buildTree } from '../../../renderer/views/comparison/model/tree.ts';
import { ALL_MASKS, makePair, makeView, NO_COUNTS, NO_MASKS } from './comparison-fixture.ts';
import { wordsIn } from './words.ts';

const t = wordsIn('zh-CN');

function outline(...headings: readonly (readonly [level: number, marker: string, title: string])[]): Outline {
  const root = { ...makeView([]).left.outline.sections[0]! };
  return {
    sections: [
      root,
      ...headings.map(([level, marker, title], index): Section => ({
        ...root,
        index: index + 1,
        parent: 0,
        level,
        marker,
        title,
      })),
    ],
  };
}

function pair(
  left: number | null,
  right: number | null,
  relation: Relation,
  more: Partial<SectionPair> = {},
): SectionPair {
  return makePair({ left, right, relation, score: 0.5, ...more });
}

function view(
  left: Outline,
  right: Outline,
  sections: readonly SectionPair[],
  tree: readonly TreeNode[],
): ComparisonView {
  const base = makeView([], { sections, tree });
  return { ...base, left: { ...base.left, outline: left }, right: { ...base.right, outline: right } };
}

const node = (at: number, depth: number, figure = 0, related: readonly number[] = []): TreeNode => ({
  pair: at,
  depth,
  related,
  counts: { ...NO_COUNTS, figure, 'year-turn': 1 },
});

describe('the tree of both structures', () => {
  const left = outline(
    [1, '一、', '2013年工作回顾'],
    [2, '（六）', '加强社会管理'],
    [2, '（七）', '办好十件实事'],
  );
  const right = outline(
    [1, '一、', '2014年工作回顾'],
    [2, '（八）', '加强社会管理'],
    [2, '（九）', '迎会工作'],
  );
  const shown = view(
    left,
    right,
    [
      pair(0, 0, 'same'),
      pair(1, 1, 'renamed'),
      pair(2, 2, 'moved'),
      pair(null, 3, 'new'),
      pair(3, null, 'dropped'),
    ],
    [node(0, 0, 1), node(1, 1, 2), node(2, 2, 4), node(3, 2, 8), node(4, 2, 16)],
  );

  test('says in words what became of each section', () => {
    expect(buildTree(shown, NO_MASKS, t).map(({ title, words }) => `${title}｜${words}`)).toEqual([
      '开头（标题与称谓）｜',
      '2014年工作回顾｜原「2013年工作回顾」',
      '加强社会管理｜由第（六）移至第（八）',
      '迎会工作｜2015 年新设',
      '办好十件实事｜2015 年不再单列',
    ]);
  });

  test('counts what is below with what is above, and hides what is masked', () => {
    expect(buildTree(shown, ALL_MASKS, t).map((item) => item.count)).toEqual([1, 30, 4, 8, 16]);
    expect(buildTree(shown, NO_MASKS, t).map((item) => item.count)).toEqual([2, 34, 5, 9, 17]);
  });

  test('what stands before the first heading is a section among the others', () => {
    expect(buildTree(shown, NO_MASKS, t).map((item) => item.depth)).toEqual([0, 0, 1, 1, 1]);
  });
});

describe('splitting, merging and moving in words', () => {
  test('a dash does not count: the section is said to be moved, without a number', () => {
    const shown = view(
      outline([2, '——', '甲']),
      outline([2, '（五）', '甲']),
      [pair(1, 1, 'moved')],
      [node(0, 0)],
    );
    expect(buildTree(shown, NO_MASKS, t)[0]?.words).toBe('位置移动');
  });

  test('a section that was split names its pieces, a merged one its sources', () => {
    const one = outline([1, '一、', '甲']);
    const two = outline([1, '一、', '乙'], [1, '二、', '丙']);
    const share = { goes: 0.614, comes: 0.25 };
    const split = view(
      one,
      two,
      [pair(1, 1, 'split', share), pair(1, 2, 'split', { goes: 0.3 })],
      [node(0, 0, 0, [1])],
    );
    expect(buildTree(split, NO_MASKS, t)[0]?.words).toBe('拆为「乙」61%「丙」30%');
    const merged = view(
      two,
      one,
      [pair(1, 1, 'merged', share), pair(2, 1, 'merged', { comes: 0 })],
      [node(0, 0, 0, [1])],
    );
    expect(buildTree(merged, NO_MASKS, t)[0]?.words).toBe('由「乙」25%「丙」合并而来');
  });

  test('names no part of a piece beside the piece, and the greater share first', () => {
    const one = outline([1, '一、', '甲']);
    const { sections } = outline(
      [1, '一、', '乙'],
      [2, '（一）', '丙'],
      [1, '二、', '丁'],
      [1, '三、', '戊'],
    );
    const whole: Outline = {
      sections: sections.map((each) => (each.index === 2 ? { ...each, parent: 1 } : each)),
    };
    const pairs = [1, 2, 3, 4].map((right) =>
      pair(1, right, 'split', { goes: [0, 0.3, 0.2, 0.15, 0.25][right] ?? 0 }),
    );
    const shown = view(one, whole, pairs, [node(0, 0, 0, [1, 2, 3])]);
    expect(buildTree(shown, NO_MASKS, t)[0]?.words).toBe('拆为「乙」30%「戊」25%「丁」15%');
  });

  test('says where it is not sure, and why two stand together', () => {
    const one = outline([1, '一、', '甲']);
    const [likely] = buildTree(
      view(one, one, [pair(1, 1, 'same', { grade: 'likely', goes: 0.4, terms: ['渡口'] })], [node(0, 0)]),
      NO_MASKS,
      t,
    );
    expect(likely?.words).toBe('较有把握');
    expect(likely?.reason).toBe('匹配 0.50 · 较有把握 · 左侧的 40% 归此，占右侧的 100% · 共有：渡口');
  });

  test('with a line for each piece only the first names them all', () => {
    const one = outline([1, '一、', '甲']);
    const two = outline([1, '一、', '乙'], [1, '二、', '丙']);
    const lines = (left: Outline, right: Outline, pairs: readonly SectionPair[]): readonly string[] =>
      buildTree(view(left, right, pairs, [node(0, 0, 0, [1]), node(1, 0, 0, [0])]), NO_MASKS, t).map(
        ({ title, words }) => `${title}｜${words}`,
      );
    expect(lines(one, two, [pair(1, 1, 'split'), pair(1, 2, 'split')])).toEqual([
      '乙｜拆为「乙」100%「丙」100%',
      '丙｜拆自「甲」',
    ]);
    expect(lines(two, one, [pair(1, 1, 'merged'), pair(2, 1, 'merged')])).toEqual([
      '甲｜由「乙」100%「丙」100%合并而来',
      '丙｜并入「甲」',
    ]);
  });
});
