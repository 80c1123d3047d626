import { describe, expect, test } from 'vitest';
import { contextOfPair, finish } from '../../../shared/compare/check.ts';
import { compareReports } from '../../../shared/compare/compare.ts';
import { describeSections } from '../../../shared/compare/sections/pairs.ts';
import type { Comparison, SectionPair } from '../../../shared/model/comparison.ts';
import type { ReportText } from '../../../shared/model/outline.ts';
import { toReport } from '../../helpers/reports.ts';

const WATER = [
  '疏浚青溪河道二十公里，新建水闸三座。',
  '城东水厂完成扩建，村村通上自来水。',
  '防汛物资储备充足，堤防加固按期完工。',
  '山塘水库除险加固，灌渠清淤贯通下游农田。',
];
const FOREST = [
  '封山育林三万亩，更新林道，护林员队伍扩充。',
  '秸秆离田利用，矿坑复绿，山泉水源划定保护范围。',
];
const SCHOOL = [
  '新建小学两所，改造乡镇初中食堂，教师周转房交付使用。',
  '职业学校与企业共建实训车间，毕业生就业稳定。',
];
const TRADE = ['老街商铺修缮一新，夜市摊位有序经营。', '举办年货节和丰收集市，电商服务站覆盖全部乡镇。'];

type Part = readonly [title: string, ...sentences: readonly string[]];

function write(...parts: readonly Part[]): ReportText {
  const sections = parts.map(
    ([title, ...sentences], at) => `（${'一二三四五六'.charAt(at)}）${title}\n${sentences.join('')}`,
  );
  return toReport(`各位代表：\n一、今年的工作任务\n${sections.join('\n')}`);
}

const compare = (left: ReportText, right: ReportText): Comparison =>
  finish(compareReports(left, right, contextOfPair()));

const titleOf = ({ outline }: ReportText, index: number | null): string =>
  outline.sections[index ?? 0]?.title ?? '';

function findPair(left: ReportText, right: ReportText, from: string, to: string): SectionPair | undefined {
  return compare(left, right).sections.find(
    (pair) => titleOf(left, pair.left) === from && titleOf(right, pair.right) === to,
  );
}

describe('the shares of matter between sections', () => {
  const left = write(['治水兴林', ...WATER, ...FOREST], ['办好学校', ...SCHOOL]);
  const right = write(['兴修水利', ...WATER], ['绿化山川', ...FOREST], ['办好学校', ...SCHOOL]);

  test('say how much of a section went to each of those it was split into', () => {
    const [water, forest] = [
      findPair(left, right, '治水兴林', '兴修水利'),
      findPair(left, right, '治水兴林', '绿化山川'),
    ];
    expect(water?.relation).toBe('split');
    expect(forest?.relation).toBe('split');
    expect((water?.goes ?? 0) + (forest?.goes ?? 0)).toBeCloseTo(1, 1);
    expect(water?.goes ?? 0).toBeGreaterThan(forest?.goes ?? 1);
    expect(water?.comes).toBeGreaterThan(0.85);
    expect(forest?.comes).toBeGreaterThan(0.85);
  });

  test('are the same seen from the other side', () => {
    const [there, back] = [
      findPair(left, right, '治水兴林', '绿化山川'),
      findPair(right, left, '绿化山川', '治水兴林'),
    ];
    expect(back?.relation).toBe('merged');
    expect([back?.comes, back?.goes]).toEqual([there?.goes, there?.comes]);
  });

  test('link a section with one that has a partner of its own, where a good part went there', () => {
    const before = write(['兴修水利', ...WATER], ['办好学校', ...SCHOOL]);
    const after = write(['兴修水利', ...WATER.slice(0, 2)], ['办好学校', ...SCHOOL, ...WATER.slice(2)]);
    const pair = findPair(before, after, '兴修水利', '办好学校');
    expect(pair).toMatchObject({ isMain: false, relation: 'merged' });
    expect(pair?.goes).toBeGreaterThan(0.3);
    expect(findPair(before, after, '办好学校', '办好学校')).toMatchObject({ isMain: true, grade: 'sure' });
  });

  test('make no link of a section with its partner and with the part that holds it', () => {
    for (const { left: a, right: b, relation } of compare(left, left).sections)
      expect([a, relation]).toEqual([b, 'same']);
  });

  test('leave a section that hardly any matter went to new', () => {
    const after = write(['兴修水利', ...WATER], ['办好学校', ...SCHOOL], ['活跃商贸', ...TRADE]);
    const before = write(['兴修水利', ...WATER], ['办好学校', ...SCHOOL]);
    const alone = compare(before, after).sections.find((pair) => titleOf(after, pair.right) === '活跃商贸');
    expect(alone).toMatchObject({ left: null, relation: 'new', nearest: null, grade: null });
  });

  test('call a section unsure, and name the nearest, where its share falls short of a link', () => {
    const alone = describeSections(
      left.outline.sections,
      right.outline.sections,
      { links: [], unsure: [{ left: 3, right: 4, share: 0.08 }] },
      () => [],
    );
    const found = alone.filter(({ relation }) => relation === 'unsure');
    expect(found.map((pair) => [pair.left, pair.right, pair.nearest])).toEqual([
      [3, null, 4],
      [null, 4, 3],
    ]);
    expect(alone.filter(({ relation }) => relation === 'new')).toHaveLength(
      right.outline.sections.length - 2,
    );
  });
});

describe('what stands in one row', () => {
  test('is the heading of each same section, even where its sentences crossed others', () => {
    const before = write(['兴修水利', ...WATER], ['办好学校', ...SCHOOL]);
    const after = write(['兴修水利', ...SCHOOL], ['办好学校', ...WATER]);
    const { rows, sections } = compare(before, after);
    const same = sections.filter((pair) => pair.relation === 'same' && (pair.left ?? 0) > 0);
    expect(same.length).toBeGreaterThan(0);
    for (const pair of same) {
      const heading = before.outline.sections[pair.left ?? 0]?.heading.start ?? -1;
      const row = rows.find(({ left }) => left?.start === heading);
      expect(row?.rightSection).toBe(pair.right);
    }
  });

  test('is a paragraph that moved, as one move with its short opening sentence', () => {
    const paragraph = `水利先行。${WATER.join('')}`;
    const rest = [...FOREST, ...SCHOOL, ...TRADE];
    const before = toReport([paragraph, ...rest].join('\n'));
    const edited = paragraph.replace('三座', '五座').replace('按期完工', '提前完工');
    const { moves } = compare(before, toReport([...rest, edited].join('\n')));
    expect(moves).toHaveLength(1);
    expect(before.text.slice(moves[0]?.left.start, moves[0]?.left.end).trim()).toBe(paragraph);
  });
});
