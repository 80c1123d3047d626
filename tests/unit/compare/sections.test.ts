import { describe, expect, test } from 'vitest';
import { contextOfPair, finish } from '../../../shared/compare/check.ts';
import { compareReports } from '../../../shared/compare/compare.ts';
import { projectPairs } from '../../../shared/compare/sections/project.ts';
import type { Comparison } from '../../../shared/model/comparison.ts';
import type { ReportText } from '../../../shared/model/outline.ts';
import { readSample, SAMPLE_YEARS, toReport } from '../../helpers/reports.ts';

function compare(left: ReportText, right: ReportText): Comparison {
  return finish(compareReports(left, right, contextOfPair()));
}

/** Each pair as `left → right: relation`. */
function listPairs(left: ReportText, right: ReportText): readonly string[] {
  const titles = (report: ReportText, index: number | null): string =>
    index === null ? '' : (report.outline.sections[index]?.title ?? '');
  return compare(left, right)
    .sections.slice(1)
    .map((pair) => `${titles(left, pair.left)} → ${titles(right, pair.right)}: ${pair.relation}`);
}

const body = {
  water:
    '疏浚青溪河道二十公里，新建水闸三座，城东水厂完成扩建，村村通上自来水。防汛物资储备充足，堤防加固按期完工。',
  school: '新建小学两所，改造乡镇初中食堂，教师周转房交付使用。职业学校与企业共建实训车间，毕业生就业稳定。',
  trade: '老街商铺修缮一新，夜市摊位有序经营。举办年货节和丰收集市，电商服务站覆盖全部乡镇，土特产销路打开。',
  forest: '封山育林三万亩，更新林道，护林员队伍扩充。秸秆离田利用，矿坑复绿，山泉水源划定保护范围。',
};

function write(...parts: readonly (readonly [string, string])[]): ReportText {
  const sections = parts.map(
    ([title, text], index) => `（${'一二三四五六'.charAt(index)}）${title}\n${text}`,
  );
  return toReport(`各位代表：\n一、今年的工作任务\n${sections.join('\n')}`);
}

describe('sections of two years', () => {
  test('with the same name and matter are the same', () => {
    const left = write(['兴修水利', body.water], ['办好学校', body.school]);
    expect(listPairs(left, left)).toEqual([
      '今年的工作任务 → 今年的工作任务: same',
      '兴修水利 → 兴修水利: same',
      '办好学校 → 办好学校: same',
    ]);
  });

  test('are renamed where the matter is the same', () => {
    const left = write(['兴修水利', body.water], ['办好学校', body.school]);
    const right = write(['筑牢安澜屏障', body.water], ['办好学校', body.school]);
    expect(listPairs(left, right)).toContain('兴修水利 → 筑牢安澜屏障: renamed');
  });

  test('are moved where they cross the others', () => {
    const left = write(
      ['兴修水利', body.water],
      ['办好学校', body.school + body.school],
      ['活跃商贸', body.trade],
    );
    const right = write(
      ['办好学校', body.school + body.school],
      ['活跃商贸', body.trade],
      ['兴修水利', body.water],
    );
    expect(listPairs(left, right)).toContain('兴修水利 → 兴修水利: moved');
  });

  test('are split and merged', () => {
    const left = write(['治水兴林', body.water + body.forest], ['办好学校', body.school]);
    const right = write(['兴修水利', body.water], ['绿化山川', body.forest], ['办好学校', body.school]);
    expect(listPairs(left, right)).toEqual(
      expect.arrayContaining(['治水兴林 → 兴修水利: split', '治水兴林 → 绿化山川: split']),
    );
    expect(listPairs(right, left)).toEqual(
      expect.arrayContaining(['兴修水利 → 治水兴林: merged', '绿化山川 → 治水兴林: merged']),
    );
  });

  test('are new or dropped rather than guessed', () => {
    const left = write(['兴修水利', body.water], ['活跃商贸', body.trade]);
    const right = write(['兴修水利', body.water], ['办好学校', body.school]);
    expect(listPairs(left, right)).toEqual(
      expect.arrayContaining(['活跃商贸 → : dropped', ' → 办好学校: new']),
    );
  });

  test('say why, in shared words', () => {
    const left = write(['兴修水利', body.water], ['办好学校', body.school]);
    const pair = compare(left, left).sections.find((each) => each.left === 2);
    expect(pair?.terms.length).toBeGreaterThan(2);
    for (const term of pair?.terms ?? []) expect(body.water + '兴修水利').toContain(term);
  });

  test.each(SAMPLE_YEARS.slice(1).map((year) => [year - 1, year]))(
    'of the samples %i and %i all stand in the tree',
    (a, b) => {
      const [left, right] = [readSample(a), readSample(b)];
      const comparison = compare(left, right);
      const nodes = comparison.tree.map((node) => comparison.sections[node.pair]);
      for (const section of left.outline.sections)
        expect(
          nodes.some((pair) => pair?.left === section.index),
          section.title,
        ).toBe(true);
      for (const section of right.outline.sections)
        expect(
          nodes.some((pair) => pair?.right === section.index),
          section.title,
        ).toBe(true);
      const counted = comparison.tree.flatMap(({ counts }) => Object.values(counts));
      expect(counted.reduce((sum, count) => sum + count, 0)).toBe(comparison.changes.length);
    },
  );

  test('run in without a number are part of the heading around them', () => {
    const left = toReport(
      '一、工作任务\n（一）抓好投资\n一要狠抓招商。走出去，请进来。\n二要狠抓项目。按期开工。',
    );
    const right = toReport('一、工作任务\n（一）抓好投资\n狠抓招商。走出去，请进来。\n狠抓项目。按期开工。');
    const comparison = compare(left, right);
    const pairs = projectPairs(left.outline.sections, right.outline.sections, comparison.sections);
    for (const pair of pairs) expect(pair.left * pair.right).toBeGreaterThan(0);
  });
});
